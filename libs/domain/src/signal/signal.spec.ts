import { describe, expect, it } from '@jest/globals';
import type { Real } from '../kernel/vocabulary.js';
import type { TargetContent } from '../plan/content.js';
import type { Figure } from './figure.js';
import type { Scale } from './movement.js';
import { type SignalBasis, signalOf } from './signal.js';

const lower: Scale = { unit: 'tonnes-co2e-per-inhabitant', direction: 'lower' };
const higher: Scale = { unit: 'percent', direction: 'higher' };
const register = (period: string, value: string, more: Partial<Figure> = {}): Figure => ({
  period,
  value,
  method: 'register',
  ...more,
});
const direction: TargetContent = { kind: 'direction' };
const threshold = (operator: 'lt' | 'lte' | 'gt' | 'gte' | 'eq', value: string, duePeriod = '2024'): TargetContent => ({
  kind: 'threshold',
  operator,
  value,
  duePeriod,
});

const signal = ({
  targets = [direction],
  settled,
  ...basis
}: Partial<Omit<SignalBasis, 'settled'>> & { targets?: readonly TargetContent[]; settled?: Real | undefined }) =>
  signalOf(targets, {
    figures: [register('2024', '4')],
    baseline: register('2022', '5'),
    scale: lower,
    breaks: [],
    expectedOn: () => undefined,
    occasions: [],
    settled: () => settled,
    validOn: '2025-03-01',
    ...basis,
  }).signal;

describe('the signal says, first', () => {
  it('that there is no target, also where nothing is measured', () => {
    expect(signal({ targets: [] })).toBe('no-target');
    expect(signal({ targets: [], figures: [], baseline: undefined })).toBe('no-target');
  });

  it('that there is no value, also where there is no baseline', () =>
    expect(signal({ figures: [], baseline: undefined })).toBe('no-value'));

  it('that a direction target has no baseline', () => expect(signal({ baseline: undefined })).toBe('no-baseline'));

  it('nothing of a baseline where no target is a direction', () =>
    expect(signal({ baseline: undefined, targets: [threshold('lt', '4.5')] })).toBe('target-met'));

  it('that what was measured since is of another kind than the baseline, where it is at least as long', () => {
    expect(signal({ baseline: register('2022-H1', '5') })).toBe('not-comparable');
    expect(signal({ baseline: register('2021..2022', '5') })).toBe('not-due');
  });

  it('that nothing is measured after a baseline that a window overlaps', () => {
    const figures = [register('2023..2024', '4')];
    expect(signal({ figures, baseline: register('2022..2023', '5') })).toBe('not-due');
    expect(signal({ figures, baseline: register('2021..2022', '5') })).toBe('target-met');
  });

  it.each([
    ['between them', '2023', 'not-comparable'],
    ['at the first period after it', '2024', 'not-comparable'],
    ['before both', '2022', 'target-met'],
    ['after both', '2025', 'target-met'],
  ])('whether it compares where the series is broken %s', (_, fromPeriod, expected) =>
    expect(signal({ breaks: [{ fromPeriod }] })).toBe(expected),
  );

  it('that half-years on either side of a year in which the series is broken do not compare', () => {
    const breaks = [{ fromPeriod: '2024' }];
    const figures = [register('2024-H1', '4')];
    expect(signal({ breaks, figures, baseline: register('2023-H1', '5') })).toBe('not-comparable');
    expect(signal({ breaks, figures: [register('2025-H1', '4')], baseline: register('2024-H1', '5') })).toBe(
      'target-met',
    );
  });

  it('that a window in which the series is broken compares with none', () => {
    const breaks = [{ fromPeriod: '2024' }];
    expect(signal({ breaks, figures: [register('2023..2024', '4')], baseline: register('2021..2022', '5') })).toBe(
      'not-comparable',
    );
  });
});

