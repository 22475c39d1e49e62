import { type ContentOf, content } from '../statements/content.js';
import { field, keyed } from '../statements/field.js';
import { quote, told, untold } from '../words/told-part.js';
import { breakContent, expectationContent, type IndicatorEvent, indicatorContent } from './events.js';

export const indicatorStanding = content(indicatorContent, {
  name: told('namn', 'name', quote),
  unit: told('enhet', 'unit'),
  unitText: told('enhet i ord', 'unit in words', quote),
  direction: told('riktning', 'direction'),
  lower: untold('It shows in the signals and movements that it changes'),
  upper: untold('It shows in the signals and movements that it changes'),
  method: told('metod', 'method'),
  source: told('källa', 'source'),
  koladaId: told('Kolada-id', 'Kolada id'),
  koladaBasis: told('grund för Kolada-id', 'basis of the Kolada id'),
  note: told('notering', 'note', quote),
});
export type IndicatorStanding = ContentOf<typeof indicatorStanding>;

/** What an event says of an indicator, beside whose it is and for how long. */
type Said<T extends IndicatorEvent['type']> = Omit<
  Extract<IndicatorEvent, { type: T }>['data'],
  'indicatorId' | 'validFrom' | 'validTo' | 'irregular'
>;
export type FigureStanding = Said<'MeasurementRevised'>;

/** A break, a value that is expected: what stands, in the order in which rows hold it. */
export const breakStanding = { shape: breakContent };
export type SeriesBreak = ContentOf<typeof breakStanding>;
export const expectationStanding = { shape: expectationContent };
export type ExpectationStanding = ContentOf<typeof expectationStanding>;

/** In which fields events state something of an indicator, and what stands there. */
export const indicatorFields = {
  content: field<IndicatorStanding>('content'),
  owner: field<Said<'IndicatorOwnerSet'>>('owner'),
  break: keyed<SeriesBreak, string>('break', (fromPeriod) => fromPeriod),
  expected: keyed<ExpectationStanding, string>('expected', (period) => period),
  /** One for each period, entity and group. */
  value: keyed<FigureStanding, Record<'period' | 'entity' | 'group', string>>(
    'value',
    ({ period, entity, group }) => `${period}/${entity}/${group}`,
  ),
};
