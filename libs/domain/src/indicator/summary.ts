import { isSealed } from '@liggaren/event-sourcing';
import type { SummariesOf, Wording } from '../words/wording.js';
import type { IndicatorEvent } from './events.js';

type Of<T extends IndicatorEvent['type']> = Extract<IndicatorEvent, { type: T }>['data'];
type Figure = Of<'MeasurementRecorded'>;

function definition(w: Wording, data: Of<'IndicatorDefined'>): string {
  const { direction, lower, upper, method, source, koladaId, koladaBasis } = data;
  const ends = [lower, upper].map((end) => (end === undefined ? '…' : w.number(end)));
  return [
    unitInWords(w, data),
    w.code('Direction', direction),
    lower === undefined && upper === undefined ? undefined : `${w.say('skala', 'scale')} ${ends.join('–')}`,
    method && w.code('Method', method),
    source === undefined ? undefined : `${w.say('källa', 'source')} ${source}`,
    koladaId === undefined
      ? undefined
      : `Kolada ${koladaId}${w.brackets(koladaBasis && w.code('LinkBasis', koladaBasis))}`,
  ]
    .filter((item) => item !== undefined)
    .join(', ');
}

type Unit = Pick<Of<'IndicatorDefined'>, 'unit' | 'unitText'>;
const unitInWords = (w: Wording, { unit, unitText }: Unit): string =>
  unit === 'other' && unitText !== undefined ? unitText : w.code('Unit', unit);

/** What a figure is of: the indicator with its unit, and whose it is where it is not the whole of the own municipality. */
function measured(w: Wording, { indicatorId, entity, group }: Figure): string {
  const indicator = `indicator:${indicatorId}`;
  const defined = w.content(indicator) as Unit | undefined;
  return `${w.label(indicator)}${w.brackets(
    defined && unitInWords(w, defined),
    w.place(entity),
    group !== 'T' && w.code('Group', group),
  )}`;
}

type Valued = Pick<Figure, 'value' | 'missingReason' | 'qualifier' | 'margin' | 'classified'>;

/** A value in words, or that there is none and why. */
export function figureInWords(
  w: Wording,
  { value, missingReason, qualifier = 'exact', margin, classified }: Valued,
): string {
  if (value === undefined)
    return `${w.say('inget värde', 'no value')}${w.brackets(missingReason && w.code('MissingReason', missingReason))}`;
  if (isSealed(value))
    return `${w.say('ett värde som inte visas', 'a value that is not shown')}${w.brackets(classified?.ground)}`;
  const bound = qualifier === 'exact' ? '' : `${w.code('Qualifier', qualifier)} `;
  return `${bound}${w.number(value)}${margin === undefined ? '' : ` ± ${w.number(margin)}`}`;
}

/** A figure is valid from its publication; only another day is worth telling. */
const published = (w: Wording, data: Figure): string =>
  `${w.brackets(
    data.publishedOn && `${w.say('publicerad', 'published')} ${data.publishedOn}`,
    data.status && w.code('MeasurementStatus', data.status),
  )}${data.validFrom === data.publishedOn && data.validTo === undefined ? w.basis(data) : w.from(data)}`;

export const indicatorSummaries: SummariesOf<IndicatorEvent> = {
  IndicatorDefined: (w, data) =>
    w.say(
      `Indikatorn ${w.quote(data.name)} definierades: ${definition(w, data)}${w.from(data)}`,
      `The indicator ${w.quote(data.name)} was defined: ${definition(w, data)}${w.from(data)}`,
    ),
  IndicatorRevised: (w, data) => {
    const indicator = `indicator:${data.indicatorId}`;
    const to = w.name(indicator) === data.name ? '' : ` ${w.say('till', 'to')} ${w.quote(data.name)}`;
    const changed = w.say(
      `Definitionen av ${w.label(indicator)} ändrades`,
      `The definition of ${w.label(indicator)} was changed`,
    );
    return `${changed}${to}: ${definition(w, data)}${w.from(data)}`;
  },
  SeriesBroken: (w, data) =>
    `${w.say(
      `Serien ${w.label(`indicator:${data.indicatorId}`)} är bruten från och med perioden`,
      `The series ${w.label(`indicator:${data.indicatorId}`)} is broken as of the period`,
    )} ${w.period(data.fromPeriod)}: ${w.code('BreakCause', data.cause)}${w.brackets(data.text)}${w.from(data)}`,
  ValueExpected: (w, data) => {
    const [indicator, period] = [w.label(`indicator:${data.indicatorId}`), w.period(data.period)];
    return w.say(
      `Värdet av ${indicator} för ${period} väntas senast ${data.expectedOn}${w.from(data)}`,
      `The value of ${indicator} for ${period} is expected by ${data.expectedOn}${w.from(data)}`,
    );
  },
  IndicatorOwnerSet: (w, data) => {
    const indicator = w.part(`indicator:${data.indicatorId}`);
    return w.say(
      `Ansvarig för ${indicator} är ${data.owner}${w.from(data)}`,
      `Responsible for ${indicator} is ${data.owner}${w.from(data)}`,
    );
  },
  MeasurementRecorded: (w, data) =>
    w.say(
      `Mätning av ${measured(w, data)} för ${w.period(data.period)}: ${figureInWords(w, data)}${published(w, data)}`,
      `Measurement of ${measured(w, data)} for ${w.period(data.period)}: ${figureInWords(w, data)}${published(w, data)}`,
    ),
  MeasurementRevised: (w, data) => {
    const rounding = data.rounding ? w.say(', endast avrundning', ', rounding only') : '';
    return w.say(
      `Källan reviderade ${measured(w, data)} för ${w.period(data.period)} till ${figureInWords(w, data)}${rounding}${published(w, data)}`,
      `The source revised ${measured(w, data)} for ${w.period(data.period)} to ${figureInWords(w, data)}${rounding}${published(w, data)}`,
    );
  },
};
