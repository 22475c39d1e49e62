import { describe, expect, it } from '@jest/globals';
import type { GoalForecast, GoalOutcome, Signal } from '../kernel/vocabulary.js';
import { deviatesFromSignal } from './deviation.js';

type Judgement = GoalForecast | GoalOutcome;
const REACHED: Signal[] = ['target-met', 'on-track'];
const MISSED: Signal[] = ['not-met', 'not-met'];
const MIXED: Signal[] = ['target-met', 'not-met'];
const HIDDEN = undefined;
const SILENT = ['not-due', 'no-target', 'no-baseline', 'not-comparable', 'no-value', HIDDEN] as const;

describe('a judgement deviates from the signals', () => {
  it.each<[string, readonly (Signal | undefined)[], Judgement[], Judgement[]]>([
    [
      'where all are reached',
      REACHED,
      ['largely-met', 'partly-met', 'not-met', 'expected-partly', 'uncertain', 'not-expected'],
      ['met', 'expected', 'cannot-be-assessed'],
    ],
    [
      'where all are missed',
      MISSED,
      ['met', 'largely-met', 'partly-met', 'expected', 'expected-partly', 'uncertain'],
      ['not-met', 'not-expected', 'cannot-be-assessed'],
    ],
    [
      'where some are reached and some are missed',
      MIXED,
      ['met', 'not-met', 'expected', 'not-expected'],
      ['largely-met', 'partly-met', 'expected-partly', 'uncertain', 'cannot-be-assessed'],
    ],
    [
      'where some are reached and the others are silent',
      [...REACHED, ...SILENT],
      ['not-met', 'not-expected'],
      ['met', 'largely-met', 'partly-met', 'expected', 'expected-partly', 'uncertain'],
    ],
    [
      'where some are missed and the others are silent',
      [...MISSED, ...SILENT],
      ['met', 'expected'],
      ['largely-met', 'partly-met', 'not-met', 'expected-partly', 'uncertain', 'not-expected'],
    ],
    [
      'where one is not proven',
      ['target-met', 'not-proven'],
      ['met', 'not-met', 'not-expected'],
      ['largely-met', 'partly-met', 'expected', 'expected-partly', 'uncertain'],
    ],
    [
      'where one is missed and one is kept from the public',
      ['not-met', HIDDEN],
      ['met', 'expected'],
      ['largely-met', 'partly-met', 'not-met', 'expected-partly', 'uncertain', 'not-expected'],
    ],
    ['where all are silent', SILENT, [], ['met', 'not-met', 'partly-met', 'expected', 'not-expected', 'uncertain']],
    ['where there are none', [], [], ['met', 'not-met', 'partly-met', 'expected', 'not-expected', 'uncertain']],
  ])('%s', (_, signals, deviating, fitting) => {
    expect(deviating.filter((judgement) => !deviatesFromSignal(judgement, signals))).toEqual([]);
    expect(fitting.filter((judgement) => deviatesFromSignal(judgement, signals))).toEqual([]);
  });
});
