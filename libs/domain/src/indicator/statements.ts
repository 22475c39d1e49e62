import { typedId } from '../kernel/typed-id.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
import { contentOf } from '../statements/content.js';
import type { Field } from '../statements/field.js';
import type { IndicatorEvent } from './events.js';
import { breakStanding, expectationStanding, indicatorFields } from './fields.js';

type Data<T extends IndicatorEvent['type']> = Extract<IndicatorEvent, { type: T }>['data'];
type Common = Pick<Data<'IndicatorRevised'>, 'indicatorId' | 'validFrom' | 'validTo' | 'irregular' | 'decisionId'>;

/** One field of the indicator. */
const stating = <T>(
  { indicatorId, validFrom, validTo, decisionId }: Common,
  field: Field<T>,
  value: T,
): readonly Assertion[] => [
  { subject: typedId('indicator', indicatorId), field, value, validFrom, validTo, decision: decisionId },
];

/** All that an event holds beside identity, validity and decision. */
const restOf = <D extends Common>({
  indicatorId: _,
  validFrom: __,
  validTo: ___,
  irregular: ____,
  decisionId: _____,
  ...value
}: D): Omit<D, keyof Common> => value;

export const indicatorStatements: StatementsOf<IndicatorEvent> = {
  IndicatorDefined: (data) => stating(data, indicatorFields.content, restOf(data)),
  IndicatorRevised: (data) => stating(data, indicatorFields.content, restOf(data)),
  SeriesBroken: (data) => stating(data, indicatorFields.break.of(data.fromPeriod), contentOf(breakStanding, data)),
  ValueExpected: (data) =>
    stating(data, indicatorFields.expected.of(data.period), contentOf(expectationStanding, data)),
  IndicatorOwnerSet: (data) => stating(data, indicatorFields.owner, restOf(data)),
  MeasurementRecorded: (data) => stating(data, indicatorFields.value.of(data), restOf(data)),
  MeasurementRevised: (data) => stating(data, indicatorFields.value.of(data), restOf(data)),
};
