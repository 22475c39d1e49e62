import { typedId } from '../kernel/typed-id.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
import type { IndicatorEvent } from './events.js';

type Measured = Extract<IndicatorEvent, { type: 'MeasurementRecorded' | 'MeasurementRevised' }>['data'];

/** The field that a figure stands in: one for each period, entity and group. */
export const valueField = ({ period, entity, group }: Pick<Measured, 'period' | 'entity' | 'group'>): string =>
  `value:${period}/${entity}/${group}`;

const figure = ({ indicatorId, validFrom, validTo, irregular: _, ...value }: Measured): readonly Assertion[] => [
  { subject: typedId('indicator', indicatorId), field: valueField(value), value, validFrom, validTo },
];

/** What stands in the field `content` of an indicator. */
export type Definition = Omit<
  Extract<IndicatorEvent, { type: 'IndicatorDefined' }>['data'],
  'indicatorId' | 'validFrom' | 'validTo' | 'irregular'
>;

const definition = ({
  indicatorId,
  validFrom,
  validTo,
  irregular: _,
  decisionId,
  ...value
}: Extract<IndicatorEvent, { type: 'IndicatorRevised' }>['data']): readonly Assertion[] => [
  { subject: typedId('indicator', indicatorId), field: 'content', value, validFrom, validTo, decision: decisionId },
];

export const indicatorStatements: StatementsOf<IndicatorEvent> = {
  IndicatorDefined: definition,
  IndicatorRevised: definition,
  SeriesBroken: ({ indicatorId, fromPeriod, cause, text, validFrom, validTo }) => [
    {
      subject: typedId('indicator', indicatorId),
      field: `break:${fromPeriod}`,
      value: { fromPeriod, cause, ...(text !== undefined && { text }) },
      validFrom,
      validTo,
    },
  ],
  ValueExpected: ({ indicatorId, period, expectedOn, validFrom, validTo }) => [
    {
      subject: typedId('indicator', indicatorId),
      field: `expected:${period}`,
      value: { period, expectedOn },
      validFrom,
      validTo,
    },
  ],
  IndicatorOwnerSet: ({ indicatorId, owner, validFrom, validTo }) => [
    { subject: typedId('indicator', indicatorId), field: 'owner', value: { owner }, validFrom, validTo },
  ],
  MeasurementRecorded: figure,
  MeasurementRevised: figure,
};
