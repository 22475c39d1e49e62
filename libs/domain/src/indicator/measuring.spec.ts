import { describe, expect, it } from '@jest/globals';
import { isSealed } from '@liggaren/event-sourcing';
import { scenario } from '@liggaren/event-sourcing/testing';
import { StatementRetracted } from '../statements/index.js';
import {
  IndicatorDefined,
  indicator,
  MeasurementRecorded,
  MeasurementRevised,
  RecordMeasurement,
  ReviseMeasurement,
} from './index.js';

const { given } = scenario(indicator.decider);
const indicatorId = 'vaxthusgaser';
const key = { indicatorId, period: '1990', entity: '0125', group: 'T' as const };
const named = { indicatorId, period: '1990' };
const defined = (more: object = {}) =>
  IndicatorDefined({
    indicatorId,
    name: 'Växthusgaser per invånare',
    unit: 'tonnes-co2e-per-inhabitant',
    direction: 'lower',
    validFrom: '2023-01-23',
    ...more,
  });
const first = MeasurementRecorded({ ...key, value: '5.35', publishedOn: '2023-07-21', validFrom: '2023-07-21' });
const missing = MeasurementRecorded({ ...key, missingReason: 'not-published-yet', validFrom: '2023-01-23' });
const revised = MeasurementRevised({ ...key, value: '5.38', publishedOn: '2024-06-09', validFrom: '2024-06-09' });
const record = (more: object) => RecordMeasurement({ ...named, ...more });
const revise = (more: object) => ReviseMeasurement({ ...named, ...more });

describe('a measurement', () => {
  it('is of the own municipality and in total, valid from its publication', () =>
    given(defined())
      .when(record({ value: '5.35', publishedOn: '2023-07-21' }))
      .then(first));

  it('is valid from today where its publication is unknown, and of another entity and group where it says so', () =>
    given(defined())
      .when(record({ value: '4.10', entity: '0000', group: 'K' }))
      .then(MeasurementRecorded({ ...key, entity: '0000', group: 'K', value: '4.10', validFrom: '2024-06-01' })));

  it('belongs to the municipality of its ledger', () =>
    given(defined())
      .when(record({ value: '4' }), { municipality: '0180' })
      .then(MeasurementRecorded({ ...key, entity: '0180', value: '4', validFrom: '2024-06-01' })));

  it('changes nothing when the same value stands, also written with other decimals', () => {
    given(defined(), first)
      .when(record({ value: '5.35', publishedOn: '2023-07-21' }))
      .then();
    given(defined(), first)
      .when(record({ value: '5.350' }))
      .then();
  });

  it('is refused when another value stands: it is revised or corrected', () => {
    given(defined(), first)
      .when(record({ value: '5.38' }))
      .thenRefused('AlreadyMeasured');
    given(defined(), first)
      .when(record({ missingReason: 'withheld' }))
      .thenRefused('AlreadyMeasured');
    given(defined(), first, revised)
      .when(record({ value: '5.35' }), { today: '2024-07-01' })
      .thenRefused('AlreadyMeasured');
    given(defined(), first)
      .when(record({ value: '5.35', qualifier: 'about' }))
      .thenRefused('AlreadyMeasured');
  });

  it('may come late, when it was official before all that stands', () =>
    given(defined(), first)
      .when(record({ value: '5.4', publishedOn: '2022-07-01' }))
      .then(
        MeasurementRecorded({
          ...key,
          value: '5.4',
          publishedOn: '2022-07-01',
          validFrom: '2022-07-01',
          validTo: '2023-07-21',
        }),
      ));

  it('simply follows a missing value', () =>
    given(defined(), missing)
      .when(record({ value: '5.35', publishedOn: '2023-07-21' }))
      .then(first));

  it('simply follows a value that its source withdrew', () => {
    const gone = MeasurementRevised({ ...key, missingReason: 'withdrawn-by-source', validFrom: '2024-01-10' });
    given(defined(), first, gone)
      .when(record({ value: '5.38', publishedOn: '2024-06-09' }))
      .then(MeasurementRecorded({ ...key, value: '5.38', publishedOn: '2024-06-09', validFrom: '2024-06-09' }));
  });

  it('simply follows a retraction', () => {
    const retracted = StatementRetracted({
      subject: `indicator:${indicatorId}`,
      field: 'value:1990/0125/T',
      validFrom: '2024-01-10',
      reason: { sealed: 'x'.repeat(43) },
    });
    given(defined(), first, retracted as never)
      .when(record({ value: '5.38', publishedOn: '2024-06-09' }))
      .then(MeasurementRecorded({ ...key, value: '5.38', publishedOn: '2024-06-09', validFrom: '2024-06-09' }));
  });

  it('may be missing, for a reason', () =>
    given(defined())
      .when(record({ missingReason: 'not-published-yet', validFrom: '2023-01-23' }))
      .then(missing));

  it('that was taken over and breaks the rule is accepted and marked', () =>
    given(defined(), first)
      .when(record({ value: '5.38', publishedOn: '2024-06-09' }), { takenOver: true })
      .then(
        MeasurementRecorded({
          ...key,
          value: '5.38',
          publishedOn: '2024-06-09',
          validFrom: '2024-06-09',
          irregular: ['RULE_BROKEN'],
        }),
      ));

  it('is classified together with its note, which stand beside the log', () => {
    const classified = { ground: 'OSL 18:8', fields: ['value' as const] };
    const { verdict } = given(defined()).when(record({ value: '3', note: 'Övning', classified }));
    const [event] = 'events' in verdict ? verdict.events : [];
    expect(event?.data).toMatchObject({ classified, period: '1990' });
    const { value, note } = event!.data as Record<string, unknown>;
    expect([isSealed(value), isSealed(note)]).toEqual([true, true]);
  });
});

