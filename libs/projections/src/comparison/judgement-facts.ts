import type { GoalForecast, GoalOutcome } from '@liggaren/domain';
import type { JudgementView } from '../views/assessment/judgement.view.js';
import { byValue } from './grounds.js';
import type { Listed } from './part.js';

/** What every voice of some judgements says: `forecast:2024/office`. Another basis alone is no difference. */
export const judgementFacts = (judgements: readonly JudgementView<GoalForecast | GoalOutcome>[]): Listed[] =>
  judgements.flatMap(({ subject, kind, period, voices }) =>
    voices.map(({ voice, decided, value, field }): Listed => {
      const undecided = voice === 'body' && !decided ? '/undecided' : '';
      return [`${kind}:${period}/${voice}${undecided}`, value, byValue(subject, field)];
    }),
  );
