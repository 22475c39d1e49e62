import { extname } from 'node:path';
import {
  inOrderOfNeed,
  inOrderOfRecord,
  type NameIndex,
  type Names,
  type ReadPlanFile,
  readCommandLines,
  readMeasurementFile,
  readPlanFile,
  Unreadable,
} from '@liggaren/sources';
import { BadInput } from './failure.js';
import type { ReadFiles, SourceFile } from './importing.js';

export const readCommands: ReadFiles = ([source]) => readCommandLines(source!.text, source!);

export const readPlan: ReadFiles = ([source], fold) => {
  const { rows, problems } = readPlanFile(source!.text, { ...source!, known: fold.names });
  return { rows: inOrderOfNeed(rows), problems };
};

export const readMeasurements: ReadFiles = (files, fold, municipality) => {
  const read = files.map((source) => readMeasurementFile(source.text, { ...source, names: fold.names, municipality }));
  return { rows: read.flatMap(({ rows }) => rows), problems: read.flatMap(({ problems }) => problems) };
};

/** Plan files and tables of figures together, in order of record. */
export const readHistory: ReadFiles = (files, fold, municipality) => {
  const plans = files.filter(isPlan).map((source) => readPlanFile(source.text, { ...source, known: fold.names }));
  const names = firstOf([...plans.map((plan: ReadPlanFile) => plan.names), fold.names]);
  const tables = files
    .filter((source) => !isPlan(source))
    .map((source) => readMeasurementFile(source.text, { ...source, names, municipality }));
  const read = [...plans, ...tables];
  return {
    rows: inOrderOfRecord(read.flatMap(({ rows }) => rows)),
    problems: read.flatMap(({ problems }) => problems),
  };
};

function isPlan({ file }: SourceFile): boolean {
  switch (extname(file).toLowerCase()) {
    case '.yaml':
    case '.yml':
      return true;
    case '.csv':
    case '.txt':
    case '.tsv':
      return false;
    default:
      throw new BadInput(`${file} is neither a plan file (.yaml) nor a table of figures (.csv).`);
  }
}

/** Looks a name up in one after another. */
function firstOf(indexes: readonly NameIndex[]): Names {
  const find = (ask: (names: Names) => string): string => {
    for (const [place, names] of indexes.entries()) {
      try {
        return ask(names);
      } catch (error) {
        if (!(error instanceof Unreadable) || place === indexes.length - 1) throw error;
      }
    }
    throw new Unreadable('is not known');
  };
  return {
    indicator: (name, goal) => find((names) => names.indicator(name, goal)),
    body: (name) => find((names) => names.body(name)),
  };
}
