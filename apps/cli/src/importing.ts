import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { RunningMaximum } from '@liggaren/event-sourcing';
import { Ledger } from '@liggaren/ledger';
import { basisInMemory } from '@liggaren/projections';
import type { OpenLedger } from '@liggaren/runtime';
import {
  citedDecision,
  decodeText,
  type ImportOptions,
  type ImportReport,
  importRows,
  LedgerFold,
  type Problem,
  problemText,
  type Row,
  Unreadable,
} from '@liggaren/sources';
import { OverlayEventStore, OverlayRemovableValues } from '@liggaren/store-memory';
import { type Command, InvalidArgumentError } from 'commander';
import { BadInput } from './failure.js';
import { Progress } from './progress.js';

/** What every import takes. */
export interface ImportFlags {
  readonly actor: string;
  readonly name?: string;
  readonly reason?: string;
  readonly decision?: string;
  readonly keepGoing?: boolean;
  readonly dryRun?: boolean;
}

/** A file with its text. */
export interface SourceFile {
  readonly file: string;
  readonly importName: string;
  readonly text: string;
}

/** What the files say, with names looked up in the ledger. */
export type ReadFiles = (
  files: readonly SourceFile[],
  fold: LedgerFold,
  municipality: string,
) => { readonly rows: readonly Row[]; readonly problems: readonly Problem[] };

/** The options that every import has. */
export const withImportFlags = (command: Command): Command =>
  withReasons(
    withActor(command).option(
      '--name <name>',
      'name under which the file is imported, so that the next import is compared with it (default: its file name)',
    ),
  ).option('--keep-going', 'record the rows without errors even where others have some');

export const withActor = (command: Command): Command =>
  command.option(
    '--actor <id>',
    'who imports, an opaque id and never a name',
    actorId,
    process.env['LIGGAREN_ACTOR'] ?? 'local',
  );

export const withReasons = (command: Command): Command =>
  command
    .option('--reason <text>', 'why changed rows were recorded wrong, where they have no "orsak" of their own')
    .option('--decision <cited>', 'the decision that changed them: "Kommunfullmäktige 2022-12-13 § 136"')
    .option('--dry-run', 'say what would be recorded, and record nothing');

function actorId(text: string): string {
  if (!/^[\x21-\x7e]{1,128}$/.test(text)) throw new InvalidArgumentError('must be 1 to 128 visible ASCII characters');
  return text;
}

/** @throws BadInput a file that cannot be read */
export async function readFiles(paths: readonly string[], name?: string): Promise<SourceFile[]> {
  if (name !== undefined && paths.length > 1) throw new BadInput('--name goes with one file; these are several.');
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
        throw new BadInput(
          `${path} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`,
        );
      });
      return { file: path, importName: name ?? basename(path), text: decodeText(bytes) };
    }),
  );
}

/** Tries out what the files say on the ledger as it is, and records it where nothing is wrong. */
export async function importFiles(
  opened: OpenLedger,
  paths: readonly string[],
  read: ReadFiles,
  flags: ImportFlags & { readonly takeOver: boolean },
): Promise<ImportReport> {
  const files = await readFiles(paths, flags.name);
  const { municipality } = await opened.ledger.open();
  const fold = await LedgerFold.read(opened.store, opened.labels);
  return recordRows(opened, fold, read(files, fold, municipality), flags);
}

/** Tries rows out on the ledger as it is, and records them where nothing is wrong and `confirm` says so. */
export async function recordRows(
  { store, values, ledger, labels }: OpenLedger,
  fold: LedgerFold,
  { rows, problems }: ReturnType<ReadFiles>,
  {
    takeOver,
    confirm,
    ...flags
  }: ImportFlags & { readonly takeOver: boolean; readonly confirm?: ImportOptions['confirm'] },
): Promise<ImportReport> {
  const { municipality, name } = await ledger.open();
  if (problems.length > 0 && !flags.keepGoing) return { events: new Map(), unchanged: 0, problems };
  const trialLabels = new RunningMaximum();
  trialLabels.raiseTo(labels.label);
  const trial = { store: new OverlayEventStore(store), values: new OverlayRemovableValues(values) };
  const progress = new Progress('Rows tried and recorded:');
  try {
    const report = await importRows(rows, {
      store,
      ledger,
      trial: new Ledger({
        ...trial,
        labels: trialLabels,
        name,
        municipality,
        basisOf: basisInMemory(trial.store, trial.values),
      }),
      fold,
      takeOver,
      actor: flags.actor,
      reason: flags.reason,
      decisionId: flags.decision === undefined ? undefined : decisionIdOf(flags.decision, fold),
      keepGoing: flags.keepGoing,
      dryRun: flags.dryRun,
      confirm,
      progress: progress.at,
    });
    return { ...report, problems: [...problems, ...report.problems] };
  } finally {
    progress.end();
  }
}

/** Bare id of the decision that an option cites. @throws BadInput */
export function decisionIdOf(cited: string, fold: LedgerFold): string {
  try {
    return citedDecision((body) => fold.names.body(body))(cited);
  } catch (error) {
    if (error instanceof Unreadable) throw new BadInput(`--decision "${cited}" ${error.message}`);
    throw error;
  }
}

/** Says what was recorded. @throws BadInput where something was refused */
export function tell(
  { events, unchanged, problems }: ImportReport,
  { dryRun, keepGoing }: Pick<ImportFlags, 'dryRun' | 'keepGoing'>,
): void {
  const all = [...events.values()].reduce((sum, count) => sum + count, 0);
  if (problems.length === 0 || keepGoing || all > 0) {
    console.log(
      `${dryRun ? 'Would record' : 'Recorded'} ${counted(all, 'event')}; ${counted(unchanged, 'row')} unchanged.`,
    );
    for (const [type, count] of events) console.log(`  ${String(count).padStart(5)}  ${type}`);
  }
  if (problems.length > 0)
    throw new BadInput(
      [
        ...problems.map(problemText),
        `${counted(problems.length, 'error')}. ${all === 0 ? 'Nothing was recorded.' : 'The rows without errors were recorded.'}`,
      ].join('\n'),
    );
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
