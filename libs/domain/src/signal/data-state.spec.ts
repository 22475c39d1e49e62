import { describe, expect, it } from '@jest/globals';
import { type DataBasis, dataStateOf } from './data-state.js';

const state = (basis: Partial<DataBasis>) =>
  dataStateOf({ masked: false, preliminary: false, hasValue: true, pending: [], validOn: '2024-07-01', ...basis });
const expectedOn = (...days: string[]) => days.map((day, index) => ({ period: `${2023 + index}`, expectedOn: day }));

describe('the state of the data', () => {
  it('is current where there is a value and nothing more should have come', () => {
    expect(state({})).toBe('current');
    expect(state({ pending: expectedOn('2024-07-02') })).toBe('current');
  });

  it('is preliminary where the value is', () => expect(state({ preliminary: true })).toBe('preliminary'));

  it('is awaited from the day that a value is expected', () =>
    expect(state({ pending: expectedOn('2024-07-01') })).toBe('awaited'));

  it('is awaited before that day where there is no value yet', () =>
    expect(state({ hasValue: false, pending: expectedOn('2024-12-01') })).toBe('awaited'));

  it('is overdue 30 days past the expected day', () => {
    expect(state({ pending: expectedOn('2024-06-02') })).toBe('awaited');
    expect(state({ pending: expectedOn('2024-06-01') })).toBe('overdue');
  });

  it('is overdue where one of several periods is', () =>
    expect(state({ pending: expectedOn('2024-07-01', '2024-01-01') })).toBe('overdue'));

  it('is masked before all else', () =>
    expect(state({ masked: true, preliminary: true, pending: expectedOn('2020-01-01') })).toBe('masked'));

  it('is nothing where there is no value and nobody says when one should come', () =>
    expect(state({ hasValue: false })).toBeNull());
});
