import { describe, expect, it } from '@jest/globals';
import { ClockBehind, RunningMaximum } from './index.js';

const at = (recordedAt: string, stream = 'plan-ekero', type = 'PlanProposed') => ({
  stream,
  type,
  metadata: { recordedAt },
});

describe('the label under which an event counts', () => {
  it('is the highest recordedAt so far, so that a clock that steps back reorders nothing', () => {
    const labels = new RunningMaximum();
    expect(labels.label).toBe('');
    const seen = ['2024-03-01T10:00:00.000Z', '2024-03-01T09:59:00.000Z', '2024-03-01T10:00:00.001Z'].map((label) =>
      labels.observe(at(label)),
    );
    expect(seen).toEqual(['2024-03-01T10:00:00.000Z', '2024-03-01T10:00:00.000Z', '2024-03-01T10:00:00.001Z']);
  });

  it('leaves out the opening of the ledger, which is known at every moment, and seals', () => {
    const labels = new RunningMaximum();
    expect(labels.observe(at('2026-01-01T00:00:00.000Z', 'ledger-main', 'LedgerOpened'))).toBe('');
    expect(labels.observe(at('2023-01-22T23:00:00.000Z'))).toBe('2023-01-22T23:00:00.000Z');
    expect(labels.observe(at('2026-01-01T00:00:00.000Z', 'seal-main', 'CheckpointSigned'))).toBe(
      '2023-01-22T23:00:00.000Z',
    );
    expect(labels.observe(at('2026-01-01T00:00:00.000Z', 'ledger-main', 'TakeoverClosed'))).toBe(
      '2026-01-01T00:00:00.000Z',
    );
  });

  it('can be raised, never lowered', () => {
    const labels = new RunningMaximum();
    labels.raiseTo('2024-03-02T00:00:00.000Z');
    labels.raiseTo('2024-03-01T00:00:00.000Z');
    expect(labels.label).toBe('2024-03-02T00:00:00.000Z');
  });
});

describe('a clock', () => {
  const labels = new RunningMaximum();
  it('may say anything while nothing is recorded', () =>
    expect(() => labels.check('1970-01-01T00:00:00.000Z')).not.toThrow());

  it('may be five minutes behind the last label', () => {
    labels.raiseTo('2024-03-01T10:05:00.000Z');
    expect(() => labels.check('2024-03-01T10:00:00.000Z')).not.toThrow();
  });

  it('records nothing when it is further behind', () => {
    const check = () => labels.check('2024-03-01T09:59:59.999Z');
    expect(check).toThrow(ClockBehind);
    expect(check).toThrow('Set the clock right');
    expect(new ClockBehind('a', 'b').code).toBe('CLOCK_BEHIND');
  });
});
