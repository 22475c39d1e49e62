import { above } from '../kernel/typed-id.js';
import { en, type SummariesOf, sv, type Wording } from '../words/wording.js';
import type { GoalIndicatorContent, PlanContent, TargetContent } from './content.js';
import type { PlanEvent } from './events.js';
import { followUpIn } from './follow-up.js';

type Of<T extends PlanEvent['type']> = Extract<PlanEvent, { type: T }>['data'];
type Link = Of<'GoalLinked'>['link'];
type Baseline = Of<'BaselineSet'>['baseline'];

/** Without a decision and not irregular: the plan is only proposed, and its authors change it freely. */
const isDraft = ({ decisionId, irregular }: { decisionId?: string | undefined; irregular?: unknown }): boolean =>
  decisionId === undefined && irregular === undefined;
const draftSv = (data: Parameters<typeof isDraft>[0]): string => (isDraft(data) ? ' i förslaget' : '');
const draftEn = (data: Parameters<typeof isDraft>[0]): string => (isDraft(data) ? ' in the proposal' : '');

type Nouns = Record<'areas' | 'goals' | 'indicators', readonly [string, string]>;
const NOUNS_SV: Nouns = {
  areas: ['målområde', 'målområden'],
  goals: ['mål', 'mål'],
  indicators: ['indikatorrad', 'indikatorrader'],
};
const NOUNS_EN: Nouns = {
  areas: ['målområde', 'målområden'],
  goals: ['goal', 'goals'],
  indicators: ['goal indicator', 'goal indicators'],
};

function extent(w: Wording, nouns: Nouns, { focusAreas = [] }: PlanContent): string {
  const goals = focusAreas.flatMap((area) => area.goals ?? []);
  const indicators = goals.flatMap((goal) => goal.indicators ?? []);
  return w.list([
    w.count(focusAreas.length, ...nouns.areas),
    w.count(goals.length, ...nouns.goals),
    w.count(indicators.length, ...nouns.indicators),
  ]);
}

const after = (words: string, text: string): string => (text === '' ? '' : `${words}${text}`);
const link = (w: Wording, { kind, text, basis }: Link): string =>
  `${w.quote(text)}${w.brackets(w.code('LinkKind', kind), w.code('LinkBasis', basis))}`;

const baselineSv = ({ rule, period = '', fixedValue = '' }: Baseline): string =>
  ({
    period: `värdet för ${sv.period(period)}`,
    'zero-measurement': `nollmätningen ${sv.period(period)}`,
    'fixed-value': `det fasta värdet ${sv.number(fixedValue)}`,
  })[rule];
const baselineEn = ({ rule, period = '', fixedValue = '' }: Baseline): string =>
  ({
    period: `the value for ${en.period(period)}`,
    'zero-measurement': `the zero measurement ${en.period(period)}`,
    'fixed-value': `the fixed value ${en.number(fixedValue)}`,
  })[rule];

function target(
  w: Wording,
  words: Record<'for' | 'between' | 'and' | 'yes' | 'no', string>,
  content: TargetContent,
): string {
  const { kind, operator, value = '', lower = '', upper = '', duePeriod } = content;
  const demand = {
    direction: () => w.code('TargetKind', 'direction'),
    threshold: () => `${operator === undefined ? '' : `${w.code('Operator', operator)} `}${w.number(value)}`,
    interval: () => `${words.between} ${w.number(lower)} ${words.and} ${w.number(upper)}`,
    'yes-no': () => (value === '1' ? words.yes : words.no),
  }[kind]();
  return duePeriod === undefined ? demand : `${demand} ${words.for} ${w.period(duePeriod)}`;
}
const targetSv = (content: TargetContent): string =>
  target(sv, { for: 'för', between: 'mellan', and: 'och', yes: 'ja', no: 'nej' }, content);
const targetEn = (content: TargetContent): string =>
  target(en, { for: 'for', between: 'between', and: 'and', yes: 'yes', no: 'no' }, content);

/** Parts of a plan in words, for other sentences. */
export const targetIn = { sv: targetSv, en: targetEn };
export const baselineIn = { sv: baselineSv, en: baselineEn };
export const linkIn = { sv: (each: Link): string => link(sv, each), en: (each: Link): string => link(en, each) };

/** What comes with a new goal indicator. */
const withSv = ({ baseline, targets = [] }: GoalIndicatorContent): string =>
  after(
    ' med ',
    sv.list([
      baseline && `utgångsläge ${baselineSv(baseline)}`,
      ...targets.map((each) => `målvärde ${targetSv(each)}`),
    ]),
  );