describe('a direction target', () => {
  const sample = (period: string, value: string, margin?: string) =>
    register(period, value, { method: 'sample', margin });

  it('is met by what has improved and is real', () => expect(signal({})).toBe('target-met'));

  it.each([
    ['is unchanged', '5'],
    ['is unchanged, with other decimals', '5.00'],
    ['has worsened', '5.1'],
  ])('is not met by what %s', (_, value) => expect(signal({ figures: [register('2024', value)] })).toBe('not-met'));

  it('is not proven by what has improved within the margins', () =>
    expect(signal({ figures: [sample('2024', '4', '0.8')], baseline: sample('2022', '5', '0.7') })).toBe('not-proven'));

  it('is met by what has improved by more than the margins', () =>
    expect(signal({ figures: [sample('2024', '4', '0.6')], baseline: sample('2022', '5', '0.7') })).toBe('target-met'));

  it('is not proven by samples without a margin, models and self-assessments', () => {
    const baseline = sample('2022', '5');
    expect(signal({ figures: [sample('2024', '1', '0.1')], baseline })).toBe('not-proven');
    for (const method of ['model', 'self-assessment'] as const)
      expect(signal({ figures: [register('2024', '1', { method })] })).toBe('not-proven');
  });

  it('goes by the latest value: the last period end, the longer period where two end together', () => {
    const figures = [register('2024', '4'), register('2023', '6'), register('2024-H2', '9')];
    expect(signal({ figures })).toBe('target-met');
    expect(signal({ figures: [register('2023', '6'), register('2022', '5')] })).toBe('not-met');
  });

  it('stands beside limits, and never instead of one', () => {
    expect(signal({ targets: [threshold('lt', '1'), direction] })).toBe('not-met');
    expect(signal({ targets: [threshold('lt', '9'), direction] })).toBe('target-met');
    expect(signal({ targets: [threshold('lt', '9'), direction], baseline: undefined })).toBe('no-baseline');
  });

  describe('and a bound', () => {
    const bound = (qualifier: Figure['qualifier'], value: string, more = {}) => [
      register('2024', value, { qualifier, ...more }),
    ];

    it('is met where all that the figure can be has improved', () => {
      expect(signal({ figures: bound('at-most', '4.9') })).toBe('target-met');
      expect(signal({ figures: bound('under', '5') })).toBe('target-met');
      expect(signal({ scale: higher, figures: bound('at-least', '6') })).toBe('target-met');
      expect(signal({ scale: higher, figures: bound('over', '5') })).toBe('target-met');
    });

    it('is not proven where the figure may be either, or the improvement may be within the margins', () => {
      expect(signal({ figures: bound('at-most', '5') })).toBe('not-proven');
      expect(signal({ figures: bound('at-least', '4') })).toBe('not-proven');
      expect(signal({ scale: higher, figures: bound('at-most', '6') })).toBe('not-proven');
      const margins = { method: 'sample', margin: '3' };
      expect(signal({ figures: bound('at-most', '3', margins), baseline: sample('2022', '5', '0') })).toBe(
        'not-proven',
      );
      expect(signal({ figures: bound('at-most', '1', margins), baseline: sample('2022', '5', '0') })).toBe(
        'target-met',
      );
    });

    it('is not met where nothing that the figure can be has improved', () => {
      expect(signal({ figures: bound('at-least', '5') })).toBe('not-met');
      expect(signal({ figures: bound('over', '5') })).toBe('not-met');
      expect(signal({ scale: higher, figures: bound('at-most', '5') })).toBe('not-met');
    });

    it('goes by a bound of the baseline the other way', () => {
      const baseline = (qualifier: Figure['qualifier']) => register('2022', '4', { qualifier });
      const figures = [register('2024', '4')];
      expect(signal({ figures, baseline: baseline('over') })).toBe('target-met');
      expect(signal({ figures, baseline: baseline('at-least') })).toBe('not-proven');
      expect(signal({ figures, baseline: baseline('at-most') })).toBe('not-met');
    });

    it('is exact where the value is about', () => expect(signal({ figures: bound('about', '4') })).toBe('target-met'));
  });
});

