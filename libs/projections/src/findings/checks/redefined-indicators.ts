import {
  addMonths,
  type GoalIndicatorStanding,
  goalIndicatorFields,
  type IndicatorStanding,
  indicatorFields,
  type SeriesBreak,
  spanOf,
  type Wording,
} from '@liggaren/domain';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import { removals, successions } from '../evidence/decided-changes.js';
import { rowsEverOf } from '../evidence/rows-ever.js';
import type { AuditTest, Found } from '../finding.js';
import { byWhat } from '../wording/phrases.js';

/** A break stated for a period that begins within so many months of a change is taken to be of that change. */
const NEAR_MONTHS = 12;

const indicatorRedefined: AuditTest = {
  code: 'indicator-redefined',
  question: 11,
  finds: `
    The name, unit, direction, method or source of an indicator was changed, or the wording or the indicator of a
    goal indicator, also by another that took its place. A note where the series is said to be broken from a
    period that begins within a year of the change; else to look at, for the values on either side may not
    compare. What is said for the first time changes nothing, nor does spelling (redaktionell ändring), nor what
    was changed in a draft before adoption.`,
  *find(audit) {
    const rows = rowsEverOf(audit);
    for (const { id, indicatorId } of rows) yield* rowChanges(audit, id, indicatorId);
    for (const id of new Set(rows.map(({ indicatorId }) => indicatorId))) yield* definitionChanges(audit, id);
  },
};

function* definitionChanges(audit: Audit, id: string): Iterable<Found> {
  let before: Told<IndicatorStanding> | undefined;
  for (const after of audit.allSaid.of(id, indicatorFields.content)) {
    if (after.value === undefined) continue;
    const old = before;
    before = after as Told<IndicatorStanding>;
    if (!old) continue;
    const changed = (w: Wording) => changesOf(w, old.value, after.value!);
    if (changed(PLAIN).length === 0) continue;
    const broken = breakAt(audit, id, after.validFrom);
    const by = after.decision === null ? undefined : audit.nameOf(`decision:${after.decision}`);
    yield {
      severity: broken ? 'note' : 'review',
      subjects: [id],
      events: [old.variant, after.variant, ...(broken ? [broken.variant] : [])],
      summary: (w) => {
        const decided = by === undefined ? '' : w.say(` genom beslutet ${by}`, ` by the decision ${by}`);
        const name = w.called(id, old.value.name);
        return w.say(
          `${name} definierades om från ${after.validFrom}${decided}: ${w.list(changed(w))}; ${seriesIn(w, broken)}.`,
          `${name} was redefined from ${after.validFrom}${decided}: ${w.list(changed(w))}; ${seriesIn(w, broken)}.`,
        );
      },
    };
  }
}

/** To ask whether anything is changed, in whatever words. */
const PLAIN = {
  say: (text: string) => text,
  quote: (text: string) => text,
  code: (_: string, code: string) => code,
} as unknown as Wording;

function changesOf(w: Wording, before: IndicatorStanding, after: IndicatorStanding): string[] {
  const changed = (name: string, old: string | undefined, now: string | undefined) =>
    old === undefined || now === undefined || old === now
      ? []
      : [w.say(`${name} från ${old} till ${now}`, `${name} from ${old} to ${now}`)];
  const unit = ({ unit: code, unitText }: IndicatorStanding) => unitText ?? w.code('Unit', code);
  const source = (each: IndicatorStanding) => each.source && w.quote(each.source);
  const method = (code: IndicatorStanding['method']) => code && w.code('Method', code);
  return [
    ...changed(w.say('namn', 'name'), w.quote(before.name), w.quote(after.name)),
    ...changed(w.say('enhet', 'unit'), unit(before), unit(after)),
    ...changed(
      w.say('riktning', 'direction'),
      w.code('Direction', before.direction),
      w.code('Direction', after.direction),
    ),
    ...changed(w.say('metod', 'method'), method(before.method), method(after.method)),
    ...changed(w.say('källa', 'source'), source(before), source(after)),
  ];
}

