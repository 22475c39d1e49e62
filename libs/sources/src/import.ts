import type { CommandContext, EventStore, Message, Outcome } from '@liggaren/event-sourcing';
import type { Ledger } from '@liggaren/ledger';
import { correctionOf, decidedChangeOf, saysTheSame } from './changed-row.js';
import type { EventRef, LedgerFold } from './ledger-fold.js';
import { type Problem, Unreadable } from './problem.js';
import type { Row } from './row.js';
import { rowId } from './row-id.js';

export interface ImportOptions {
  readonly store: EventStore;
  readonly ledger: Ledger;
  /** The ledger as it is, with what is tried out laid over it; nothing of that is kept. */
  readonly trial: Ledger;
  readonly fold: LedgerFold;
  readonly actor: string;
  /** Counts rows with a day of record as recorded then. */
  readonly takeOver?: boolean | undefined;
  /** Why rows have changed, where they do not say it themselves. */
  readonly reason?: string | undefined;
  /** Bare id of the decision by which rows have changed. */
  readonly decisionId?: string | undefined;
  /** Records the rows without errors, whatever the others are. */
  readonly keepGoing?: boolean | undefined;
  /** Says what would be recorded, and records nothing. */
  readonly dryRun?: boolean | undefined;
  /** Told what stood the trial before anything is recorded; false: nothing is. */
  readonly confirm?: ((planned: readonly Planned[]) => boolean | Promise<boolean>) | undefined;
  readonly progress?: ((done: number, all: number) => void) | undefined;
}

export interface ImportReport {
  /** Events recorded (or that would be), by type. */
  readonly events: ReadonlyMap<string, number>;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

/** A command that stood the trial. */
export interface Planned {
  readonly row: Row;
  readonly command: Message;
  readonly context: CommandContext;
  /** The events that it became in the trial. */
  readonly events: Outcome['events'];
}

/**
 * Records what rows say that is not recorded yet. Everything is tried out first, and nothing is recorded of rows with
 * errors among them. What was recorded when a crash came is recognised the next time, so running it again finishes it.
 */
export async function importRows(rows: readonly Row[], options: ImportOptions): Promise<ImportReport> {
  const { ledger, keepGoing = false, dryRun = false, progress = () => {} } = options;
  const problems: Problem[] = [];
  const planned: Planned[] = [];
  const tried = new Map<string, number>();
  let unchanged = 0;
  for (const [index, row] of rows.entries()) {
    const answer = await tryOut(row, options);
    if ('problem' in answer) problems.push(answer.problem);
    else if ('unchanged' in answer) unchanged++;
    else {
      planned.push(answer.planned);
      count(tried, answer.outcome);
    }
    progress(index + 1, rows.length * 2);
  }
  const wanted = (problems.length === 0 || keepGoing) && (await options.confirm?.(planned)) !== false;
  if (dryRun) return { events: tried, unchanged, problems };
  if (!wanted) return { events: new Map(), unchanged, problems };

  const events = new Map<string, number>();
  for (const [index, { row, command, context }] of planned.entries()) {
    const outcome = await ledger.execute(command, context);
    if (outcome.refusal) problems.push(refused(row, outcome));
    else count(events, outcome);
    progress(rows.length + index + 1, rows.length + planned.length);
    if (outcome.refusal && !keepGoing) break;
  }
  return { events, unchanged, problems };
}

type Tried =
  | { readonly planned: Planned; readonly outcome: Outcome }
  | { readonly unchanged: true }
  | { readonly problem: Problem; readonly code?: string };

async function tryOut(row: Row, options: ImportOptions): Promise<Tried> {
  const { fold, store } = options;
  if (row.sent) return tryAs(row, row.command, row.sent.commandId, options);

  const imports = fold.imports(row.importName, row.key);
  const { commandId, unchanged } = rowId(row, imports);
  if (unchanged) return { unchanged: true };
  const recorded = imports.find(({ isCorrection }) => !isCorrection);
  const standing = fold.standing(row.subject, row.field);
  if (recorded) return change(row, recorded, commandId, options);
  if (!standing || row.isDated) return tryAs(row, row.command, commandId, options);
  if (row.rank !== 'figure')
    return (await saysTheSame(row, standing, store)) ? { unchanged: true } : change(row, standing, commandId, options);
  const first = await tryAs(row, row.command, commandId, options);
  return 'problem' in first && first.code === 'AlreadyMeasured' ? change(row, standing, commandId, options) : first;
}

/** A row that differs from what was recorded says why, or is refused. */
async function change(row: Row, ref: EventRef, commandId: string, options: ImportOptions): Promise<Tried> {
  const reason = row.reason ?? options.reason;
  const decisionId = row.decisionId ?? options.decisionId;
  if (reason !== undefined) return tryAs(row, await correctionOf(row, ref, reason, options.store), commandId, options);
  if (decisionId === undefined)
    return {
      problem: problemOf(
        row,
        'differs from what was recorded. Where it was recorded wrong, give the reason ("orsak" in the row, or --reason); where the source published another figure, add a row with ja under "reviderad av källan"; where a decision changed it, cite it ("beslut", or --decision)',
        'value',
      ),
    };
  try {
    return await tryAs(row, decidedChangeOf(row, decisionId), commandId, options);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: problemOf(row, error.message) };
  }
}

async function tryAs(row: Row, command: Message, commandId: string, options: ImportOptions): Promise<Tried> {
  const { importName, key, recordedOn, sent } = row;
  const context: CommandContext = {
    actor: sent?.actor ?? options.actor,
    commandId,
    importName,
    importKey: key,
    ...(options.takeOver && recordedOn && { takenOver: recordedOn }),
  };
  const outcome = await options.trial.execute(command, context);
  if (outcome.refusal) return { problem: refused(row, outcome), code: outcome.refusal.code };
  return outcome.repeated || outcome.events.length === 0
    ? { unchanged: true }
    : { planned: { row, command, context, events: outcome.events }, outcome };
}

/** The column that a refusal is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  ValueOutsideScale: 'value',
  ValueOrReason: 'value',
  AlreadyMeasured: 'value',
  ValueIsClassified: 'value',
  NothingToRevise: 'period',
  OverlapsLater: 'validFrom',
  UnknownIndicator: 'indicatorId',
  MotivationMissing: 'motivation',
  ReasonMissing: 'cannotAssessReason',
};

const refused = (row: Row, { refusal }: Outcome): Problem =>
  problemOf(row, `${refusal!.message} (${refusal!.code})`, FIELD_OF[refusal!.code]);

function problemOf({ place, cells }: Row, reason: string, field?: string): Problem {
  const cell = field === undefined ? undefined : cells?.get(field);
  return { ...place, ...cell, reason };
}

function count(events: Map<string, number>, outcome: Outcome): void {
  if (outcome.repeated) return;
  for (const { type } of outcome.events) events.set(type, (events.get(type) ?? 0) + 1);
}
