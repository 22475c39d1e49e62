import { above } from '../kernel/typed-id.js';
import type { SummariesOf, Wording } from '../words/wording.js';
import type { GoalContent, GoalIndicatorContent, PlanContent, TargetContent } from './content.js';
import type { PlanEvent } from './events.js';
import { followUpInWords } from './follow-up.js';
import { baselineInWords, linkInWords, targetInWords } from './words.js';

/** Without a decision and not irregular: the plan is only proposed, and its authors change it freely. */
const draft = (
  w: Wording,
  { decisionId, irregular }: { decisionId?: string | undefined; irregular?: unknown },
): string => (decisionId === undefined && irregular === undefined ? w.say(' i förslaget', ' in the proposal') : '');

const rows = (w: Wording, count: number): string | undefined =>
  w.count(count, w.say('indikatorrad', 'goal indicator'), w.say('indikatorrader', 'goal indicators'));

/** How much a plan holds. */
function extent(w: Wording, { focusAreas = [] }: PlanContent): string {
  const goals = focusAreas.flatMap((area) => area.goals ?? []);
  return withThat(w, [
    w.count(focusAreas.length, 'målområde', 'målområden'),
    w.count(goals.length, w.say('mål', 'goal'), w.say('mål', 'goals')),
    rows(w, goals.flatMap((goal) => goal.indicators ?? []).length),
  ]);
}

const withThat = (w: Wording, items: readonly (string | undefined)[]): string =>
  after(w.say(' med ', ' with '), w.list(items));
const after = (words: string, text: string): string => (text === '' ? '' : `${words}${text}`);

/** What comes with a new goal indicator. */
const withParts = (w: Wording, { baseline, targets = [] }: GoalIndicatorContent): string =>
  withThat(w, [
    baseline && `${w.say('utgångsläge', 'the baseline')} ${baselineInWords(w, baseline)}`,
    ...targets.map((target) => `${w.say('målvärde', 'the target')} ${targetInWords(w, target)}`),
  ]);

const numbered = (w: Wording, { number }: GoalContent): string =>
  w.brackets(number !== undefined && `${w.say('mål', 'goal')} ${number}`);

const worded = (w: Wording, row: GoalIndicatorContent): string => `${w.quote(row.wording)}${measuredBy(w, row)}`;

/** The indicator, where it is called otherwise than the row. */
const measuredBy = (w: Wording, { wording, indicatorId }: GoalIndicatorContent): string => {
  const indicator = `indicator:${indicatorId}`;
  return w.brackets(w.name(indicator) !== wording && `${w.say('indikator', 'indicator')} ${w.label(indicator)}`);
};

const thePlan = (w: Wording, { planId }: { readonly planId: string }): string => w.part(`plan:${planId}`);
const theGoal = (w: Wording, { goalId }: { readonly goalId: string }): string => w.part(`goal:${goalId}`);
const theRow = (w: Wording, { goalIndicatorId }: { readonly goalIndicatorId: string }): string =>
  w.part(`goalindicator:${goalIndicatorId}`);

/** A target has no words of its own: it is called by its row and what it demands. */
const theTarget = (w: Wording, { targetId }: { readonly targetId: string }): string => {
  const content = w.content(`target:${targetId}`);
  if (content === undefined) return w.part(`target:${targetId}`);
  const row = w.part(`goalindicator:${above(targetId)}`);
  return `${w.say('målvärdet för', 'the target of')} ${row} (${targetInWords(w, content as unknown as TargetContent)})`;
};