function* rowChanges(audit: Audit, id: string, indicatorId: string): Iterable<Found> {
  for (const { before, after } of successions(audit, id, goalIndicatorFields.content)) {
    if (!before.value || !after.value || audit.recordedWhen.at(after.origin).type === 'TextEdited') continue;
    yield* rowChange(
      audit,
      [id, indicatorId],
      before as Told<GoalIndicatorStanding>,
      after as Told<GoalIndicatorStanding>,
    );
  }
  for (const end of removals(audit, id).filter(({ value }) => value === 'replaced')) {
    const before = audit.allSaid
      .under(id, goalIndicatorFields.content.all)
      .findLast(({ value, origin }) => value !== undefined && origin < end.origin);
    const heir = rowsEverOf(audit).find(
      ({ id: other }) =>
        other !== id && audit.allSaid.under(other, goalIndicatorFields.content.all)[0]?.origin === end.origin,
    );
    const after =
      heir &&
      (audit.allSaid.under(heir.id, goalIndicatorFields.content.all)[0] as Told<GoalIndicatorStanding> | undefined);
    if (before && after)
      yield* rowChange(
        audit,
        [heir.id, id, heir.indicatorId, indicatorId],
        before as Told<GoalIndicatorStanding>,
        after,
      );
  }
}

function* rowChange(
  audit: Audit,
  subjects: readonly string[],
  before: Told<GoalIndicatorStanding>,
  after: Told<GoalIndicatorStanding>,
): Iterable<Found> {
  const [old, now] = [before.value, after.value];
  const isOther = old.indicatorId !== now.indicatorId;
  if (old.wording === now.wording && !isOther) return;
  const broken = isOther ? undefined : breakAt(audit, `indicator:${now.indicatorId}`, after.validFrom);
  yield {
    severity: broken ? 'note' : 'review',
    subjects: [...new Set(subjects)],
    events: [before.variant, after.variant, ...(broken ? [broken.variant] : [])],
    summary: (w) => {
      const name = (row: GoalIndicatorStanding) => w.quote(audit.nameOf(`indicator:${row.indicatorId}`));
      const reworded = old.wording !== now.wording;
      const what = [
        reworded &&
          w.say(`lydelsen ändrades till ${w.quote(now.wording)}`, `the wording was changed to ${w.quote(now.wording)}`),
        isOther &&
          w.say(
            `indikatorn byttes från ${name(old)} till ${name(now)}`,
            `the indicator was changed from ${name(old)} to ${name(now)}`,
          ),
      ].filter((each) => each !== false);
      const series = isOther
        ? w.say('värdena hör till olika serier', 'the values are of different series')
        : seriesIn(w, broken);
      const row = w.called('goalindicator:', old.wording);
      return w.say(
        `${row} gjordes om ${byWhat(w, audit, after)}: ${w.list(what)}; ${series}.`,
        `${row} was changed ${byWhat(w, audit, after)}: ${w.list(what)}; ${series}.`,
      );
    },
  };
}

function breakAt(audit: Audit, id: string, day: string): Told<SeriesBreak> | undefined {
  return audit.allSaid.under(id, indicatorFields.break.all).findLast(({ value }) => {
    if (!value) return false;
    const { start } = spanOf(value.fromPeriod);
    return start >= addMonths(day, -NEAR_MONTHS) && start <= addMonths(day, NEAR_MONTHS);
  }) as Told<SeriesBreak> | undefined;
}

const seriesIn = (w: Wording, broken: Told<SeriesBreak> | undefined): string =>
  broken
    ? w.say(
        `serien är bruten från och med ${w.period(broken.value.fromPeriod)} (${w.code('BreakCause', broken.value.cause)})`,
        `the series is broken as of ${w.period(broken.value.fromPeriod)} (${w.code('BreakCause', broken.value.cause)})`,
      )
    : w.say('inget seriebrott är angivet där', 'no break of the series is stated there');

export const redefinedIndicators: readonly AuditTest[] = [indicatorRedefined];
