/**
 * What the ledger should answer, worked out the slow way from nothing but the stored events. It shares no code with the
 * domain's mappings or the projections: where the two differ, one of them is wrong.
 */
import type { StoredEvent } from '@liggaren/event-sourcing';

/** biome-ignore lint/suspicious/noExplicitAny: the JSON of any event */
type Data = any;

interface Said {
  readonly subject: string;
  readonly field: string;
  /** Absent: nothing stands. */
  readonly value?: unknown;
  readonly decision?: string | undefined;
}

/** What stands of one field. */
export interface NaiveStands {
  readonly value: unknown;
  readonly validFrom: string;
  readonly decision: string | null;
  /** Position of the event. */
  readonly event: bigint;
  /** Position of the event whose content it is. */
  readonly content: bigint;
}

/** The event types that random histories hold. */
const SAYS: Record<string, (data: Data) => Said[]> = {
  LedgerOpened: () => [],
  TakeoverClosed: () => [],
  BodyRegistered: () => [],
  DecisionRecorded: ({ decisionId, outcome }) => [
    { subject: `decision:${decisionId}`, field: 'outcome', value: outcome ?? null },
  ],
  DecisionQuashed: ({ decisionId }) => [{ subject: `decision:${decisionId}`, field: 'quashed', value: true }],
  StatementCorrected: () => [],
  StatementWithdrawn: () => [],
  StatementRetracted: ({ subject, field }) => [{ subject, field: NAMES[field] ?? field }],
  IndicatorDefined: ({ indicatorId, name }) => [{ subject: `indicator:${indicatorId}`, field: 'name', value: name }],
  MeasurementRecorded: (data) => [measured(data)],
  MeasurementRevised: (data) => [measured(data)],
  UppdragProposed: ({ uppdragId, title }) => [{ subject: `uppdrag:${uppdragId}`, field: 'title', value: title }],
  UppdragRevised: ({ uppdragId, title, decisionId }) =>
    decisionId ? [{ subject: `uppdrag:${uppdragId}`, field: 'title', value: title, decision: decisionId }] : [],
  UppdragStageChanged: ({ uppdragId, stage }) => [{ subject: `uppdrag:${uppdragId}`, field: 'stage', value: stage }],
  UppdragDeadlineSet: ({ uppdragId, deadline, decisionId }) => [
    { subject: `uppdrag:${uppdragId}`, field: 'deadline', value: deadline, decision: decisionId },
  ],
  UppdragGiven: ({ uppdragId, givenTo, decisionId }) => [
    { subject: `uppdrag:${uppdragId}`, field: 'givenTo', value: givenTo ?? null, decision: decisionId },
    ...(decisionId
      ? [{ subject: `uppdrag:${uppdragId}`, field: 'status', value: 'adopted', decision: decisionId }]
      : []),
  ],
  UppdragClosed: ({ uppdragId, decisionId }) =>
    decisionId ? [{ subject: `uppdrag:${uppdragId}`, field: 'status', value: 'closed', decision: decisionId }] : [],
  PlanProposed: (data) => [
    { subject: `plan:${data.planId}`, field: 'proposal', value: 'proposed' },
    ...planTexts(data, 'proposed'),
  ],
  PlanAdopted: (data) => [
    ...planTexts(data, 'adopted'),
    { subject: `plan:${data.planId}`, field: 'status', value: 'adopted', decision: data.decisionId },
    ...(data.uppdragGiven ?? []).flatMap((id: string) => [
      { subject: `uppdrag:${id}`, field: 'status', value: 'adopted', decision: data.decisionId },
      { subject: `uppdrag:${id}`, field: 'givenTo', value: null, decision: data.decisionId },
    ]),
  ],
  GoalRevised: ({ goalId, title, decisionId }) => [
    { subject: `goal:${goalId}`, field: `title/${track(decisionId)}`, value: title, decision: decisionId },
  ],
  TargetSet: ({ targetId, operator, value, decisionId }) => [
    {
      subject: `target:${targetId}`,
      field: `limit/${track(decisionId)}`,
      value: `${operator} ${value}`,
      decision: decisionId,
    },
  ],
};
/** The ledger's own names of fields, where a retraction names one. */
const NAMES: Record<string, string> = { given: 'givenTo' };