export const planSummaries: SummariesOf<PlanEvent> = {
  PlanProposed: (w, data) => {
    const [period, body] = [w.period(data.period), w.label(`body:${data.bodyId}`)];
    return w.say(
      `Planen ${w.quote(data.title)} för ${period} föreslogs för ${body}${extent(w, data)}${w.from(data)}`,
      `The plan ${w.quote(data.title)} for ${period} was proposed to ${body}${extent(w, data)}${w.from(data)}`,
    );
  },
  PlanAdopted: (w, data) => {
    const changes = w.list([
      w.count(
        data.struck?.length ?? 0,
        w.say('del ströks', 'part was struck'),
        w.say('delar ströks', 'parts were struck'),
      ),
      w.count(
        data.uppdragGiven?.length ?? 0,
        w.say('uppdrag gavs', 'uppdrag was given'),
        w.say('uppdrag gavs', 'uppdrag were given'),
      ),
    ]);
    const body = w.label(`body:${data.bodyId}`);
    const rest = `${extent(w, data)}${after('; ', changes)}${w.from(data)}`;
    return w.say(
      `${body} fastställde planen ${w.quote(data.title)} för ${w.period(data.period)}${rest}`,
      `${body} adopted the plan ${w.quote(data.title)} for ${w.period(data.period)}${rest}`,
    );
  },
  PlanReturned: (w, data) => `${thePlan(w, data)} ${w.say('återremitterades', 'was returned')}${w.on(data)}`,
  PlanRejected: (w, data) => `${thePlan(w, data)} ${w.say('avslogs', 'was rejected')}${w.on(data)}`,
  PlanWithdrawn: (w, data) => {
    const plan = w.label(`plan:${data.planId}`);
    return w.say(
      `Förslaget till planen ${plan} återtogs${w.on(data)}`,
      `The proposed plan ${plan} was withdrawn${w.on(data)}`,
    );
  },
  PlanRepealed: (w, data) => `${thePlan(w, data)} ${w.say('upphävdes', 'was repealed')}${w.on(data)}`,
  PlanReplaced: (w, data) =>
    `${thePlan(w, data)} ${w.say('ersattes', 'was replaced')}${data.replacedBy === undefined ? '' : ` ${w.say('av', 'with')} ${w.part(`plan:${data.replacedBy}`)}`}${w.on(data)}`,
  GoalAdded: (w, data) => {
    const [goal, area] = [`${w.quote(data.title)}${numbered(w, data)}`, w.part(`focusarea:${data.focusAreaId}`)];
    return w.say(
      `Målet ${goal} lades till${draft(w, data)} under ${area}${withThat(w, [rows(w, data.indicators?.length ?? 0)])}${w.from(data)}`,
      `The goal ${goal} was added${draft(w, data)} under ${area}${withThat(w, [rows(w, data.indicators?.length ?? 0)])}${w.from(data)}`,
    );
  },
  GoalRevised: (w, data) =>
    `${theGoal(w, data)} ${w.reworded(`goal:${data.goalId}`, data.title, draft(w, data))}${w.from(data)}`,
  GoalRemoved: (w, data) => `${theGoal(w, data)} ${w.say('togs bort', 'was removed')}${draft(w, data)}${w.from(data)}`,
  GoalLinked: (w, data) =>
    w.say(
      `${theGoal(w, data)} följer${draft(w, data)} ${linkInWords(w, data.link)}${w.from(data)}`,
      `${theGoal(w, data)} follows ${linkInWords(w, data.link)}${draft(w, data)}${w.from(data)}`,
    ),
  GoalUnlinked: (w, data) =>
    w.say(
      `${theGoal(w, data)} följer${draft(w, data)} inte längre ${linkInWords(w, data.link)}${w.from(data)}`,
      `${theGoal(w, data)} no longer follows ${linkInWords(w, data.link)}${draft(w, data)}${w.from(data)}`,
    ),
  GoalMarked: (w, data) =>
    w.say(
      `${theGoal(w, data)} är${data.marked ? '' : ' inte längre'} markerat som viktigt för god ekonomisk hushållning${w.from(data)}`,
      `${theGoal(w, data)} is${data.marked ? '' : ' no longer'} marked as important for god ekonomisk hushållning${w.from(data)}`,
    ),
  GoalIndicatorAdded: (w, data) => {
    const goal = w.part(`goal:${above(data.goalIndicatorId)}`);
    return w.say(
      `Indikatorraden ${worded(w, data)} lades till${draft(w, data)} under ${goal}${withParts(w, data)}${w.from(data)}`,
      `The goal indicator ${worded(w, data)} was added${draft(w, data)} under ${goal}${withParts(w, data)}${w.from(data)}`,
    );
  },
  GoalIndicatorRevised: (w, data) =>
    `${theRow(w, data)} ${w.reworded(`goalindicator:${data.goalIndicatorId}`, data.wording, draft(w, data))}${measuredBy(w, data)}${w.from(data)}`,
  GoalIndicatorReplaced: (w, data) => {
    const replaced = w.part(`goalindicator:${data.replacedId}`);
    return w.say(
      `Indikatorraden ${worded(w, data)} ersatte${draft(w, data)} ${replaced}${withParts(w, data)}${w.from(data)}`,
      `The goal indicator ${worded(w, data)} replaced${draft(w, data)} ${replaced}${withParts(w, data)}${w.from(data)}`,
    );
  },
  GoalIndicatorRemoved: (w, data) =>
    `${theRow(w, data)} ${w.say('togs bort', 'was removed')}${draft(w, data)}${w.from(data)}`,
  BaselineSet: (w, data) =>
    w.say(
      `Utgångsläget för ${theRow(w, data)} sattes${draft(w, data)} till ${baselineInWords(w, data.baseline)}${w.from(data)}`,
      `The baseline of ${theRow(w, data)} was set${draft(w, data)} to ${baselineInWords(w, data.baseline)}${w.from(data)}`,
    ),
  BaselineRemoved: (w, data) =>
    w.say(
      `Utgångsläget för ${theRow(w, data)} togs bort${draft(w, data)}${w.from(data)}`,
      `The baseline of ${theRow(w, data)} was removed${draft(w, data)}${w.from(data)}`,
    ),
  TargetSet: (w, data) => {
    const row = w.part(`goalindicator:${above(data.targetId)}`);
    return w.say(
      `Målvärdet för ${row} sattes${draft(w, data)} till ${targetInWords(w, data)}${w.from(data)}`,
      `The target of ${row} was set${draft(w, data)} to ${targetInWords(w, data)}${w.from(data)}`,
    );
  },
  TargetRemoved: (w, data) =>
    `${theTarget(w, data)} ${w.say('togs bort', 'was removed')}${draft(w, data)}${w.from(data)}`,
  FollowUpPlanned: (w, data) =>
    `${w.say('Uppföljning av', 'Follow-up of')} ${thePlan(w, data)}: ${followUpInWords(w, data)}${w.from(data)}`,
  TextEdited: (w, data) =>
    `${w.say('Redaktionell ändring av', 'Editorial change of')} ${w.part(data.subject)}: ${w.quote(data.text)}${w.brackets(data.reason)}${w.from(data)}`,
};
