import { both, type FigureChange, sameDecimal, type Wording, type Words } from '@liggaren/domain';
import { IndicatorView } from '../../views/indicator/indicator.view.js';
import type { MeasurementView } from '../../views/indicator/measurement.view.js';
import type { ReportVersionView } from '../../views/report/report.view.js';
import type { FigureChangeView, ReportFigureView } from '../../views/report/report-figure.view.js';
import type { Audit } from '../audit.js';
import type { Presented } from '../evidence/presentations.js';
import { rowOf } from '../evidence/rows-ever.js';
import type { AuditTest, Found } from '../finding.js';
import { keyOf, presentedTo, shownFigure } from '../wording/phrases.js';

const reportedFigureDiffers: AuditTest = {
  code: 'reported-figure-differs',
  question: 3,
  finds: `
    A figure of a presented report is another now for the same cut-off: as known at the moment, official on the
    day the report is per. To look at; material where the signal that its targets give differs too; a note where
    nothing but its source changed it. Of two figures that are both kept from the public nobody can tell here.`,
  *find(audit) {
    for (const [version, presented] of Map.groupBy(audit.presented, ({ version }) => version)) {
      const figures = Map.groupBy(
        version.figures,
        ({ goalIndicator, measurement }) => `${goalIndicator.indicator!.id} ${measurement.field}`,
      );
      for (const rows of figures.values()) {
        const found = differing(audit, version, presented, rows);
        if (found) yield found;
      }
    }
  },
};

function differing(
  audit: Audit,
  version: ReportVersionView,
  presented: readonly Presented[],
  rows: readonly ReportFigureView[],
): Found | undefined {
  const [{ goalIndicator, measurement, changes }] = rows as [ReportFigureView];
  const { validOn } = version.moment;
  const today = audit.planAt(audit.moment.position, validOn);
  const indicator = goalIndicator.indicator!.id;
  const now =
    today.scope.kept(IndicatorView, indicator).everyMeasurement.find(({ field }) => field === measurement.field) ??
    null;
  if (isSame(measurement, now)) return undefined;
  const reasons = changes.filter(({ kind, event }) => kind !== 'revised-by-source' || event.validFrom! <= validOn);
  const signals = ofOwn(audit, measurement) ? rows.map((row) => signalsOf(row, today)).find(isOther) : undefined;
  const isRoutine = reasons.length > 0 && reasons.every(({ kind }) => kind === 'revised-by-source');
  const events = [measurement.event, ...reasons.map(({ event }) => event), ...(now ? [now.event] : [])];
  const ids = [...rows.map((row) => row.goalIndicator.id), indicator, version.report.id];
  return {
    severity: isRoutine ? 'note' : signals ? 'material' : 'review',
    subjects: ids,
    events: events.map(({ position }) => BigInt(position)),
    summary: (w) => {
      const key = keyOf(w, measurement);
      const row = w.part(goalIndicator.id);
      const report = w.quote(version.title);
      const signal = signals
        ? w.say(
            `, och signalen är ${w.code('Signal', signals.now!)} i stället för ${w.code('Signal', signals.then!)}`,
            `, and the signal is ${w.code('Signal', signals.now!)} instead of ${w.code('Signal', signals.then!)}`,
          )
        : '';
      return w.say(
        `rapporten ${report}, som redovisats ${presentedTo(w, audit, presented)}, visade ${shownFigure(w, measurement)} för ${key} för ${row}, men för samma brytdag ${validOn} visar liggaren nu ${shownFigure(w, now)}${why(w, audit, reasons, now)}${signal}.`,
        `the report ${report}, presented ${presentedTo(w, audit, presented)}, showed ${shownFigure(w, measurement)} for ${key} for ${row}, but for the same cut-off ${validOn} the ledger now shows ${shownFigure(w, now)}${why(w, audit, reasons, now)}${signal}.`,
      );
    },
  };
}

const ofOwn = (audit: Audit, { entity, group }: MeasurementView): boolean =>
  entity === audit.scope.municipality && group === 'T';

/** The signal as presented, and what the same targets give now. */
function signalsOf({ goalIndicator: { id, signal, targets } }: ReportFigureView, today: ReportVersionView['plan']) {
  const row = rowOf(today, id);
  return { then: signal, now: row?.signalFor(targets.map(({ content }) => content!)) ?? null };
}
const isOther = ({ then, now }: ReturnType<typeof signalsOf>): boolean => then !== null && now !== null && then !== now;

function isSame(then: MeasurementView, now: MeasurementView | null): boolean {
  if (!now || then.masked !== now.masked) return false;
  const values =
    then.value !== null && now.value !== null ? sameDecimal(then.value, now.value) : then.value === now.value;
  const margins =
    then.margin !== null && now.margin !== null ? sameDecimal(then.margin, now.margin) : then.margin === now.margin;
  return values && margins && then.qualifier === now.qualifier && then.missingReason === now.missingReason;
}

const CHANGED: Readonly<Record<FigureChange, Words>> = {
  corrected: both('rättades', 'was corrected'),
  withdrawn: both('makulerades', 'was withdrawn'),
  retracted: both('upphörde att gälla enligt vad som registrerades', 'stopped holding, as recorded'),
  'revised-by-source': both(
    'reviderades av källan enligt vad som registrerades',
    'was revised by its source, as recorded',
  ),
};

function why(w: Wording, audit: Audit, reasons: readonly FigureChangeView[], now: MeasurementView | null): string {
  const day = ({ position }: { readonly position: string }) => audit.recordedWhen.at(BigInt(position)).day;
  if (reasons.length > 0)
    return `: ${w.say('siffran', 'the figure')} ${w.list(
      reasons.map(({ kind, event }) => `${CHANGED[kind](w)} ${w.say('', 'on ')}${day(event)}`),
    )}`;
  return now
    ? w.say(
        `: en annan siffra registrerades i efterhand ${day(now.event)}`,
        `: another figure was recorded afterwards on ${day(now.event)}`,
      )
    : '';
}

export const reportedFigures: readonly AuditTest[] = [reportedFigureDiffers];
