import { comparePeriods, type Period, parsePeriod } from '@liggaren/domain';
import { type Connection, type Page, pageOf } from '../../page.js';
import type { IndicatorView } from './indicator.view.js';
import type { MeasurementView } from './measurement.view.js';

export interface MeasurementQuestion extends Page {
  readonly entity?: string | null | undefined;
  readonly group?: string | null | undefined;
}

/** What stands of an indicator for an entity and a group, in period order. @throws BadPage */
export function measurementPage(
  indicator: IndicatorView,
  { entity, group, ...page }: MeasurementQuestion,
): Connection<MeasurementView> {
  const [whose, which] = [entity ?? indicator.scope.municipality, group ?? 'T'];
  const end = `/${whose}/${which}`;
  return pageOf(indicator.measurements(whose, which), page, {
    of: ({ period }): Period => period,
    nameOf: (period) => `value:${period}${end}`,
    named: (name) => {
      const period = name.startsWith('value:') && name.endsWith(end) ? name.slice('value:'.length, -end.length) : '';
      return parsePeriod(period) && period;
    },
    compare: comparePeriods,
  });
}
