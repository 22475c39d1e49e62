import { expect, it } from '@jest/globals';
import type { IndicatorAnswer, PlanAnswer } from './documents/replay.js';
import { planTable } from './plan-table.js';

const row = (more: Partial<IndicatorAnswer>): PlanAnswer => {
  const indicator = { wording: 'NKI', basis: null, indicator: null, baseline: null, targets: [], ...more };
  const goal = { number: 1, title: 'Mål', formalStatus: null, indicators: [indicator] };
  const plan = { id: 'plan:p', title: 'Plan', period: null, formalStatus: null, uppdrag: [] };
  return { ...plan, focusAreas: [{ title: 'Område', goals: [goal] }] } as unknown as PlanAnswer;
};

it('says once that an indicator has no value', () => {
  const unmeasured = planTable(row({ signal: 'NO_VALUE', signalReason: null }));
  expect(unmeasured.match(/ej mätt/gi)).toEqual(['ej mätt']);
});

it('says that there is no value where the latest is for another period', () => {
  const latest = { period: '2023', value: '72', qualifier: null };
  expect(planTable(row({ indicator: { latest }, signal: 'NO_VALUE', signalReason: null }))).toContain(
    '2023: 72 · Ej mätt',
  );
});
