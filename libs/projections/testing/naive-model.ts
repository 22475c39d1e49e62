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
  UppdragDeadlineSet: ({ uppdragId, deadline, decisionId, irregular }) =>
    irregular ? [] : [{ subject: `uppdrag:${uppdragId}`, field: 'deadline', value: deadline, decision: decisionId }],
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
    ...(data.dropped ?? []).map((part: string) => ({
      subject: part,
      field: `${part.startsWith('target:') ? 'limit' : 'title'}/proposed`,
    })),
    ...(data.restored ?? []).map((part: string) => ({ subject: part, field: 'status' })),
  ],
  PlanAdopted: (data) => [
    ...planTexts(data, 'adopted'),
    { subject: `plan:${data.planId}`, field: 'status', value: 'adopted', decision: data.decisionId },
    ...(data.struck ?? []).map((part: string) => ended(part, 'rejected', data)),
    ...(data.dropped ?? []).map((part: string) => ended(part, 'repealed', data)),
    ...(data.restored ?? []).map((part: string) => ({
      subject: part,
      field: 'status',
      decision: data.decisionId,
    })),
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
  GoalForecastMade: (data) => [voice(`goal:${data.goalId}`, 'forecast', data.forecast, data)],
  GoalAssessmentMade: (data) => [voice(`goal:${data.goalId}`, 'assessment', data.outcome, data)],
  OverallAssessmentMade: (data) => [voice(`plan:${data.planId}`, 'overall', data.outcome, data)],
  PeriodCommentMade: ({ about, period }) => [{ subject: about, field: `comment:${period}`, value: true }],
  ActivityRecorded: ({ activityId, title }) => [{ subject: `activity:${activityId}`, field: 'title', value: title }],
  TargetRemoved: (data) =>
    data.irregular ? [] : [ended(`target:${data.targetId}`, data.decisionId ? 'repealed' : 'withdrawn', data)],
};
/** The ledger's own names of fields, where a retraction names one. */
const NAMES: Record<string, string> = { given: 'givenTo', content: 'title', 'content.adopted': 'title/adopted' };

const track = (decision: string | undefined): string => (decision ? 'adopted' : 'proposed');

/** A word of a body without a decision is another word. */
const voice = (subject: string, kind: string, value: string, { period, voice, decisionId: decision }: Data): Said => ({
  subject,
  field: `${kind} ${period} ${voice}${voice === 'body' && !decision ? ' undecided' : ''}`,
  value,
  decision,
});

const ended = (subject: string, value: string, { decisionId }: Data): Said => ({
  subject,
  field: 'status',
  value,
  decision: decisionId,
});

const measured = (data: Data): Said => ({
  subject: `indicator:${data.indicatorId}`,
  field: `value:${data.period}/${data.entity}/${data.group}`,
  value: { period: data.period, entity: data.entity, value: data.value ?? null, missing: data.missingReason ?? null },
});

/** The texts of a plan; random plans have one målområde. */
function planTexts({ planId, title, focusAreas = [], decisionId: decision }: Data, track: string): Said[] {
  const text = (subject: string, field: string, value: string): Said => ({
    subject,
    field: `${field}/${track}`,
    value,
    decision,
  });
  const goals = (focusAreas[0]?.goals ?? []).map((goal: Data) => [
    `${planId}/${goal.slug ?? `mal-${goal.number}`}`,
    goal,
  ]);
  const rows = goals.flatMap(([goalId, { indicators = [] }]: Data) =>
    indicators.map((row: Data) => [`${goalId}/${row.slug ?? row.indicatorId}`, row]),
  );
  return [
    text(`plan:${planId}`, 'title', title),
    ...goals.map(([id, goal]: Data) => text(`goal:${id}`, 'title', goal.title)),
    ...rows.map(([id, row]: Data) => text(`goalindicator:${id}`, 'title', row.wording)),
    ...rows.flatMap(([id, { targets = [] }]: Data) =>
      targets.map(({ slug, duePeriod, operator, value }: Data) =>
        text(`target:${id}/${slug ?? duePeriod}`, 'limit', `${operator} ${value}`),
      ),
    ),
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

  private readonly parsed: readonly (Pick<StoredEvent, 'id' | 'type' | 'position'> & { readonly data: Data })[];

  constructor(private readonly events: readonly StoredEvent[]) {
    this.parsed = events.map(({ id, type, position, data }) => ({ id, type, position, data: JSON.parse(data) }));
    this.labels = events.map(
      (_, index) =>
        events
          .slice(0, index + 1)
          .filter(({ type }) => type !== 'LedgerOpened')
          .map(({ metadata }) => metadata['recordedAt']!)
          .sort()
          .at(-1) ?? '',
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

  /** Has anything been said of a subject that counts, for whatever day? */
  knows(subject: string, position: bigint): boolean {
    return this.said(position).some((said) => said.subject === subject);
  }

  /** What stands on a day, as far as was known at a position, by subject and field. */
  standing(position: bigint, day: string): Map<string, NaiveStands> {
    const stands = new Map<string, NaiveStands>();
    for (const { subject, field, value, validFrom, validTo, decision, event, content } of this.said(position)) {
      if (!(validFrom <= day && (validTo === undefined || day < validTo))) continue;
      const key = `${subject} ${field}`;
      if (value === undefined) stands.delete(key);
      else stands.set(key, { value, validFrom, decision: decision ?? null, event, content });
    }
    return stands;
  }

  /** Bare ids of the decisions that are known to be quashed: never in force, on no day. */
  quashed(position: bigint): Set<string> {
    const quashing = this.contents(position).filter(({ type }) => type === 'DecisionQuashed');
    return new Set(quashing.map(({ data }) => data.decisionId as string));
  }

  /** Every event known at a position and not withdrawn, as last corrected. */
  private contents(position: bigint) {
    const known = this.parsed.filter((event) => event.position <= position);
    const withdrawn = new Set(
      known.filter(({ type }) => type === 'StatementWithdrawn').map(({ data }) => data.event as string),
    );
    return known
      .filter(({ id }) => !withdrawn.has(id))
      .map((event) => {
        const correction = known.findLast(
          ({ id, type, data }) => type === 'StatementCorrected' && data.event === event.id && !withdrawn.has(id),
        );
        return correction
          ? { type: event.type, data: correction.data.data, event: event.position, content: correction.position }
          : { type: event.type, data: event.data, event: event.position, content: event.position };
      });
  }

  /** Everything that counts at a position, in order: nothing withdrawn, all as last corrected, nothing quashed. */
  private said(position: bigint) {
    const quashed = this.quashed(position);
    return this.contents(position).flatMap(({ type, data, event, content }) =>
      SAYS[type]!(data)
        .filter(({ decision }) => decision === undefined || !quashed.has(decision))
        .map((said) => ({
          ...said,
          validFrom: data.validFrom as string,
          validTo: data.validTo as string | undefined,
          event,
          content,
        })),
    );
  }
}
