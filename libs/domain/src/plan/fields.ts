import type { FormalStatus } from '../kernel/vocabulary.js';
import type { Occasion } from '../signal/expectation.js';
import { type ContentOf, content } from '../statements/content.js';
import { field, keyed, tracks } from '../statements/field.js';
import { list, quote, quotes, told, untold } from '../words/told-part.js';
import type { Wording } from '../words/wording.js';
import * as text from './content.js';
import { standing } from './standing-content.js';
import { linkInWords } from './words.js';

const keyOfLink = ({ kind, text }: { readonly kind: string; readonly text: string }): string => `${kind}/${text}`;

const inOrder = untold('The order of an answer shows it');
const notesInWords = (w: Wording, notes: readonly text.Note[]): string =>
  w.list(notes.map(({ heading, text }) => `${heading === undefined ? '' : `${heading}: `}${w.quote(text)}`));
const linksInWords = (w: Wording, links: readonly text.Link[]): string =>
  w.list(links.map((link) => linkInWords(w, link)));
const noted = told('notering', 'note', notesInWords);

export const planStanding = content(standing.plan, {
  title: told('lydelse', 'wording', quote),
  kind: told('slag', 'kind'),
  bodyId: told('organ', 'body'),
  period: told('period', 'period'),
  dnr: told('diarienummer', 'diarienummer', list),
  documentDate: told('dokumentets datum', 'date of the document'),
  directions: told('inriktning', 'inriktning', quotes),
  notes: noted,
  buildsOn: told('grund', 'what it builds on', linksInWords),
});
export type PlanStanding = ContentOf<typeof planStanding>;

export const focusAreaStanding = content(standing.focusarea, {
  order: inOrder,
  title: told('lydelse', 'wording', quote),
  text: told('beskrivning', 'description', quote),
  notes: noted,
});
export type FocusAreaStanding = ContentOf<typeof focusAreaStanding>;

export const goalStanding = content(standing.goal, {
  order: inOrder,
  title: told('lydelse', 'wording', quote),
  number: told('nummer', 'number'),
  notes: noted,
  focusAreaId: told('målområde', 'målområde'),
});
export type GoalStanding = ContentOf<typeof goalStanding>;

export const goalIndicatorStanding = content(standing.goalindicator, {
  order: inOrder,
  wording: told('lydelse', 'wording', quote),
  indicatorId: told('indikator', 'indicator'),
  basis: told('tolkning', 'interpretation'),
  note: told('notering', 'note', quote),
});
export type GoalIndicatorStanding = ContentOf<typeof goalIndicatorStanding>;

/** A target and a baseline are told as wholes. */
export const targetStanding = { shape: text.targetContent };
export type TargetStanding = ContentOf<typeof targetStanding>;
export const baselineStanding = { shape: text.Baseline.shape };
export type BaselineStanding = ContentOf<typeof baselineStanding>;

export const followUpStanding = { shape: text.followUpOccasion };

/** What stands of a part, whichever it is. */
interface PartStanding {
  readonly order?: number | undefined;
  readonly title?: string | undefined;
  readonly wording?: string | undefined;
}

/** What is said of a part of a plan, whichever it is: its content, and its end, formal by a decision or only happened. */
export const partFields = {
  content: tracks<PartStanding>('content'),
  status: field<FormalStatus>('status'),
  undecidedStatus: field<FormalStatus>('undecided-status'),
};

/** In which fields the events of a plan state something of its parts, and what stands there. */
export const planFields = {
  ...partFields,
  content: tracks<PlanStanding>('content'),
  proposal: field<FormalStatus>('proposal'),
  followUp: keyed<Occasion, string>('follow-up', (occasion) => occasion),
};
export const focusAreaFields = { ...partFields, content: tracks<FocusAreaStanding>('content') };
export const goalFields = {
  ...partFields,
  content: tracks<GoalStanding>('content'),
  /** A link has no id of its own: what it says is its key. */
  link: keyed<text.Link, Pick<text.Link, 'kind' | 'text'>>('link', keyOfLink),
  undecidedUnlink: keyed<text.Link, Pick<text.Link, 'kind' | 'text'>>('undecided-unlink', keyOfLink),
  marked: field<boolean>('marked'),
  undecidedMarked: field<boolean>('undecided-marked'),
};
export const goalIndicatorFields = {
  ...partFields,
  content: tracks<GoalIndicatorStanding>('content'),
  baseline: tracks<BaselineStanding>('baseline'),
};
export const targetFields = { ...partFields, content: tracks<TargetStanding>('content') };