const withEn = ({ baseline, targets = [] }: GoalIndicatorContent): string =>
  after(
    ' with ',
    en.list([
      baseline && `the baseline ${baselineEn(baseline)}`,
      ...targets.map((each) => `the target ${targetEn(each)}`),
    ]),
  );

const numberedSv = (number: number | undefined): string => sv.brackets(number !== undefined && `mål ${number}`);
const numberedEn = (number: number | undefined): string => en.brackets(number !== undefined && `goal ${number}`);

export const planSummaries: SummariesOf<PlanEvent> = {
  PlanProposed: (data) => ({
    sv: `Planen ${sv.quote(data.title)} för ${sv.period(data.period)} föreslogs för ${data.bodyId}${after(' med ', extent(sv, NOUNS_SV, data))}${sv.from(data)}`,
    en: `The plan ${en.quote(data.title)} for ${en.period(data.period)} was proposed to ${data.bodyId}${after(' with ', extent(en, NOUNS_EN, data))}${en.from(data)}`,
  }),
  PlanAdopted: (data) => {
    const struck = data.struck?.length ?? 0;
    const given = data.uppdragGiven?.length ?? 0;
    return {
      sv: `${data.bodyId} fastställde planen ${sv.quote(data.title)} för ${sv.period(data.period)}${after(' med ', extent(sv, NOUNS_SV, data))}${after('; ', sv.list([sv.count(struck, 'del ströks', 'delar ströks'), sv.count(given, 'uppdrag gavs', 'uppdrag gavs')]))}${sv.from(data)}`,
      en: `${data.bodyId} adopted the plan ${en.quote(data.title)} for ${en.period(data.period)}${after(' with ', extent(en, NOUNS_EN, data))}${after('; ', en.list([en.count(struck, 'part was struck', 'parts were struck'), en.count(given, 'uppdrag was given', 'uppdrag were given')]))}${en.from(data)}`,
    };
  },
  PlanReturned: (data) => ({
    sv: `Planen ${data.planId} återremitterades${sv.on(data)}`,
    en: `The plan ${data.planId} was returned${en.on(data)}`,
  }),
  PlanRejected: (data) => ({
    sv: `Planen ${data.planId} avslogs${sv.on(data)}`,
    en: `The plan ${data.planId} was rejected${en.on(data)}`,
  }),
  PlanWithdrawn: (data) => ({
    sv: `Förslaget till planen ${data.planId} återtogs${sv.on(data)}`,
    en: `The proposed plan ${data.planId} was withdrawn${en.on(data)}`,
  }),
  PlanRepealed: (data) => ({
    sv: `Planen ${data.planId} upphävdes${sv.on(data)}`,
    en: `The plan ${data.planId} was repealed${en.on(data)}`,
  }),
  PlanReplaced: (data) => ({
    sv: `Planen ${data.planId} ersattes${data.replacedBy === undefined ? '' : ` av ${data.replacedBy}`}${sv.on(data)}`,
    en: `The plan ${data.planId} was replaced${data.replacedBy === undefined ? '' : ` with ${data.replacedBy}`}${en.on(data)}`,
  }),
  GoalAdded: (data) => ({
    sv: `Målet ${sv.quote(data.title)}${numberedSv(data.number)} lades till${draftSv(data)} under målområdet ${data.focusAreaId}${after(' med ', sv.list([sv.count(data.indicators?.length ?? 0, ...(NOUNS_SV.indicators as [string, string]))]))}${sv.from(data)}`,
    en: `The goal ${en.quote(data.title)}${numberedEn(data.number)} was added${draftEn(data)} under the målområde ${data.focusAreaId}${after(' with ', en.list([en.count(data.indicators?.length ?? 0, ...(NOUNS_EN.indicators as [string, string]))]))}${en.from(data)}`,
  }),
  GoalRevised: (data) => ({
    sv: `Målet ${data.goalId} fick ny lydelse${draftSv(data)}: ${sv.quote(data.title)}${sv.from(data)}`,
    en: `The goal ${data.goalId} was reworded${draftEn(data)}: ${en.quote(data.title)}${en.from(data)}`,
  }),
  GoalRemoved: (data) => ({
    sv: `Målet ${data.goalId} togs bort${draftSv(data)}${sv.from(data)}`,
    en: `The goal ${data.goalId} was removed${draftEn(data)}${en.from(data)}`,
  }),
  GoalLinked: (data) => ({
    sv: `Målet ${data.goalId} följer${draftSv(data)} ${link(sv, data.link)}${sv.from(data)}`,
    en: `The goal ${data.goalId} follows ${link(en, data.link)}${draftEn(data)}${en.from(data)}`,
  }),
  GoalUnlinked: (data) => ({
    sv: `Målet ${data.goalId} följer${draftSv(data)} inte längre ${link(sv, data.link)}${sv.from(data)}`,
    en: `The goal ${data.goalId} no longer follows ${link(en, data.link)}${draftEn(data)}${en.from(data)}`,
  }),
  GoalMarked: (data) => ({
    sv: `Målet ${data.goalId} är${data.marked ? '' : ' inte längre'} markerat som viktigt för god ekonomisk hushållning${sv.from(data)}`,
    en: `The goal ${data.goalId} is${data.marked ? '' : ' no longer'} marked as important for god ekonomisk hushållning${en.from(data)}`,
  }),
  GoalIndicatorAdded: (data) => ({
    sv: `Indikatorraden ${sv.quote(data.wording)} (indikator ${data.indicatorId}) lades till${draftSv(data)} under målet ${above(data.goalIndicatorId)}${withSv(data)}${sv.from(data)}`,
    en: `The goal indicator ${en.quote(data.wording)} (indicator ${data.indicatorId}) was added${draftEn(data)} under the goal ${above(data.goalIndicatorId)}${withEn(data)}${en.from(data)}`,
  }),
  GoalIndicatorRevised: (data) => ({
    sv: `Indikatorraden ${data.goalIndicatorId} fick ny lydelse${draftSv(data)}: ${sv.quote(data.wording)} (indikator ${data.indicatorId})${sv.from(data)}`,
    en: `The goal indicator ${data.goalIndicatorId} was reworded${draftEn(data)}: ${en.quote(data.wording)} (indicator ${data.indicatorId})${en.from(data)}`,
  }),
  GoalIndicatorReplaced: (data) => ({
    sv: `Indikatorraden ${sv.quote(data.wording)} (indikator ${data.indicatorId}) ersatte${draftSv(data)} indikatorraden ${data.replacedId}${withSv(data)}${sv.from(data)}`,
    en: `The goal indicator ${en.quote(data.wording)} (indicator ${data.indicatorId}) replaced${draftEn(data)} the goal indicator ${data.replacedId}${withEn(data)}${en.from(data)}`,
  }),
  GoalIndicatorRemoved: (data) => ({
    sv: `Indikatorraden ${data.goalIndicatorId} togs bort${draftSv(data)}${sv.from(data)}`,
    en: `The goal indicator ${data.goalIndicatorId} was removed${draftEn(data)}${en.from(data)}`,
  }),
  BaselineSet: (data) => ({
    sv: `Utgångsläget för indikatorraden ${data.goalIndicatorId} sattes${draftSv(data)} till ${baselineSv(data.baseline)}${sv.from(data)}`,
    en: `The baseline of the goal indicator ${data.goalIndicatorId} was set${draftEn(data)} to ${baselineEn(data.baseline)}${en.from(data)}`,
  }),
  BaselineRemoved: (data) => ({
    sv: `Utgångsläget för indikatorraden ${data.goalIndicatorId} togs bort${draftSv(data)}${sv.from(data)}`,
    en: `The baseline of the goal indicator ${data.goalIndicatorId} was removed${draftEn(data)}${en.from(data)}`,
  }),
  TargetSet: (data) => ({
    sv: `Målvärdet för indikatorraden ${above(data.targetId)} sattes${draftSv(data)} till ${targetSv(data)}${sv.from(data)}`,
    en: `The target of the goal indicator ${above(data.targetId)} was set${draftEn(data)} to ${targetEn(data)}${en.from(data)}`,
  }),
  TargetRemoved: (data) => ({
    sv: `Målvärdet ${data.targetId} togs bort${draftSv(data)}${sv.from(data)}`,
    en: `The target ${data.targetId} was removed${draftEn(data)}${en.from(data)}`,
  }),
  FollowUpPlanned: (data) => ({
    sv: `Uppföljning av planen ${data.planId}: ${followUpIn.sv(data)}${sv.from(data)}`,
    en: `Follow-up of the plan ${data.planId}: ${followUpIn.en(data)}${en.from(data)}`,
  }),
  TextEdited: (data) => ({
    sv: `Redaktionell ändring av ${sv.part(data.subject)}: ${sv.quote(data.text)}${sv.brackets(data.reason)}${sv.from(data)}`,
    en: `Editorial change of ${en.part(data.subject)}: ${en.quote(data.text)}${en.brackets(data.reason)}${en.from(data)}`,
  }),
};
