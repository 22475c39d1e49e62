import type {
  DifferenceField,
  deliverableFields,
  focusAreaFields,
  goalFields,
  goalIndicatorFields,
  indicatorFields,
  planFields,
  targetFields,
  uppdragFields,
} from '../src/index.js';

interface Fields {
  readonly plan: typeof planFields;
  readonly focusarea: typeof focusAreaFields;
  readonly goal: typeof goalFields;
  readonly goalindicator: typeof goalIndicatorFields;
  readonly target: typeof targetFields;
  readonly uppdrag: typeof uppdragFields;
  readonly deliverable: typeof deliverableFields;
  readonly indicator: typeof indicatorFields;
}
/** Why a comparison and an answer leave out what stands in a field. */
interface Untold {
  readonly untold: string;
}

const BY_PART: Untold = { untold: 'Its parts are told one by one, as their words say' };
const HAPPENED: Untold = { untold: 'It has only happened, without the decision it needs: findings tell it' };
const status = { status: 'formalStatus', undecidedStatus: HAPPENED } as const;

/** In which field of a difference what stands in each field of a subject is told; a field that is not here does not compile. */
export const toldFields: {
  readonly [S in keyof Fields]: { readonly [F in keyof Fields[S]]: DifferenceField | Untold };
} = {
  plan: { ...status, content: BY_PART, proposal: 'formalStatus', followUp: 'followUp' },
  focusarea: {
    content: BY_PART,
    status: { untold: 'A målområde that has ended is gone' },
    undecidedStatus: HAPPENED,
  },
  goal: {
    ...status,
    content: BY_PART,
    link: 'follows',
    undecidedUnlink: HAPPENED,
    marked: 'marked',
    undecidedMarked: HAPPENED,
  },
  goalindicator: { ...status, content: BY_PART, baseline: 'baseline' },
  target: { ...status, content: 'target' },
  uppdrag: {
    ...status,
    content: BY_PART,
    undecidedContent: HAPPENED,
    given: 'givenBy',
    stage: 'stage',
    timeliness: 'timeliness',
    unchanged: { untold: 'Nothing has moved' },
    deadline: 'deadline',
    undecidedDeadline: HAPPENED,
    reportBack: 'reportBackOn',
    owner: 'owner',
  },
  deliverable: { content: BY_PART, stage: 'stage' },
  indicator: {
    content: BY_PART,
    owner: 'owner',
    break: 'break',
    expected: 'expected',
    value: 'measurement',
  },
};

/** The fields of a difference in which something is told of subjects of a type, each once. */
export const toldOf = (type: keyof Fields): string[] => [
  ...new Set(Object.values(toldFields[type]).filter((told): told is DifferenceField => typeof told === 'string')),
];