describe('a limit', () => {
  const limit = (target: TargetContent, value: string, qualifier?: Figure['qualifier']) =>
    signal({ targets: [target], figures: [register('2024', value, { qualifier })] });
  const cases = (target: TargetContent, ...rows: (readonly [string, Figure['qualifier'], string])[]) =>
    expect(rows.map(([value, qualifier]) => [value, qualifier, limit(target, value, qualifier)])).toEqual(rows);

  it('"below" is met by less, and by a bound that cannot reach it', () =>
    cases(
      threshold('lt', '1.5'),
      ['1.4', 'exact', 'target-met'],
      ['1.50', 'exact', 'not-met'],
      ['1.5', 'under', 'target-met'],
      ['1.5', 'at-most', 'not-proven'],
      ['1.6', 'under', 'not-proven'],
      ['1.4', 'at-least', 'not-proven'],
      ['1.5', 'at-least', 'not-met'],
      ['1.5', 'over', 'not-met'],
    ));

  it('"at most" is met by the limit itself', () =>
    cases(
      threshold('lte', '1.5'),
      ['1.5', 'exact', 'target-met'],
      ['1.51', 'exact', 'not-met'],
      ['1.5', 'at-most', 'target-met'],
      ['1.5', 'at-least', 'not-proven'],
      ['1.5', 'over', 'not-met'],
    ));

  it('"above" is met by more', () =>
    cases(
      threshold('gt', '60'),
      ['60.1', 'about', 'target-met'],
      ['60', 'exact', 'not-met'],
      ['60', 'over', 'target-met'],
      ['60', 'at-least', 'not-proven'],
      ['60', 'at-most', 'not-met'],
    ));

  it('"at least" is met by the limit itself', () =>
    cases(
      threshold('gte', '60'),
      ['60', 'exact', 'target-met'],
      ['59.9', 'exact', 'not-met'],
      ['60', 'at-least', 'target-met'],
      ['60', 'at-most', 'not-proven'],
      ['60', 'under', 'not-met'],
    ));

  it('"equal" is met by the same number however it is written, and never proven by a bound', () =>
    cases(
      threshold('eq', '60'),
      ['60.0', 'exact', 'target-met'],
      ['61', 'exact', 'not-met'],
      ['60', 'at-least', 'not-proven'],
      ['60', 'over', 'not-met'],
    ));

  it('of an interval counts both its ends', () =>
    cases(
      { kind: 'interval', lower: '2', upper: '4', duePeriod: '2024' },
      ['2', 'exact', 'target-met'],
      ['4', 'exact', 'target-met'],
      ['1.9', 'exact', 'not-met'],
      ['4.1', 'exact', 'not-met'],
      ['3', 'at-least', 'not-proven'],
      ['4', 'over', 'not-met'],
      ['2', 'under', 'not-met'],
    ));

  it('of yes or no is the answer itself', () => {
    cases({ kind: 'yes-no', value: '1', duePeriod: '2024' }, ['1', 'exact', 'target-met'], ['0', 'exact', 'not-met']);
    cases({ kind: 'yes-no', value: '0', duePeriod: '2024' }, ['0', 'exact', 'target-met']);
  });

  it('compares exact decimals, never floats', () =>
    cases(
      threshold('lte', '0.3'),
      ['0.30000000000000000000000001', 'exact', 'not-met'],
      ['0.29999999999999999999999999', 'exact', 'target-met'],
    ));

  it('is not due until the figure of its period should be there, whatever other periods say', () => {
    const targets = [threshold('lt', '1', '2030')];
    expect(signal({ targets })).toBe('not-due');
    const expectedOn = (period: string) => (period === '2030' ? '2031-06-01' : undefined);
    expect(signal({ targets, expectedOn, validOn: '2031-06-01' })).toBe('not-due');
    expect(signal({ targets, expectedOn, validOn: '2031-06-02' })).toBe('no-value');
  });

  it('is due when the figure is there, before it was expected', () =>
    expect(signal({ targets: [threshold('lt', '5')], expectedOn: () => '2026-01-01' })).toBe('target-met'));

  it('for the latest due period decides', () => {
    const figures = [register('2023', '4'), register('2024', '4')];
    const [easy, hard] = [threshold('lt', '5', '2023'), threshold('lt', '3', '2024')];
    expect(signal({ targets: [hard, easy], figures })).toBe('not-met');
    expect(
      signal({
        targets: [
          { ...easy, duePeriod: '2024' },
          { ...hard, duePeriod: '2023' },
        ],
        figures,
      }),
    ).toBe('target-met');
  });

  it('that is met while another is for a later period is on track, whether or not that one would be met', () => {
    const later = threshold('lt', '1', '2030');
    expect(signal({ targets: [threshold('lt', '5'), later] })).toBe('on-track');
    expect(signal({ targets: [later, threshold('lt', '5')] })).toBe('on-track');
    expect(signal({ targets: [threshold('lt', '3'), later] })).toBe('not-met');
  });
});
