import {
  type Basis,
  differsByRounding,
  type FigureChange,
  figureInWords,
  indicatorFields,
  sameDecimal,
  type Wording,
} from '@liggaren/domain';
import { IndicatorView } from '../../views/indicator/indicator.view.js';
import type { MeasurementView } from '../../views/indicator/measurement.view.js';
import { eventAt } from '../../views/trail/event.view.js';
import type { Audit } from '../audit.js';
import { judgementCalled, judgements, saidBy } from '../evidence/judgements.js';
import type { AuditTest } from '../finding.js';
import { listed, shownFigure, toldSignal } from '../wording/phrases.js';

type Row = Basis['rows'][number];
type Value = Row['values'][number];

const basis: AuditTest = {
  code: 'assessment-basis',
  question: 19,
  finds: `
    On which values a forecast or an assessment rested when it was made: one finding each, by its weightiest
    voice, with the signal and the values of every goal indicator as they were frozen with it. A note: it only
    tells.`,
  *find(audit) {
    for (const judged of judgements(audit)) {
      const { weightiest } = judged;
      const { rows, cutOff, activities = [] } = weightiest.frozen;
      const frozen = rows.flatMap(({ values }) => values.map(({ event }) => audit.recordedWhen.positionOf(event)));
      yield {
        severity: 'note',
        subjects: [judged.subject, ...rows.map(({ goalIndicatorId }) => `goalindicator:${goalIndicatorId}`)],
        events: [weightiest.position, ...frozen.filter((position) => position !== undefined)],
        summary: (w) => {
          const done = activities.map((id) => w.part(`activity:${id}`));
          const on = listed(w, [...rows.map((row) => rowInWords(audit, w, row)), ...done]);
          const nothing = w.say('ingen indikatorrad', 'no goal indicator');
          return w.say(
            `${judgementCalled(w, judged)} (${saidBy(w, judged, weightiest)}) vilade, per ${cutOff.validOn}, på ${on || nothing}.`,
            `${judgementCalled(w, judged)} (${saidBy(w, judged, weightiest)}) rested, per ${cutOff.validOn}, on ${on || nothing}.`,
          );
        },
      };
    }
  },
};

/** `”Utsläpp” (målvärdet inte nått: 1,8 för 2024, 2 för 2022)`. */
function rowInWords(audit: Audit, w: Wording, { goalIndicatorId, signal, values }: Row): string {
  const told = values.map((value) => valueInWords(w, value)).join(', ');
  return `${w.quote(audit.nameOf(`goalindicator:${goalIndicatorId}`))} (${signal ? '' : w.say('signalen ', 'signal ')}${toldSignal(w, signal)}${told && `: ${told}`})`;
}

function valueInWords(w: Wording, { value, masked, missingReason, qualifier, period }: Value): string {
  const said = { value: masked ? { sealed: '' } : value, missingReason, qualifier };
  return `${figureInWords(w, said)}${period === undefined ? '' : ` ${w.say('för', 'for')} ${w.period(period)}`}`;
}

const basisChanged: AuditTest = {
  code: 'assessment-basis-changed',
  question: 19,
  finds: `
    A forecast or an assessment (its weightiest voice) of whose values one has been corrected, withdrawn,
    retracted or revised by its source since, other than in its rounding. To review: it might have come out
    otherwise.`,
  *find(audit) {
    for (const judged of judgements(audit)) {
      const { weightiest } = judged;
      const rows = weightiest.frozen.rows;
      const changed = rows.flatMap(({ goalIndicatorId, values }) =>
        values.flatMap((value) => changeOf(audit, `goalindicator:${goalIndicatorId}`, value)),
      );
      if (changed.length === 0) continue;
      yield {
        severity: 'review',
        subjects: [...new Set([judged.subject, ...changed.map(({ row }) => row)])],
        events: [weightiest.position, ...changed.flatMap(({ events }) => events)],
        summary: (w) => {
          const told = changed.map(({ row, inWords }) => `${w.quote(audit.nameOf(row))} ${inWords(w)}`);
          return w.say(
            `${judgementCalled(w, judged)} (${saidBy(w, judged, weightiest)}) vilade på värden som sedan har ändrats: ${listed(w, told)}.`,
            `${judgementCalled(w, judged)} (${saidBy(w, judged, weightiest)}) rested on values that have changed since: ${listed(w, told)}.`,
          );
        },
      };
    }
  },
};

interface Changed {
  readonly row: string;
  readonly events: readonly bigint[];
  readonly inWords: (w: Wording) => string;
}

/** What has come of a value of a basis; nothing where it stands, where there was none, and of a fixed baseline. */
function changeOf(audit: Audit, row: string, value: Value): Changed[] {
  const then = audit.recordedWhen.positionOf(value.event);
  if (value.period === undefined || value.missingReason !== undefined || then === undefined) return [];
  if (!/^(Measurement|StatementCorrected)/.test(audit.recordedWhen.at(then).type)) return [];
  const key = { period: value.period, entity: audit.scope.municipality, group: 'T' as const };
  const now = audit.scope
    .kept(IndicatorView, `indicator:${value.indicatorId}`)
    .everyMeasurement.find(({ field }) => field === indicatorFields.value.of(key));
  if (now && (now.position === then || isSame(value, now))) return [];
  return [
    {
      row,
      events: [then, ...(now ? [now.position] : [])],
      inWords: (w) =>
        `${valueInWords(w, value)} ${now ? became(audit, w, then, now) : w.say('gäller inte längre', 'does not stand any more')}`,
    },
  ];
}

/** Nothing has changed in it that a judgement rests on: no more than its status, or how the source rounds it. */
function isSame({ value, qualifier = 'exact' }: Value, now: MeasurementView): boolean {
  if (value === undefined || now.value === null || now.qualifier !== qualifier) return false;
  const isRevision = now.event.type === 'MeasurementRevised';
  return sameDecimal(value, now.value) || (isRevision && differsByRounding(value, now.value));
}

/** By its own event; where that is no change, by what came of the one that stood: something else stands again, or was recorded anew. */
function became(audit: Audit, w: Wording, then: bigint, now: MeasurementView): string {
  const own = HOW[now.event.type];
  const why =
    own ?? (eventAt(audit.scope, then).supersededBy?.type === 'StatementWithdrawn' ? 'withdrawn' : 'retracted');
  return `${w.say('är nu', 'is now')} ${shownFigure(w, now)} (${w.code('FigureChange', why)})`;
}

const HOW: Readonly<Record<string, FigureChange>> = {
  StatementCorrected: 'corrected',
  MeasurementRevised: 'revised-by-source',
};

/** What judgements rested on. */
export const assessmentBasis: readonly AuditTest[] = [basis, basisChanged];
