import { describe, expect, it } from '@jest/globals';
import type { Direction } from '../kernel/vocabulary.js';
import type { TargetContent } from '../plan/content.js';
import { easingsOf } from './easing.js';

const threshold = (operator: 'lt' | 'lte' | 'gt' | 'gte' | 'eq', value: string, duePeriod = '2024'): TargetContent => ({
  kind: 'threshold',
  operator,
  value,
  duePeriod,
});
const interval = (lower: string, upper: string): TargetContent => ({
  kind: 'interval',
  lower,
  upper,
  duePeriod: '2024',
});
const yesNo = (value: '1' | '0'): TargetContent => ({ kind: 'yes-no', value, duePeriod: '2024' });
const direction = (duePeriod?: string): TargetContent => ({ kind: 'direction', duePeriod });

describe('a target is eased', () => {
  it.each<[string, TargetContent, TargetContent, Direction]>([
    ['with a higher ceiling', threshold('lt', '1.5'), threshold('lt', '1.6'), 'lower'],
    ['by the last decimal', threshold('lte', '1.5'), threshold('lte', '1.500000000000000000001'), 'lower'],
    ['with a lower floor', threshold('gte', '70'), threshold('gte', '9.5'), 'higher'],
    ['where the limit itself comes to be enough', threshold('gt', '70'), threshold('gte', '70.0'), 'higher'],
    ['whatever the direction where more meets it', threshold('lt', '1.5'), threshold('lt', '1.6'), 'none'],
    ['by a wider interval', interval('2', '4'), interval('2', '5'), 'interval'],
    ['from one value to a floor below it', threshold('eq', '5'), threshold('gte', '4'), 'none'],
    ['to a lower value where higher is better', threshold('eq', '5'), threshold('eq', '4'), 'higher'],
    ['to a higher value where lower is better', threshold('eq', '5'), threshold('eq', '6'), 'lower'],
    ['by an interval that moves the worse way', interval('60', '80'), interval('50', '70'), 'higher'],
    ['from yes to no', yesNo('1'), yesNo('0'), 'higher'],
  ])('%s', (_, before, after, way) => {
    expect(easingsOf(before, after, way)).toEqual(['lower-demand']);
    expect(easingsOf(after, before, way)).toEqual([]);
  });

  it.each<[string, TargetContent, TargetContent, Direction]>([
    ['with other decimals', threshold('lt', '1.5'), threshold('lt', '1.50'), 'lower'],
    ['where no direction says which is harder', threshold('eq', '5'), threshold('eq', '4'), 'none'],
    ['from a direction to a level', direction(), threshold('lt', '9'), 'lower'],
  ])('but not %s', (_, before, after, way) => expect(easingsOf(before, after, way)).toEqual([]));

  it('by a later period, not an earlier one', () => {
    expect(easingsOf(threshold('lt', '1.5'), threshold('lt', '1.5', '2026'), 'lower')).toEqual(['later-period']);
    expect(easingsOf(threshold('lt', '1.5', '2026'), threshold('lt', '1.5'), 'lower')).toEqual([]);
    expect(easingsOf(direction('2024'), direction('2025'), 'lower')).toEqual(['later-period']);
  });

  it('by a level that becomes a mere direction, and in several ways at once', () => {
    expect(easingsOf(threshold('lt', '1.5'), direction('2024'), 'lower')).toEqual(['softer-kind']);
    expect(easingsOf(threshold('lt', '1.5'), threshold('lt', '2', '2025'), 'lower')).toEqual([
      'lower-demand',
      'later-period',
    ]);
  });
});
