import { expect, it } from '@jest/globals';
import { AssessmentId } from '../kernel/values.js';
import { assessmentIdOf } from './assessment-id.js';

const PERIODS = [
  '2024',
  '2024-H1',
  '2024-T2',
  '2024-Q3',
  '2024-05',
  '2024-10-15',
  '2011/12',
  '2011-12',
  '2024-01..2024-08',
  '2021..2022',
];
const PLANS = [
  'p',
  'p-2024',
  'p-2021',
  'p-2021-',
  'ekero-ks-2023-2026',
  'x'.repeat(64),
  `${'x'.repeat(63)}y`,
  'x'.repeat(50),
];

it('is made of the plan and the period, and no two of them share one', () => {
  const ids = PLANS.flatMap((planId) => PERIODS.map((period) => assessmentIdOf({ planId, period })));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(AssessmentId.safeParse(id).success).toBe(true);
  expect(assessmentIdOf({ planId: 'ekero-ks-2023-2026', period: '2024' })).toBe('ekero-ks-2023-2026-2024');
  expect(assessmentIdOf({ planId: 'x'.repeat(64), period: '2023..2026' })).toMatch(/^x+-[0-9a-f]{12}-2023t2026$/);
});

it('is the same whichever part of the plan is judged, and that of an uppdrag where no plan is named', () => {
  const all = [
    { planId: 'p', period: '2024' },
    { goalId: 'p/mal-1', period: '2024' },
    { goalIndicatorId: 'p/mal-1/nki', toPeriod: '2024' },
    { about: 'goal:p/mal-1', period: '2024' },
    { about: 'goalindicator:p/mal-1/nki', period: '2024' },
    { about: 'uppdrag:u', planId: 'p', period: '2024' },
  ].map(assessmentIdOf);
  expect(new Set(all)).toEqual(new Set(['p-2024']));
  expect(assessmentIdOf({ about: 'uppdrag:u', period: '2024' })).toBe('uppdrag-u-2024');
  expect(assessmentIdOf({ assessmentId: 'mitt', goalId: 'p/mal-1', period: '2024' })).toBe('mitt');
});
