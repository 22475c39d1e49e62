import {
  above,
  bareId,
  comparePeriods,
  type Easing,
  easingsOf,
  type FigureStanding,
  indicatorFields,
  isMet,
  possible,
  type TargetContent,
  targetFields,
  targetInWords,
  typedId,
  type Wording,
} from '@liggaren/domain';
import { IndicatorView } from '../../views/indicator/indicator.view.js';
import type { GoalIndicatorView } from '../../views/plan/goal-indicator.view.js';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import { removals, successions } from '../evidence/decided-changes.js';
import { rowBefore, rowsEverOf } from '../evidence/rows-ever.js';
import type { AuditTest, Found } from '../finding.js';
import { byWhat, keyOf, toldFigure } from '../wording/phrases.js';

interface Eased {
  readonly target: string;
  readonly before: Told<TargetContent>;
  /** The event that eased it; without content where it was removed. */
  readonly event: Told<unknown>;
  readonly after?: TargetContent;
  readonly how: readonly (Easing | 'removed')[];
}

const targetEased: AuditTest = {
  code: 'target-eased',
  question: 10,
  finds: `
    A target became easier to reach after a measurement of its indicator had been recorded or published: a lower
    demand, a later period, a mere direction instead of a level, or removed while its goal indicator stays. To
    look at; material where the latest figure does not meet the old demand and meets the new, or where the signal
    was not met and stops being so. What was changed in a draft before the plan was adopted is not eased, nor what
    is only proposed for its next version.`,
  *find(audit) {
    for (const { id: row, indicatorId } of rowsEverOf(audit))
      for (const target of audit.allSaid.subjects('target').filter((id) => above(bareId(id)) === bareId(row)))
        for (const eased of easingsOfTarget(audit, target, indicatorId)) {
          const figure = latestBy(audit, indicatorId, eased.event);
          if (figure) yield found(audit, eased, row, indicatorId, figure);
        }
  },
};

function easingsOfTarget(audit: Audit, target: string, indicatorId: string): Eased[] {
  const direction = audit.scope.kept(IndicatorView, indicatorId).scale?.direction ?? 'none';
  const eased: Eased[] = [];
  for (const { before, after } of successions(audit, target, targetFields.content)) {
    if (before.value === undefined || after.value === undefined) continue;
    const how = easingsOf(before.value, after.value, direction);
    if (how.length > 0)
      eased.push({ target, before: before as Told<TargetContent>, event: after, after: after.value, how });
  }
  const row = typedId('goalindicator', above(bareId(target)));
  const withAbove = [row, typedId('goal', above(bareId(row)))].flatMap((part) => removals(audit, part));
  for (const event of removals(audit, target)) {
    if (withAbove.some(({ origin }) => origin <= event.origin)) continue;
    const before = contentBefore(audit, target, event.origin);
    if (before) eased.push({ target, before, event, how: ['removed'] });
  }
  return eased.sort((a, b) => Number(a.event.origin - b.event.origin));
}

/** As adopted where it was adopted at all. */
function contentBefore(audit: Audit, target: string, position: bigint): Told<TargetContent> | undefined {
  const said = (track: 'adopted' | 'proposed') =>
    audit.allSaid
      .of(target, targetFields.content[track])
      .findLast(({ origin, value }) => origin < position && value !== undefined) as Told<TargetContent> | undefined;
  return said('adopted') ?? said('proposed');
}

/** The latest figure that had been recorded or published by then. */
function latestBy(audit: Audit, indicatorId: string, event: Told<unknown>): Told<FigureStanding> | undefined {
  const key = `/${audit.scope.municipality}/T`;
  const known = audit.allSaid
    .under(indicatorId, indicatorFields.value.all)
    .filter(({ field, value }) => field.endsWith(key) && value?.value !== undefined)
    .filter(
      ({ origin, value, validFrom }) => origin < event.origin || (value!.publishedOn ?? validFrom) <= event.validFrom,
    );
  return known.sort((a, b) => comparePeriods(a.value!.period, b.value!.period) || Number(a.origin - b.origin)).at(-1) as
    | Told<FigureStanding>
    | undefined;
}

function found(
  audit: Audit,
  { target, before, event, after, how }: Eased,
  row: string,
  indicatorId: string,
  figure: Told<FigureStanding>,
): Found {
  const then = rowBefore(audit, row, event.origin);
  const isMetNow = comesToBeMet(before.value, after, figure.value);
  const escapes = isMetNow || stopsBeingRed(then, before.value, after);
  return {
    severity: escapes ? 'material' : 'review',
    subjects: [target, row, indicatorId],
    events: [before.variant, figure.variant, event.variant],
    summary: (w) => {
      const of = w.part(row);
      const old = targetInWords(w, before.value);
      const by = byWhat(w, audit, event);
      const { publishedOn } = figure.value;
      const published =
        publishedOn === undefined ? '' : w.say(`, publicerad ${publishedOn}`, `, published on ${publishedOn}`);
      const measured = `${toldFigure(w, figure.value)} ${w.say('för', 'for')} ${keyOf(w, figure.value)}${published}`;
      const effect = isMetNow ? metNow(w) : escapes ? notRed(w) : '';
      if (!after)
        return w.say(
          `målvärdet ${old} för ${of} togs bort ${by}, när det fanns en mätning (${measured})${effect}.`,
          `the target ${old} of ${of} was removed ${by}, when there was a measurement (${measured})${effect}.`,
        );
      const now = targetInWords(w, after);
      const ways = w.list(how.map((each) => inWords(w, each as Easing)));
      return w.say(
        `målvärdet för ${of} ändrades ${by} från ${old} till ${now}, när det fanns en mätning (${measured}): ${ways}${effect}.`,
        `the target of ${of} was changed ${by} from ${old} to ${now}, when there was a measurement (${measured}): ${ways}${effect}.`,
      );
    },
  };
}

const comesToBeMet = (
  before: TargetContent,
  after: TargetContent | undefined,
  { value, ...figure }: FigureStanding,
) => {
  if (!after || typeof value !== 'string' || before.kind === 'direction' || after.kind === 'direction') return false;
  const can = possible({ ...figure, value } as Parameters<typeof possible>[0]);
  return isMet(before, can) === false && isMet(after, can) === true;
};

/** As known just before: with the old target alone it was not met, and with the new one alone, or none, it is not that. */
const stopsBeingRed = (row: GoalIndicatorView | undefined, before: TargetContent, after: TargetContent | undefined) =>
  row?.signalFor([before]) === 'not-met' && row.signalFor(after ? [after] : []) !== 'not-met';

const metNow = (w: Wording): string =>
  w.say(
    '; siffran når inte det förra målvärdet men når det nya',
    '; the figure does not meet the old target and meets the new one',
  );
const notRed = (w: Wording): string =>
  w.say(
    '; målvärdet var inte nått, och syns inte längre som ej nått',
    '; the target had not been met, and is no longer shown as not met',
  );

const inWords = (w: Wording, easing: Easing): string =>
  ({
    'lower-demand': w.say('kravet sänktes', 'the demand was lowered'),
    'later-period': w.say('perioden flyttades fram', 'the period was moved later'),
    'other-comparison': w.say('det jämförs med något annat', 'it is compared with something else'),
    'softer-kind': w.say('en bestämd nivå krävs inte längre', 'a certain level is no longer demanded'),
  })[easing];

export const easedTargets: readonly AuditTest[] = [targetEased];
