/** What each type of event says, written down once more: the naive model shares no code with the domain's mappings. */

/** biome-ignore lint/suspicious/noExplicitAny: the JSON of any event */
export type Data = any;

/** What one event says of one field. */
export interface Said {
  readonly subject: string;
  readonly field: string;
  /** Absent: nothing stands. */
  readonly value?: unknown;
  readonly decision?: string | undefined;
}

/** The event types that random histories hold. */
export const SAYS: Record<string, (data: Data) => Said[]> = {
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
  IndicatorOwnerSet: ({ indicatorId, owner }) => [
    { subject: `indicator:${indicatorId}`, field: 'owner', value: owner },
  ],
  FollowUpPlanned: ({ planId, occasion, expectedOn }) => [
    { subject: `plan:${planId}`, field: `follow-up:${occasion}`, value: expectedOn },
  ],
  ReportVersionFixed: ({ reportId, version, title, cutOff }) => [
    {
      subject: `report:${reportId}`,
      field: `version ${version}`,
      value: `${title} event:${cutOff.eventId} ${cutOff.validOn}`,
    },
  ],
  ReportPresented: ({ reportId, version, bodyId, decisionId }) => [
    { subject: `report:${reportId}`, field: `presented ${bodyId} ${decisionId}`, value: version },
  ],
  MovementSettled: ({ goalIndicatorId, fromPeriod, toPeriod, real }) => [
    { subject: `goalindicator:${goalIndicatorId}`, field: `movement ${fromPeriod} ${toPeriod}`, value: real },
  ],
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
  TargetSet: ({ targetId, decisionId, ...target }) => [
    {
      subject: `target:${targetId}`,
      field: `limit/${track(decisionId)}`,
      value: limitOf(target),
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
  value: {
    period: data.period,
    entity: data.entity,
    value: typeof data.value === 'string' ? data.value : null,
    isMasked: typeof data.value === 'object',
    missing: data.missingReason ?? null,
  },
});

const limitOf = ({ operator = null, value = null }: Data): string => `${operator} ${value}`;

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
      targets.map(({ slug, ...target }: Data) =>
        text(`target:${id}/${slug ?? target.duePeriod ?? target.kind}`, 'limit', limitOf(target)),
      ),
    ),
  ];
}
