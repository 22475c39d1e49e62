import {
  type BaselineStanding,
  baselineInWords,
  type FigureStanding,
  goalIndicatorFields,
  indicatorFields,
  planFields,
  sameDecimal,
  type Wording,
} from '@liggaren/domain';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import { adoptedAt, successions } from '../evidence/decided-changes.js';
import { planBefore, rowOf, rowsEverOf } from '../evidence/rows-ever.js';
import type { AuditTest, Found } from '../finding.js';
import { byWhat, toldFigure } from '../wording/phrases.js';

/** The first measurement of a goal indicator after adoption, or the first report that had read the log by then. */
interface FollowUp {
  readonly position: bigint;
  readonly title?: string;
  readonly figure?: FigureStanding;
}

const baselineMoved: AuditTest = {
  code: 'baseline-moved',
  question: 12,
  finds: `
    The rule for a baseline was set, moved or taken away after the first follow-up: the first measurement recorded
    after the plan was adopted (or proposed, where it never was adopted), or the cut-off of the first report. To
    look at: the result was known when the start was chosen. Material where the signal was not met and stops being
    so with the event.`,
  *find(audit) {
    for (const { id, indicatorId } of rowsEverOf(audit))
      for (const { before, after } of successions(audit, id, goalIndicatorFields.baseline)) {
        if (JSON.stringify(before.value) === JSON.stringify(after.value)) continue;
        const followUp = firstFollowUp(audit, indicatorId);
        if (followUp && followUp.position < after.origin) yield moved(audit, id, before, after, followUp);
      }
  },
};

function firstFollowUp(audit: Audit, indicatorId: string): FollowUp | undefined {
  const start = adoptedAt(audit) ?? audit.allSaid.of(audit.plan.id, planFields.content.proposed)[0]?.origin ?? 0n;
  const key = `/${audit.scope.municipality}/T`;
  const measured = audit.allSaid
    .under(indicatorId, indicatorFields.value.all)
    .find(({ field, value, origin }) => field.endsWith(key) && value?.value !== undefined && origin > start);
  const followUps: FollowUp[] = audit.reports
    .flatMap(({ versions }) => versions)
    .map(({ moment, title }) => ({ position: moment.position, title }));
  if (measured) followUps.push({ position: measured.origin, figure: measured.value! });
  return followUps.reduce<FollowUp | undefined>(
    (first, each) => (first && first.position <= each.position ? first : each),
    undefined,
  );
}

function moved(
  audit: Audit,
  id: string,
  before: Told<BaselineStanding | undefined>,
  after: Told<BaselineStanding | undefined>,
  { position, title, figure }: FollowUp,
): Found {
  const day = audit.recordedWhen.at(after.origin).day;
  const then = rowOf(planBefore(audit, after.origin), id)?.signal;
  const now = rowOf(audit.planAt(after.origin, day), id)?.signal;
  return {
    severity: then === 'not-met' && now !== 'not-met' ? 'material' : 'review',
    subjects: [id],
    events: [...(before.value ? [before.variant] : []), ...(figure ? [position] : []), after.variant],
    summary: (w) => {
      const since = figure
        ? w.say(
            `efter den första mätningen (${toldFigure(w, figure)} för ${w.period(figure.period)})`,
            `after the first measurement (${toldFigure(w, figure)} for ${w.period(figure.period)})`,
          )
        : w.say(`efter den första rapporten, ${w.quote(title!)}`, `after the first report, ${w.quote(title!)}`);
      const row = w.part(id);
      const by = byWhat(w, audit, after);
      const signal =
        then === 'not-met' && now !== 'not-met'
          ? w.say(
              '; målvärdet var inte nått, och syns inte längre som ej nått',
              '; the target had not been met, and is no longer shown as not met',
            )
          : '';
      return w.say(
        `utgångsläget för ${row} ${changed(w, by, before.value, after.value)} ${since}${signal}.`,
        `the baseline of ${row} ${changed(w, by, before.value, after.value)} ${since}${signal}.`,
      );
    },
  };
}

function changed(
  w: Wording,
  by: string,
  before: BaselineStanding | undefined,
  after: BaselineStanding | undefined,
): string {
  const rule = (each: BaselineStanding) => baselineInWords(w, each);
  if (!after) return w.say(`(${rule(before!)}) togs bort ${by},`, `(${rule(before!)}) was taken away ${by},`);
  return before
    ? w.say(
        `flyttades ${by} från ${rule(before)} till ${rule(after)},`,
        `was moved ${by} from ${rule(before)} to ${rule(after)},`,
      )
    : w.say(`sattes ${by} till ${rule(after)}, först`, `was set ${by} to ${rule(after)}, only`);
}

const baselineValueRevised: AuditTest = {
  code: 'baseline-value-revised',
  question: 12,
  finds: `
    The source revised the figure that a baseline is the value of, after the rule had been set: the start has
    moved, and every change since then with it. A note, for it is routine; from the first figure to the one that
    stands.`,
  *find(audit) {
    const revisions = new Set(audit.events('MeasurementRevised').map(({ position }) => BigInt(position)));
    for (const row of audit.plan.goals.flatMap(({ indicators }) => indicators)) {
      const { id, baseline, indicator } = row;
      if (!indicator || baseline?.period == null || baseline.fixedValue !== null) continue;
      const { period } = baseline;
      const set = audit.allSaid
        .under(id, goalIndicatorFields.baseline.all)
        .find(({ value }) => value?.period === period);
      const told = audit.allSaid.of(
        indicator.id,
        indicatorFields.value.of({ period, entity: audit.scope.municipality, group: 'T' }),
      );
      const first = told.findIndex(({ origin }) => set !== undefined && revisions.has(origin) && origin > set.origin);
      if (first < 1) continue;
      const [old, now] = [told[first - 1]!, told.at(-1)!];
      if (sameValue(old.value, now.value)) continue;
      yield {
        severity: 'note',
        subjects: [id, indicator.id],
        events: told.slice(first - 1).map(({ variant }) => variant),
        summary: (w) => {
          const values = w.say(
            `från ${toldFigure(w, old.value)} till ${toldFigure(w, now.value)}`,
            `from ${toldFigure(w, old.value)} to ${toldFigure(w, now.value)}`,
          );
          const rounding = now.value?.rounding ? w.say(', endast avrundning', ', rounding only') : '';
          return w.say(
            `källan har reviderat utgångsläget för ${w.part(id)}, värdet för ${w.period(period)}, ${values}${rounding} (från ${now.validFrom}).`,
            `the source has revised the baseline of ${w.part(id)}, the value for ${w.period(period)}, ${values}${rounding} (from ${now.validFrom}).`,
          );
        },
      };
    }
  },
};

const sameValue = (a: FigureStanding | undefined, b: FigureStanding | undefined): boolean =>
  typeof a?.value === 'string' && typeof b?.value === 'string' ? sameDecimal(a.value, b.value) : a?.value === b?.value;

export const baselines: readonly AuditTest[] = [baselineMoved, baselineValueRevised];
