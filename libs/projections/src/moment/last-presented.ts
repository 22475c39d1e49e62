import {
  bareId,
  type CutOff,
  decisionFields,
  type Field,
  type PresentationStanding,
  type ReportVersionStanding,
  reportFields,
} from '@liggaren/domain';
import type { ReadModel } from '../rows/read-model.js';

/** What a report must be of. */
export interface Wanted {
  /** A goal or an uppdrag that it must contain, alone or with the whole plan; absent: only whole plans count. */
  readonly part?: string;
  /** Plans that count; absent: any. */
  readonly plans?: readonly string[];
}

/** The report that was the last presented. */
export interface LastPresented {
  readonly id: string;
  readonly version: number;
  readonly cutOff: CutOff;
  /** Reports of parts of the plan that the body was shown after it, in order. */
  readonly laterPartReports: readonly string[];
}

interface Asked {
  readonly body: string;
  readonly presentedOn: string;
  /** Presentations are judged as known here. */
  readonly known: bigint;
}

export const isWhole = ({ goals, uppdrag }: ReportVersionStanding): boolean =>
  goals === undefined && uppdrag === undefined;

/** The last report presented to a body by a day that is of what is wanted; of two on one day, that recorded last. */
export function lastPresented(readModel: ReadModel, asked: Asked, wanted: Wanted): LastPresented | undefined {
  const laterPartReports = new Set<string>();
  for (const { report, version, decisionId } of presentationsTo(readModel, asked)) {
    const fixed = versionOf(readModel, report, version, asked.known);
    if (!fixed || !isTreated(readModel, decisionId, asked.known)) continue;
    if (counts(readModel, fixed, wanted))
      return { id: report, version, cutOff: fixed.cutOff, laterPartReports: [...laterPartReports].reverse() };
    if (!isWhole(fixed) && ofPlans(fixed, wanted)) laterPartReports.add(report);
  }
  return undefined;
}

/** Did the body treat it? What it tabled it did not. A decision that was quashed or withdrawn was none. */
export function isTreated(readModel: ReadModel, decision: string, known: bigint): boolean {
  const subject = `decision:${decision}`;
  const content = lastSaid(readModel, subject, decisionFields.content, known);
  return (
    content !== undefined &&
    content.outcome !== 'tabled' &&
    !lastSaid(readModel, subject, decisionFields.quashed, known)
  );
}

/** Those by the day, the last first. */
function presentationsTo(readModel: ReadModel, { body, presentedOn, known }: Asked) {
  const rows = readModel.all<{ subject: string; field: Field<PresentationStanding> }>(
    `SELECT subject, field FROM statements WHERE ref = ? AND root >= 'report:' AND root < 'report;'
     AND known_from <= ? AND known_to > ? AND valid_from <= ? AND valid_to > ? ORDER BY valid_from DESC, origin DESC`,
    [body, known, known, presentedOn, presentedOn],
  );
  return rows.flatMap(({ subject: report, field }) => {
    const said = lastSaid(readModel, report, field, known);
    return said ? [{ report, ...said }] : [];
  });
}

const versionOf = (readModel: ReadModel, report: string, version: number, known: bigint) =>
  lastSaid(readModel, report, reportFields.version.of(version), known);

/** The value recorded last, whatever the day. */
function lastSaid<T>(readModel: ReadModel, subject: string, field: Field<T>, known: bigint): T | undefined {
  const row = readModel.get<{ value: string | null }>(
    'SELECT value FROM statements WHERE root = ? AND subject = ? AND field = ? AND known_from <= ? AND known_to > ? ORDER BY origin DESC LIMIT 1',
    [subject, subject, field, known, known],
  );
  return row?.value == null ? undefined : (JSON.parse(row.value) as T);
}

function counts(readModel: ReadModel, fixed: ReportVersionStanding, wanted: Wanted): boolean {
  const plan = `plan:${fixed.planId}`;
  if (isWhole(fixed)) return ofPlans(fixed, wanted) && heldThen(readModel, wanted.part ?? plan, plan, fixed.cutOff);
  const named = [
    ...(fixed.goals ?? []).map((id) => `goal:${id}`),
    ...(fixed.uppdrag ?? []).map((id) => `uppdrag:${id}`),
  ];
  return wanted.part !== undefined && named.includes(wanted.part);
}

const ofPlans = ({ planId }: ReportVersionStanding, { plans }: Wanted): boolean =>
  plans === undefined || plans.some((plan) => bareId(plan) === planId);

/** Was it in the plan, as known at the cut-off? What came later is in no report of before. */
const heldThen = (readModel: ReadModel, part: string, plan: string, { eventId }: CutOff): boolean =>
  readModel.get(
    `SELECT 1 FROM events e JOIN statements s ON s.known_from <= e.position AND s.known_to > e.position
     WHERE e.id = ? AND s.subject = ? AND (s.root = ? OR s.ref = ?) LIMIT 1`,
    [eventId, part, plan, plan],
  ) !== undefined;
