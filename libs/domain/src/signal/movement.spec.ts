import { describe, expect, it } from '@jest/globals';
import type { Real } from '../kernel/vocabulary.js';
import type { Break, Figure } from './figure.js';
import { deltaOf, type Scale } from './movement.js';

const kronor: Scale = { unit: 'kronor', direction: 'higher' };
const percent: Scale = { unit: 'percent', direction: 'higher' };
const at = (period: string, value: string, more: Partial<Figure> = {}): Figure => ({
  period,
  value,
  method: 'register',
  ...more,
});
const deltaBetween = (latest: Figure, baseline: Figure, scale: Scale, breaks: readonly Break[], settled?: Real) =>
  deltaOf({ figures: [latest], baseline, scale, breaks, settled: () => settled });
const delta = (from: string, to: string, scale = kronor) => deltaBetween(at('2024', to), at('2022', from), scale, []);

describe('the change from a baseline', () => {
  it.each([
    ['5.35', '5.38', '0.03'],
    ['0.1', '0.3', '0.2'],
    ['87.25', '87.2', '-0.05'],
    ['1', '1.000', '0.000'],
    ['99999999999999999999', '100000000000000000000', '1'],
  ])('from %s to %s is %s, exactly, with the decimals of the finer', (from, to, absolute) =>
    expect(delta(from, to)?.absolute).toBe(absolute),
  );

  it.each([
    ['200', '201', '0.5'],
    ['2000', '2001', '0.1'],
    ['2000', '2003', '0.2'],
    ['2000', '1999', '-0.1'],
    ['2001', '2002', '0.0'],
    ['3', '4', '33.3'],
    ['3', '5', '66.7'],
    ['-50', '-25', '50.0'],
    ['10', '10', '0.0'],
  ])('from %s to %s is %s percent, half-up to one decimal', (from, to, relative) =>
    expect(delta(from, to)?.relative).toBe(relative),
  );

  it.each(['percent', 'rank', 'level', 'index'] as const)('in %s has no relative change', (unit) =>
    expect(delta('50', '60', { unit, direction: 'higher' })).toMatchObject({ absolute: '10', relative: null }),
  );

  it('from 0 has no relative change', () =>
    expect(delta('0', '60')).toMatchObject({ absolute: '60', relative: null, movement: 'improved' }));

  it('in percent is in procentenheter', () => expect(delta('71.5', '75', percent)?.absolute).toBe('3.5'));

  it('is nothing for a bound, on either side', () => {
    const bound = at('2024', '60', { qualifier: 'at-least' });
    expect(deltaBetween(bound, at('2022', '50'), kronor, [])).toBeNull();
    expect(deltaBetween(at('2024', '60'), { ...bound, period: '2022' }, kronor, [])).toBeNull();
    expect(deltaBetween({ ...bound, qualifier: 'about' }, at('2022', '50'), kronor, [])?.absolute).toBe('10');
  });

  it('has no figures where the two do not compare', () => {
    const none = { absolute: null, relative: null, movement: 'not-comparable', real: null };
    expect(deltaBetween(at('2024', '60'), at('2022-H1', '50'), kronor, [])).toBeNull();
    expect(deltaBetween(at('2024', '60'), at('2022', '50'), kronor, [{ fromPeriod: '2023' }])).toEqual(none);
  });
});

describe('a movement', () => {
  const movement = (scale: Scale, from: string, to: string) => delta(from, to, scale)?.movement;

  it('goes the way that is better', () => {
    const [higher, lower] = (['higher', 'lower'] as const).map((direction) => ({ unit: 'count', direction }) as const);
    expect([movement(higher!, '1', '2'), movement(higher!, '2', '1'), movement(higher!, '2', '2.0')]).toEqual([
      'improved',
      'worsened',
      'unchanged',
    ]);
    expect([movement(lower!, '1', '2'), movement(lower!, '2', '1')]).toEqual(['worsened', 'improved']);
  });

  it('towards a good interval improves, and within it is unchanged', () => {
    const interval: Scale = { unit: 'index', direction: 'interval', lower: '2', upper: '4' };
    expect(movement(interval, '1', '1.5')).toBe('improved');
    expect(movement(interval, '6', '5')).toBe('improved');
    expect(movement(interval, '6', '3')).toBe('improved');
    expect(movement(interval, '3', '4.5')).toBe('worsened');
    expect(movement(interval, '2', '4')).toBe('unchanged');
    expect(movement(interval, '1', '5')).toBe('unchanged');
  });

  it('has no name where no direction is better', () => {
    const none: Scale = { unit: 'count', direction: 'none' };
    expect([movement(none, '1', '2'), movement(none, '2', '2')]).toEqual([null, 'unchanged']);
  });
});

describe('a movement is real', () => {
  const real = (latest: Partial<Figure>, baseline: Partial<Figure>, to = '55') =>
    deltaBetween(at('2024', to, latest), at('2022', '50', baseline), percent, [])?.real;
  const sample = (margin?: string): Partial<Figure> => ({ method: 'sample', margin });

  it('between registers, however small', () => expect(real({}, {}, '50.1')).toBe('true'));

  it('between samples where its square is more than those of the margins together', () => {
    expect(real(sample('3'), sample('3'))).toBe('true');
    expect(real(sample('4'), sample('3.1'))).toBe('false');
    expect(real(sample('3'), sample('4'))).toBe('false');
    expect(real(sample('3'), sample('3.9999'))).toBe('true');
  });

  it('or not by the margin of the sample where the other is from a register', () => {
    expect(real(sample('4.9'), {})).toBe('true');
    expect(real({}, sample('5'))).toBe('false');
  });

  it('or not, nobody can tell, where a sample has no margin', () => {
    expect(real(sample(), sample('1'))).toBe('unknown');
    expect(real({}, sample())).toBe('unknown');
  });

  it.each(['model', 'self-assessment', undefined] as const)('or not, nobody can tell, by method %s', (method) => {
    expect(real({ method, margin: '0.1' }, {})).toBe('unknown');
    expect(real({ method }, { method })).toBe('unknown');
  });

  it('as an analysis settles it, where nobody could tell and only there', () => {
    const settled = (method: Figure['method'], by: 'true' | 'false') =>
      deltaBetween(at('2024', '55', { method }), at('2022', '50'), percent, [], by)?.real;
    expect([settled('sample', 'true'), settled('sample', 'false')]).toEqual(['true', 'false']);
    expect(settled('register', 'false')).toBe('true');
  });
});
