import { readBodies, readDecisions, readIndicators } from './definitions.js';
import { NameIndex, type Names } from './names.js';
import { readPlan } from './plan-content.js';
import { FileReading } from './plan-file.js';
import type { ReadFile } from './row.js';
import { YamlSource } from './yaml-entry.js';

export interface ReadPlanFile extends ReadFile {
  /** What the names in it stand for. */
  readonly names: NameIndex;
}

/**
 * Reads a plan file: organs, indicators, decisions and a plan with all that stands under it, or only some of these.
 * Names that it does not define itself are looked up in `known`.
 */
export function readPlanFile(
  text: string,
  { file, importName = file, known }: { readonly file: string; readonly importName?: string; readonly known?: Names },
): ReadPlanFile {
  const source = new YamlSource(file, text);
  const { root, problems } = source;
  if (!root) return { rows: [], problems, names: new NameIndex() };
  const reading = new FileReading(importName, problems, root, known);
  readDecisions(reading, root);
  readBodies(reading);
  readIndicators(reading, root);
  const plan = root.entry('plan', 'the plan');
  if (plan) readPlan(reading, plan);
  root.done();
  return { rows: reading.rows, problems, names: reading.names };
}
