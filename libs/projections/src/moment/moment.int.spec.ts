import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  DefineIndicator,
  RecordMeasurement,
  RegisterBody,
  ReviseMeasurement,
  TestLedger,
} from '../../testing/index.js';
import { AmbiguousMoment, type MomentQuestion, type Reader, resolveMoment } from '../index.js';

/** The own days of the example in the design: emissions of 1990. */
const NOW = '2024-10-01';

describe('emissions of 1990, published as 5.35 and later as 5.38, taken over', () => {
  let reader: Reader;
  const at = (question: MomentQuestion) => resolveMoment(reader.readModel, question, NOW);
  const value = (validOn: string | undefined, knownOn: string | undefined) =>
    reader.indicator('indicator:utslapp', at({ validOn, knownOn }))?.measurements()[0]?.value ?? null;

  beforeAll(async () => {
    const ledger = new TestLedger();
    const takenOver = (recordedAt: string) => ({ recordedAt, basis: 'publication' });
    const figure = { indicatorId: 'utslapp', period: '1990' };
    const definition = {
      indicatorId: 'utslapp',
      name: 'Utsläpp',
      unit: 'tonnes-co2e-per-inhabitant',
      direction: 'lower',
    };
    const history = [
      [DefineIndicator(definition), '2023-07-20T22:00:00.000Z'],
      [RecordMeasurement({ ...figure, value: '5.35', publishedOn: '2023-07-21' }), '2023-07-20T22:00:00.000Z'],
      [ReviseMeasurement({ ...figure, value: '5.38', publishedOn: '2024-06-09' }), '2024-06-08T22:00:00.000Z'],
    ] as const;
    for (const [command, recordedAt] of history) await ledger.send(command, 'import', takenOver(recordedAt));
    await ledger.on('2024-09-01').does(RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board' }));
    reader = await ledger.reader();
  });

  it.each([
    ['2024-01-01', '2024-01-01', '5.35'],
    ['2024-01-01', undefined, '5.35'],
    [undefined, '2024-01-01', '5.35'],
    [undefined, undefined, '5.38'],
    ['2023-07-20', undefined, null],
    ['2023-07-20', '2024-01-01', null],
    ['2024-06-08', '2024-06-09', '5.35'],
    ['2024-06-09', '2024-06-09', '5.38'],
    ['2024-06-09', '2024-06-08', '5.35'],
  ])('on %s, as known on %s, are %s', (validOn, knownOn, expected) => expect(value(validOn, knownOn)).toBe(expected));

  it('are asked for on the day of the cut, where no day is given', () => {
    expect(at({}).validOn).toBe(NOW);
    expect(at({ knownOn: '2024-01-01' }).validOn).toBe('2024-01-01');
    expect(at({ knownAt: '2024-06-08T22:00:00.000Z' }).validOn).toBe('2024-06-09');
    expect(at({ atPosition: 3n }).validOn).toBe('2023-07-21');
    expect(at({ validOn: '2020-01-01', atPosition: 3n }).validOn).toBe('2020-01-01');
  });

  it('are known from the instant on, and on the day in Stockholm', () => {
    expect(at({ knownAt: '2024-06-08T22:00:00.000Z' }).position).toBe(4n);
    expect(at({ knownAt: '2024-06-08T21:59:59.999Z' }).position).toBe(3n);
    expect(at({ knownOn: '2024-06-08' }).position).toBe(3n);
    expect(at({ knownOn: '2024-06-09' }).position).toBe(4n);
  });

  it('are taken over until the ledger records on its own', () => {
    expect(at({ atPosition: 4n }).takenOver).toBe(true);
    expect(at({}).takenOver).toBe(false);
  });

  it('begin with a ledger that was open at every moment, and with nothing before it', () => {
    expect(at({ knownOn: '1900-01-01' })).toMatchObject({ position: 1n, size: 1, recordedAt: null });
    expect(at({ atPosition: 0n })).toMatchObject({ position: 0n, size: 0, recordedAt: null, validOn: NOW });
  });

  it('are asked for at one cut, never two', () =>
    expect(() => at({ knownOn: '2024-01-01', atPosition: 3n })).toThrow(AmbiguousMoment));
});