const track = (decision: string | undefined): string => (decision ? 'adopted' : 'proposed');

const measured = (data: Data): Said => ({
  subject: `indicator:${data.indicatorId}`,
  field: `value:${data.period}/${data.entity}/${data.group}`,
  value: { period: data.period, entity: data.entity, value: data.value ?? null, missing: data.missingReason ?? null },
});

/** Random plans have one målområde, and one indicator under each goal. */
function planTexts({ planId, title, focusAreas, decisionId: decision }: Data, track: string): Said[] {
  return [
    { subject: `plan:${planId}`, field: `title/${track}`, value: title, decision },
    ...focusAreas[0].goals.flatMap((goal: Data) => {
      const id = `${planId}/${goal.slug ?? `mal-${goal.number}`}`;
      const [row] = goal.indicators;
      return [
        { subject: `goal:${id}`, field: `title/${track}`, value: goal.title, decision },
        ...(row.targets ?? []).map((target: Data) => ({
          subject: `target:${id}/${row.slug ?? row.indicatorId}/${target.slug ?? target.duePeriod}`,
          field: `limit/${track}`,
          value: `${target.operator} ${target.value}`,
          decision,
        })),
      ];
    }),
  ];
}

export interface NaiveQuestion {
  readonly validOn?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly atPosition?: bigint | undefined;
}

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
const dayOf = (instant: string): string => stockholm.format(new Date(instant));

/** The whole history, asked the slow way. */
export class NaiveModel {
  /** The label that each event counts under. */
  private readonly labels: readonly string[];

  constructor(private readonly events: readonly StoredEvent[]) {
    this.labels = events.map((_, index) =>
      events
        .slice(0, index + 1)
        .filter(({ type }) => type !== 'LedgerOpened')
        .reduce((last, { metadata }) => (metadata['recordedAt']! > last ? metadata['recordedAt']! : last), ''),
    );
  }

  moment({ validOn, knownOn, knownAt, atPosition }: NaiveQuestion, today: string) {
    const known = this.events.filter(({ position }, index) => {
      const label = this.labels[index]!;
      if (atPosition !== undefined) return position <= atPosition;
      if (label === '') return true;
      if (knownOn !== undefined) return dayOf(label) <= knownOn;
      return knownAt === undefined || label <= knownAt;
    });
    const label = this.labels[known.length - 1] || null;
    const cutDay = knownOn ?? (knownAt && dayOf(knownAt)) ?? (atPosition !== undefined && label ? dayOf(label) : today);
    return {
      validOn: validOn ?? cutDay,
      position: known.at(-1)?.position ?? 0n,
      recordedAt: label,
      size: known.length,
      takenOver: !known.some(({ type }) => type === 'TakeoverClosed'),
    };
  }

  /** What stands on a day, as far as was known at a position, by subject and field. */
  standing(position: bigint, day: string): Map<string, NaiveStands> {
    const known = this.events
      .filter((event) => event.position <= position)
      .map((event) => ({ ...event, data: JSON.parse(event.data) as Data }));
    const withdrawn = new Set(
      known.filter(({ type }) => type === 'StatementWithdrawn').map(({ data }) => data.event as string),
    );
    const contents = known
      .filter(({ id }) => !withdrawn.has(id))
      .map((event) => {
        const correction = known.findLast(
          ({ id, type, data }) => type === 'StatementCorrected' && data.event === event.id && !withdrawn.has(id),
        );
        return correction
          ? { type: event.type, data: correction.data.data, event: event.position, content: correction.position }
          : { type: event.type, data: event.data, event: event.position, content: event.position };
      });
    const quashed = new Set(
      contents.filter(({ type }) => type === 'DecisionQuashed').map(({ data }) => data.decisionId as string),
    );
    const stands = new Map<string, NaiveStands>();
    for (const { type, data, event, content } of contents) {
      const { validFrom, validTo } = data;
      for (const { subject, field, value, decision } of SAYS[type]!(data)) {
        if (decision !== undefined && quashed.has(decision)) continue;
        if (!(validFrom <= day && (validTo === undefined || day < validTo))) continue;
        const key = `${subject} ${field}`;
        if (value === undefined) stands.delete(key);
        else stands.set(key, { value, validFrom, decision: decision ?? null, event, content });
      }
    }
    return stands;
  }
}
