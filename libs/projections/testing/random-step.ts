import fc from 'fast-check';

export const DAYS = ['2023-12-31', '2024-01-01', '2024-02-29', '2024-03-01', '2024-03-31', '2024-05-10', '2024-07-01'];
export const INDICATORS = ['indicator:i1', 'indicator:i2'];
export const UPPDRAG = ['uppdrag:u1', 'uppdrag:u2'];
/** The first is that of a target too. */
export const PERIODS = ['2023', '2023-H1'];
export const ENTITIES = ['0125', '0000'];
export const STAGES = ['not-started', 'ongoing', 'paused', 'reported-complete', 'stopped', 'transferred'] as const;
export const FORECASTS = ['expected', 'expected-partly', 'uncertain', 'not-expected', 'cannot-be-assessed'];
export const OUTCOMES = ['met', 'largely-met', 'partly-met', 'not-met', 'cannot-be-assessed'];
export const GOALS = ['p/mal-1', 'p/mal-2'];
export const ROWS = ['p/mal-1/i1', 'p/mal-2/i2'];
export const DECISIONS = ['101', '102', '103'].map((paragraph) => ({ body: 'ks', decidedOn: '2024-01-01', paragraph }));
export const DECISION_IDS = DECISIONS.map(({ paragraph }) => `ks-2024-01-01-${paragraph}`);
export const OCCASIONS = ['april', 'augusti'];
export const REPORTS = ['r1', 'r2'];

/** One random command: which, and a few random numbers that say of what. */
export const step = fc.record({
  kind: fc.nat(39),
  tick: fc.nat(999),
  which: fc.nat(999),
  what: fc.nat(999),
  from: fc.nat(DAYS.length + 2),
  to: fc.nat(DAYS.length * 3),
  supersede: fc.boolean(),
});
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

export const pick = <T>(list: readonly T[], number: number): T => list[number % list.length]!;
