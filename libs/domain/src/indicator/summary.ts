import { isSealed } from '@liggaren/event-sourcing';
import { en, type SummariesOf, sv, type Telling, type Wording } from '../words/wording.js';
import type { IndicatorEvent } from './events.js';

type Of<T extends IndicatorEvent['type']> = Extract<IndicatorEvent, { type: T }>['data'];
type Figure = Of<'MeasurementRecorded'>;

const definition = (w: Wording, words: { source: string; between: string }, data: Of<'IndicatorDefined'>): string => {
  const { unit, unitText, direction, lower, upper, method, source, koladaId, koladaBasis } = data;
  const scale =
    lower === undefined && upper === undefined
      ? undefined
      : `${words.between} ${[lower, upper].map((end) => (end === undefined ? '…' : w.number(end))).join('–')}`;
  return [
    unit === 'other' && unitText !== undefined ? unitText : w.code('Unit', unit),
    w.code('Direction', direction),
    scale,
    method && w.code('Method', method),
    source === undefined ? undefined : `${words.source} ${source}`,
    koladaId === undefined
      ? undefined
      : `Kolada ${koladaId}${w.brackets(koladaBasis && w.code('LinkBasis', koladaBasis))}`,
  ]
    .filter((item) => item !== undefined)
    .join(', ');
};
const SV = { source: 'källa', between: 'skala' };
const EN = { source: 'source', between: 'scale' };

/** Whose figure: entity and group, where it is not the whole of the own municipality. */
function whose(
  w: Wording,
  words: Record<'country' | 'municipality' | 'unit', string>,
  data: Figure,
  { municipality }: Telling,
): string {
  const { entity, group } = data;
  const place = () =>
    entity === '0000' ? words.country : `${/^\d{4}$/.test(entity) ? words.municipality : words.unit} ${entity}`;
  return w.brackets(entity !== municipality && place(), group !== 'T' && w.code('Group', group));
}
const PLACES_SV = { country: 'riket', municipality: 'kommun', unit: 'enhet' };
const PLACES_EN = { country: 'the country', municipality: 'municipality', unit: 'unit' };

type Valued = Pick<Figure, 'value' | 'missingReason' | 'qualifier' | 'margin' | 'classified'>;

function value(w: Wording, words: { none: string; hidden: string }, data: Valued): string {
  const { missingReason, qualifier = 'exact', margin } = data;
  if (data.value === undefined)
    return `${words.none}${w.brackets(missingReason && w.code('MissingReason', missingReason))}`;
  if (isSealed(data.value)) return `${words.hidden}${w.brackets(data.classified?.ground)}`;
  const bound = qualifier === 'exact' ? '' : `${w.code('Qualifier', qualifier)} `;
  return `${bound}${w.number(data.value)}${margin === undefined ? '' : ` ± ${w.number(margin)}`}`;
}
const VALUES_SV = { none: 'inget värde', hidden: 'ett värde som inte visas' };
const VALUES_EN = { none: 'no value', hidden: 'a value that is not shown' };

/** A value in words, for other sentences. */
export const valueIn = {
  sv: (data: Valued): string => value(sv, VALUES_SV, data),
  en: (data: Valued): string => value(en, VALUES_EN, data),
};

/** A figure is valid from its publication; only another day is worth telling. */
const published = (w: Wording, word: string, data: Figure): string =>
  `${w.brackets(data.publishedOn && `${word} ${data.publishedOn}`, data.status && w.code('MeasurementStatus', data.status))}${
    data.validFrom === data.publishedOn && data.validTo === undefined ? w.basis(data) : w.from(data)
  }`;

export const indicatorSummaries: SummariesOf<IndicatorEvent> = {
  IndicatorDefined: (data) => ({
    sv: `Indikatorn ${sv.quote(data.name)} definierades: ${definition(sv, SV, data)}${sv.from(data)}`,
    en: `The indicator ${en.quote(data.name)} was defined: ${definition(en, EN, data)}${en.from(data)}`,
  }),
  IndicatorRevised: (data) => ({
    sv: `Definitionen av ${data.indicatorId} ändrades till ${sv.quote(data.name)}: ${definition(sv, SV, data)}${sv.from(data)}`,
    en: `The definition of ${data.indicatorId} was changed to ${en.quote(data.name)}: ${definition(en, EN, data)}${en.from(data)}`,
  }),
  SeriesBroken: (data) => ({
    sv: `Serien ${data.indicatorId} är bruten från och med perioden ${sv.period(data.fromPeriod)}: ${sv.code('BreakCause', data.cause)}${sv.brackets(data.text)}${sv.from(data)}`,
    en: `The series ${data.indicatorId} is broken as of the period ${en.period(data.fromPeriod)}: ${en.code('BreakCause', data.cause)}${en.brackets(data.text)}${en.from(data)}`,
  }),
  ValueExpected: (data) => ({
    sv: `Värdet av ${data.indicatorId} för ${sv.period(data.period)} väntas senast ${data.expectedOn}${sv.from(data)}`,
    en: `The value of ${data.indicatorId} for ${en.period(data.period)} is expected by ${data.expectedOn}${en.from(data)}`,
  }),
  IndicatorOwnerSet: (data) => ({
    sv: `Ansvarig för indikatorn ${data.indicatorId} är ${data.owner}${sv.from(data)}`,
    en: `Responsible for the indicator ${data.indicatorId} is ${data.owner}${en.from(data)}`,
  }),
  MeasurementRecorded: (data, telling) => ({
    sv: `Mätning av ${data.indicatorId}${whose(sv, PLACES_SV, data, telling)} för ${sv.period(data.period)}: ${value(sv, VALUES_SV, data)}${published(sv, 'publicerad', data)}`,
    en: `Measurement of ${data.indicatorId}${whose(en, PLACES_EN, data, telling)} for ${en.period(data.period)}: ${value(en, VALUES_EN, data)}${published(en, 'published', data)}`,
  }),
  MeasurementRevised: (data, telling) => ({
    sv: `Källan reviderade ${data.indicatorId}${whose(sv, PLACES_SV, data, telling)} för ${sv.period(data.period)} till ${value(sv, VALUES_SV, data)}${data.rounding ? ', endast avrundning' : ''}${published(sv, 'publicerad', data)}`,
    en: `The source revised ${data.indicatorId}${whose(en, PLACES_EN, data, telling)} for ${en.period(data.period)} to ${value(en, VALUES_EN, data)}${data.rounding ? ', rounding only' : ''}${published(en, 'published', data)}`,
  }),
};