describe('a value', () => {
  const allowed = (unit: string, value: string, more: object = {}) =>
    expect(given(defined({ unit, ...more })).when(record({ value })).verdict).toHaveProperty('events');
  const refused = (unit: string, value: string, more: object = {}) =>
    given(defined({ unit, ...more }))
      .when(record({ value }))
      .thenRefused('ValueOutsideScale');

  it.each([
    ['percent', '101', {}, 'from 0 to 100'],
    ['count', '1.5', {}, 'whole numbers from 0 up'],
    ['index', '5', { upper: '4' }, 'up to 4'],
  ])('of %s that is refused is told which values are taken', (unit, value, more, takes) =>
    expect(given(defined({ unit, ...more })).when(record({ value })).verdict).toMatchObject({
      refusal: { message: expect.stringMatching(new RegExp(`, which takes ${takes}\\.$`)) },
    }),
  );

  it('lies on the scale of its indicator', () => {
    allowed('percent', '100');
    refused('percent', '100.1');
    refused('percent', '-1');
    allowed('yes-no', '1');
    refused('yes-no', '2');
    allowed('level', '4', { lower: '0', upper: '4' });
    refused('level', '5', { lower: '0', upper: '4' });
    refused('count', '-1');
    refused('rank', '0');
    allowed('kronor', '-12.50');
  });

  it('is whole where only whole values can be', () => {
    refused('rank', '12.5');
    refused('level', '2.5');
    refused('yes-no', '0.5');
  });

  it('may lie outside a good interval', () =>
    allowed('index', '120', { direction: 'interval', lower: '80', upper: '100' }));

  it('is either there or missing for a reason', () => {
    given(defined()).when(record({})).thenRefused('ValueOrReason');
    given(defined())
      .when(record({ value: '1', missingReason: 'withheld' }))
      .thenRefused('ValueOrReason');
  });

  it('is of an indicator that is defined', () =>
    given()
      .when(record({ value: '1' }))
      .thenRefused('UnknownIndicator'));
});

describe('a source revision', () => {
  it('is valid from its own publication', () =>
    given(defined(), first)
      .when(revise({ value: '5.38', publishedOn: '2024-06-09' }))
      .then(revised));

  it('may be taken back', () =>
    given(defined(), first, revised)
      .when(revise({ value: '5.35', publishedOn: '2024-09-01' }))
      .then(MeasurementRevised({ ...key, value: '5.35', publishedOn: '2024-09-01', validFrom: '2024-09-01' })));

  it('turns a preliminary value into a definitive one', () =>
    given(defined(), first)
      .when(revise({ value: '5.35', status: 'definitive', publishedOn: '2024-06-09' }))
      .then(
        MeasurementRevised({
          ...key,
          value: '5.35',
          status: 'definitive',
          publishedOn: '2024-06-09',
          validFrom: '2024-06-09',
        }),
      ));

  it('that comes late is inserted, and ends where the next begins', () =>
    given(defined(), first, revised)
      .when(revise({ value: '5.37', publishedOn: '2024-01-10' }))
      .then(
        MeasurementRevised({
          ...key,
          value: '5.37',
          publishedOn: '2024-01-10',
          validFrom: '2024-01-10',
          validTo: '2024-06-09',
        }),
      ));

  it('is marked where only the rounding differs, from what stood that day', () => {
    const rounded = { ...key, value: '5.4', rounding: true, publishedOn: '2024-01-10', validFrom: '2024-01-10' };
    given(defined(), first)
      .when(revise({ value: '5.4', publishedOn: '2024-01-10' }))
      .then(MeasurementRevised(rounded));
    const early = MeasurementRecorded({ ...key, value: '6.01', publishedOn: '2023-07-21', validFrom: '2023-07-21' });
    given(defined(), early, revised)
      .when(revise({ value: '6.0', publishedOn: '2024-01-10' }))
      .then(MeasurementRevised({ ...rounded, value: '6.0', validTo: '2024-06-09' }));
  });

  it('needs a figure to revise', () =>
    given(defined())
      .when(revise({ value: '5.38' }))
      .thenRefused('NothingToRevise'));

  it('of a classified value is recorded, though nobody can compare it', () => {
    const classified = { ground: 'OSL 18:8', fields: ['value' as const] };
    const secret = MeasurementRecorded({
      ...key,
      value: { sealed: 'x'.repeat(43) },
      classified,
      validFrom: '2024-05-01',
    });
    const { verdict } = given(defined(), secret).when(revise({ value: '4', classified, validFrom: '2024-05-20' }));
    expect(verdict).toMatchObject({ events: [{ type: 'MeasurementRevised', data: { validFrom: '2024-05-20' } }] });
  });

  it('must be allowed like any value', () =>
    given(defined({ unit: 'percent' }), first)
      .when(revise({ value: '101' }))
      .thenRefused('ValueOutsideScale'));
});
