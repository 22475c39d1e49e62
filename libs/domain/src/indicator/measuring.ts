import { accept, isSealed, type Message, refuse } from '@liggaren/event-sourcing';
import { compareDecimals, decimalsOf, differsByRounding, sameDecimal } from '../kernel/decimal.js';
import { typedId } from '../kernel/typed-id.js';
import type { Irregularity } from '../kernel/vocabulary.js';
import { called } from '../statements/called.js';
import { type Recorder, type RecordingFacts, sameValue } from '../statements/recorder.js';
import type { Said } from '../statements/rules.js';
import { covers, type Standing } from '../statements/timeline.js';
import type { RecordMeasurement } from './commands.js';
import { MeasurementRecorded, MeasurementRevised } from './events.js';
import { type IndicatorStanding, indicatorFields } from './fields.js';

/** What the rules of figures must know beside the indicator's stream. */
export interface IndicatorFacts extends RecordingFacts {
  /** The ledger's own. */
  readonly municipality?: string | undefined;
  /** True while history is taken over from an older system: what breaks a rule is accepted and marked. */
  readonly takenOver?: boolean;
}

type Given = Said<ReturnType<typeof RecordMeasurement>['data'], 'indicator'>;
interface Value {
  readonly value?: string;
  readonly qualifier?: string;
  readonly missingReason?: string;
  readonly rounding?: boolean;
}

/** A first figure for its key, or one that comes after it was missing. */
export function recordFigure(given: Given, recorder: Recorder<IndicatorFacts>) {
  const { figure, standing } = read(recorder, given);
  const wrong = allowed(recorder, figure);
  if (wrong) return wrong;
  const values = standing.filter(({ value }) => isFigure(value));
  const validFrom = recorder.dayOf({ fallback: figure.publishedOn });
  const now = standing.findLast((statement) => covers(statement, validFrom));
  const isFollowed = now !== undefined && !isFigure(now.value);
  const broken: Irregularity[] = [];
  if (!isFollowed && values.some((statement) => validFrom >= statement.validFrom)) {
    if ((now ? [now] : values).some(({ value }) => sameFigure(value as Value, figure as Value))) return accept();
    const message = `There is a figure of ${called(recorder, typedId('indicator', figure.indicatorId))} for ${figure.period} already. Use reviseMeasurement where the source published another one, or correctMeasurement where it was recorded wrong.`;
    if (!recorder.facts.takenOver) return refuse('AlreadyMeasured', message);
    broken.push('RULE_BROKEN');
  }
  return recorder.record(MeasurementRecorded, figure, { fallback: figure.publishedOn, irregular: broken });
}

/** The source published another figure. */
export function reviseFigure(given: Given, recorder: Recorder<IndicatorFacts>) {
  const { figure, standing } = read(recorder, given);
  const wrong = allowed(recorder, figure);
  if (wrong) return wrong;
  const validFrom = recorder.dayOf({ fallback: figure.publishedOn });
  const before = (standing.findLast((statement) => covers(statement, validFrom)) ?? standing.at(-1))?.value as
    | Value
    | undefined;
  if (!before)
    return refuse(
      'NothingToRevise',
      `There is no figure of ${called(recorder, typedId('indicator', figure.indicatorId))} for ${figure.period} yet. Use recordMeasurement.`,
    );
  const { indicatorId: _, ...said } = figure;
  const isRepeated = sameValue({ ...before, rounding: undefined }, said);
  const rounding = isRepeated ? before.rounding : onlyRounds(before, figure as Value);
  return recorder.record(
    MeasurementRevised,
    { ...figure, ...(rounding && { rounding }) },
    {
      fallback: figure.publishedOn,
    },
  );
}

const onlyRounds = (a: Value, b: Value): boolean =>
  typeof a.value === 'string' && typeof b.value === 'string' && differsByRounding(a.value, b.value);

/** A retraction and a missing value are simply followed. */
const isFigure = (value: unknown): boolean => value !== undefined && (value as Value).missingReason === undefined;

function read(recorder: Recorder<IndicatorFacts>, { entity, group, ...rest }: Given) {
  const figure = { ...rest, entity: entity ?? recorder.facts.municipality ?? '0125', group: group ?? ('T' as const) };
  const standing: readonly Standing[] = recorder.timeline.standing(
    typedId('indicator', figure.indicatorId),
    indicatorFields.value.of(figure),
  );
  return { figure, standing };
}

const sameFigure = (a: Value, b: Value): boolean =>
  (a.qualifier ?? 'exact') === (b.qualifier ?? 'exact') &&
  (typeof a.value === 'string' && typeof b.value === 'string'
    ? sameDecimal(a.value, b.value)
    : sameValue(a.value, b.value) && a.missingReason === b.missingReason);

interface Checked {
  readonly indicatorId: string;
  readonly value?: unknown;
  readonly missingReason?: string | undefined;
}

/** What cannot be a value of the indicator. */
export function allowed(recorder: Recorder, { indicatorId, value, missingReason }: Checked) {
  const subject = typedId('indicator', indicatorId);
  const definition = recorder.timeline.standing(subject, indicatorFields.content).at(-1)?.value;
  if (!definition)
    return refuse('UnknownIndicator', `${subject} is not defined. Define it first with defineIndicator.`);
  if ((value === undefined) === (missingReason === undefined))
    return refuse('ValueOrReason', 'Give either a value or the reason why there is none.');
  if (value === undefined || isSealed(value)) return undefined;
  const [lower, upper] = scaleOf(definition);
  const text = value as string;
  const outside =
    (lower !== undefined && compareDecimals(text, lower) < 0) ||
    (upper !== undefined && compareDecimals(text, upper) > 0);
  const whole =
    ['rank', 'level', 'yes-no', 'count', 'change-in-number'].includes(definition.unit) && decimalsOf(text) > 0;
  if (!outside && !whole) return undefined;
  const scale = [whole ? 'whole numbers' : undefined, rangeInWords(lower, upper)].filter(Boolean).join(' ');
  return refuse('ValueOutsideScale', `${text} is not a value of ${called(recorder, subject)}, which takes ${scale}.`);
}

function rangeInWords(lower: string | undefined, upper: string | undefined): string | undefined {
  if (lower !== undefined) return upper === undefined ? `from ${lower} up` : `from ${lower} to ${upper}`;
  return upper === undefined ? undefined : `up to ${upper}`;
}

function scaleOf({ unit, direction, lower, upper }: IndicatorStanding): [string | undefined, string | undefined] {
  const [low, high] = direction === 'interval' ? [undefined, undefined] : [lower, upper];
  switch (unit) {
    case 'percent':
      return [low ?? '0', high ?? '100'];
    case 'yes-no':
      return ['0', '1'];
    case 'rank':
      return [low ?? '1', high];
    case 'count':
      return [low ?? '0', high];
    default:
      return [low, high];
  }
}

/** A correction can make of a figure only what could have been recorded, and must keep secret what is. */
export function checkCorrected(recorder: Recorder, { type, data }: Message) {
  if (type !== MeasurementRecorded.type && type !== MeasurementRevised.type) return undefined;
  const figure = data as Checked & { readonly classified?: { readonly fields: readonly string[] } };
  if (typeof figure.value === 'string' && figure.classified?.fields.includes('value'))
    return refuse(
      'ValueIsClassified',
      'The value is kept from the public. Correct it with correctMeasurement, and say again in classified on what ground.',
    );
  return allowed(recorder, figure);
}
