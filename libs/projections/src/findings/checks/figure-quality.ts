import { both, type FindingSeverity, type Words } from '@liggaren/domain';
import type { IndicatorView } from '../../views/indicator/indicator.view.js';
import type { MeasurementView } from '../../views/indicator/measurement.view.js';
import type { Audit } from '../audit.js';
import type { AuditTest } from '../finding.js';
import { keyOf, listed, shownFigure } from '../wording/phrases.js';

/** A figure as some body was shown it, or as it stands where no body has been shown anything. */
interface Shown {
  readonly indicator: IndicatorView;
  readonly figure: MeasurementView;
  /** Reports and versions, in order; none where it only stands. */
  readonly reports: readonly { readonly id: string; readonly version: number }[];
}

/** Figures of presented versions, each content once; where nothing has been presented, what stands in the plan. */
const shownFigures = (audit: Audit): ReadonlyMap<string, readonly Shown[]> =>
  audit.once('shown figures', () => {
    const versions = new Set(audit.presented.map(({ version }) => version));
    const shown = [...versions].flatMap((version) => {
      const report = { id: version.report.id, version: version.number };
      return version.figures.map(({ goalIndicator, measurement }) => ({
        indicator: goalIndicator.indicator!,
        figure: measurement,
        reports: [report],
      }));
    });
    const standing = () =>
      audit.plan.goals
        .flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator!))
        .flatMap((indicator) => indicator.everyMeasurement.map((figure) => ({ indicator, figure, reports: [] })));
    const each = new Map<string, Shown>();
    for (const one of versions.size > 0 ? shown : standing()) {
      const key = `${one.indicator.id} ${one.figure.field} ${one.figure.position}`;
      const reports = [...(each.get(key)?.reports ?? []), ...one.reports];
      each.set(key, { ...one, reports: [...new Set(reports)] });
    }
    return Map.groupBy(each.values(), ({ indicator }) => indicator.id);
  });

interface Quality extends Pick<AuditTest, 'code' | 'finds'> {
  readonly severity: FindingSeverity;
  readonly is: (figure: MeasurementView, indicator: IndicatorView) => boolean;
  readonly inWords: Words;
}

/**
 * Figures of a kind, one finding an indicator: those that bodies were shown in reports, as they were shown; where no
 * report has been presented, those that stand in the plan. Values that are missing are no figures.
 */
const test = ({ code, finds, severity, is, inWords }: Quality): AuditTest => ({
  code,
  question: 29,
  finds,
  *find(audit) {
    for (const [id, figures] of shownFigures(audit)) {
      const such = figures.filter(({ figure, indicator }) => figure.missingReason === null && is(figure, indicator));
      if (such.length === 0) continue;
      const reports = [...new Set(such.flatMap((each) => each.reports))];
      yield {
        severity,
        subjects: [id, ...new Set(reports.map((report) => report.id))],
        events: such.map(({ figure }) => figure.position),
        summary: (w) => {
          const values = such.map(
            ({ figure }) => `${shownFigure(w, figure)} ${w.say('för', 'for')} ${keyOf(w, figure)}`,
          );
          const where = reports.map((report) => `${w.part(report.id)} version ${report.version}`);
          return reports.length === 0
            ? w.say(
                `${w.part(id)} har ${inWords(w)}, ännu inte redovisade i någon rapport: ${listed(w, values)}.`,
                `${w.part(id)} has ${inWords(w)}, not yet presented in any report: ${listed(w, values)}.`,
              )
            : w.say(
                `För ${w.part(id)} redovisades ${inWords(w)} i ${listed(w, where)}: ${listed(w, values)}.`,
                `For ${w.part(id)}, ${inWords(w)} were presented in ${listed(w, where)}: ${listed(w, values)}.`,
              );
        },
      };
    }
  },
});

const BOUNDS: readonly string[] = ['at-least', 'at-most', 'over', 'under'];

/** What reported figures are worth. A figure without a source, which nobody can check, is to review; the others are notes. */
export const figureQuality: readonly AuditTest[] = [
  test({
    code: 'figure-preliminary',
    finds: `
      Figures that their source had not made definitive. A note. One finding an indicator: as bodies were shown
      them, or as they stand where no report has been presented.`,
    severity: 'note',
    is: ({ status }) => status === 'preliminary',
    inWords: both('preliminära siffror', 'preliminary figures'),
  }),
  test({
    code: 'figure-bound',
    finds: 'Figures that are only bounds: at least, at most, over, under. A note.',
    severity: 'note',
    is: ({ qualifier }) => qualifier !== null && BOUNDS.includes(qualifier),
    inWords: both('siffror som bara är gränser', 'figures that are only bounds'),
  }),
  test({
    code: 'figure-self-assessed',
    finds: 'Figures that those who are judged by them have set themselves. A note.',
    severity: 'note',
    is: ({ method }) => method === 'self-assessment',
    inWords: both('siffror ur självskattning', 'figures by self-assessment'),
  }),
  test({
    code: 'figure-without-source',
    finds: `
      Figures of which neither they nor their indicator, as it was defined then, say where they come from. To
      review: nobody can check them.`,
    severity: 'review',
    is: ({ source }, indicator) => source === null && indicator.source === null,
    inWords: both('siffror utan källa', 'figures without a source'),
  }),
];
