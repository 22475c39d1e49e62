import { addDays, sentence, type Wording } from '@liggaren/domain';
import type { GoalView } from '../../views/goal.view.js';
import { type GoalIndicatorView, goalIndicatorAt } from '../../views/goal-indicator.view.js';
import { type Answer, answerCalled, answersTo } from '../answers.js';
import type { Audit } from '../audit.js';
import { daysBetween } from '../days.js';
import type { AuditTest } from '../finding.js';
import { listed } from '../listing.js';
import { Past, type Point } from '../past.js';

/** How many changes of what a signal comes of are looked at, the newest first: four years of quarters; of a red that is older, back to its beginning, but no further than the second number. */
const LOOKED_BACK = [16, 64] as const;

/** That something was found not to be reached. */
interface Red {
  readonly goal: GoalView;
  /** Typed id of the goal indicator, or of the goal where people judged it. */
  readonly subject: string;
  /** The day it turned red, as known then. */
  readonly from: string;
  /** The day it was red no longer. */
  readonly to?: string;
  readonly event: bigint;
  /** What happened, of what it is called. */
  readonly told: (w: Wording, called: string) => string;
}

const reds = (audit: Audit): readonly Red[] =>
  audit.once('reds', () => {
    const past = new Past(audit);
    return audit.plan.goals.flatMap((goal) => [
      ...goal.indicators.flatMap(({ id, indicator }) => turnedRed(audit, past, goal, id, indicator!.id)),
      ...judgedRed(audit, goal),
    ]);
  });

/** When the signal of a goal indicator became NOT_MET: computed as it would have been then. */
function turnedRed(audit: Audit, past: Past, goal: GoalView, row: string, indicator: string): Red[] {
  const targets = `${row.replace('goalindicator:', 'target:')}/`;
  if (!audit.story.subjects('target').some((id) => id.startsWith(targets))) return [];
  const own = `/${audit.scope.municipality}/T`;
  const points = past.points(indicator, (subject, field) =>
    subject === indicator
      ? !field.startsWith('value:') || field.endsWith(own)
      : subject === row || subject.startsWith(targets),
  );
  const signals: (Point & { readonly isRed: boolean })[] = [];
  for (const point of points.toReversed()) {
    if (signals.length >= LOOKED_BACK[signals.at(-1)?.isRed ? 1 : 0]) break;
    signals.push({ ...point, isRed: isMissed(goalIndicatorAt(past.plan(indicator, point).scope, row)) });
  }
  const found: Red[] = [];
  let wasRed = false;
  for (const { day, position, isRed } of signals.reverse()) {
    if (isRed && !wasRed) found.push({ goal, subject: row, from: day, event: position, told: notMet(day) });
    if (!isRed && wasRed) found.push({ ...found.pop()!, to: day });
    wasRed = isRed;
  }
  return found;
}

/** The baseline alone is no result: it was where the goal began. */
const isMissed = ({ signal, indicator, baseline }: GoalIndicatorView): boolean =>
  signal === 'not-met' && indicator?.latest?.period !== baseline?.measurement?.period;

const notMet = (day: string) => (w: Wording, called: string) =>
  w.say(`Från ${day} nådde ${called} inte sitt målvärde`, `From ${day} ${called} did not meet its target`);

/** When a goal was first judged not to be met in a period, whoever said it. */
function judgedRed(audit: Audit, goal: GoalView): Red[] {
  const said = audit.story
    .under<{ readonly outcome: string; readonly period: string } | undefined>(goal.id, 'assessment:')
    .filter(({ value }) => value?.outcome === 'not-met');
  return [...Map.groupBy(said, ({ value }) => value!.period)].map(([period, [first]]) => {
    const from = audit.log.at(first!.origin).day;
    const told = (w: Wording, called: string): string =>
      w.say(
        `${from} bedömdes ${called} ej uppfyllt för ${w.period(period)}`,
        `On ${from} ${called} was judged not met for ${w.period(period)}`,
      );
    return { goal, subject: goal.id, from, event: first!.origin, told };
  });
}

/** Each thing that was done from a day on, once, by the first that is known of it. */
function since(audit: Audit, { goal, from }: Red): Answer[] {
  const all = audit.once(`answers ${goal.id}`, () => answersTo(audit, goal)).filter(({ day }) => day >= from);
  return [...new Map(all.toReversed().map((answer) => [answer.subject, answer])).values()].reverse();
}

/**
 * What was done after a goal indicator turned red (its signal NOT_MET, on a figure after the baseline), or a goal was judged not met: the decisions,
 * uppdrag and activities linked to the goal within `answerDays`, and after how many days. A note.
 */
const redAnswered: AuditTest = {
  code: 'red-answered',
  question: 22,
  *find(audit) {
    for (const red of reds(audit)) {
      const answers = since(audit, red).filter(({ day }) => day <= addDays(red.from, audit.settings.answerDays));
      if (answers.length === 0) continue;
      yield {
        severity: 'note',
        subjects: [...new Set([red.subject, red.goal.id, ...answers.map(({ subject }) => subject)])],
        events: [red.event, ...answers.map(({ origin }) => origin)],
        summary: sentence((w) => {
          const told = answers.map((answer) => {
            const days = daysBetween(red.from, answer.day);
            return `${answerCalled(audit, w, answer)} ${w.say(`efter ${days} ${days === 1 ? 'dag' : 'dagar'}`, `after ${days} ${days === 1 ? 'day' : 'days'}`)}`;
          });
          return w.say(
            `${red.told(w, audit.called(w, red.subject))}. Därefter kom ${listed(w, told)}.`,
            `${red.told(w, audit.called(w, red.subject))}. Then came ${listed(w, told)}.`,
          );
        }),
      };
    }
  },
};

/**
 * A red of the same kind that no decision, uppdrag or activity linked to the goal followed within `answerDays`, and that
 * was still red when they had passed. Material: the body has governed by the goal, and has not answered.
 */
const redUnanswered: AuditTest = {
  code: 'red-unanswered',
  question: 22,
  *find(audit) {
    const { answerDays } = audit.settings;
    for (const red of reds(audit)) {
      const last = addDays(red.from, answerDays);
      const [first] = since(audit, red);
      if (last >= audit.moment.validOn || (red.to ?? '9999') <= last || (first && first.day <= last)) continue;
      yield {
        severity: 'material',
        subjects: [...new Set([red.subject, red.goal.id, ...(first ? [first.subject] : [])])],
        events: [red.event, ...(first ? [first.origin] : [])],
        summary: sentence((w) => {
          const later = first && { days: daysBetween(red.from, first.day), called: answerCalled(audit, w, first) };
          return w.say(
            `${red.told(w, audit.called(w, red.subject))}. Inom ${answerDays} dagar följde inget beslut, inget uppdrag och ingen aktivitet för målet${later ? `; först efter ${later.days} dagar kom ${later.called}` : ''}.`,
            `${red.told(w, audit.called(w, red.subject))}. Within ${answerDays} days no decision, uppdrag or activity for the goal followed${later ? `; only after ${later.days} days came ${later.called}` : ''}.`,
          );
        }),
      };
    }
  },
};

/** What was done after a red. */
export const afterRed: readonly AuditTest[] = [redAnswered, redUnanswered];
