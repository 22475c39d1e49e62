import { describe, expect, it } from '@jest/globals';
import { AdoptPlan, CorrectStatement, ProposePlan, RecordDecision, SetTarget, streamOf } from '@liggaren/domain';
import { referencesIn } from './references.js';

describe('the ids that data names', () => {
  it('are none under names that every object has', () =>
    expect(referencesIn(ProposePlan.schema, { toString: 'x', constructor: {} })).toEqual([]));

  it('carry their types, however deep they stand', () => {
    const link = { kind: 'kf-goal', text: 'x', basis: 'decided', decisionId: 'kf-2022-12-13-136' };
    const goals = [{ title: 'Mål', follows: [link], indicators: [{ indicatorId: 'nki', wording: 'NKI' }] }];
    const data = { planId: 'ekero', bodyId: 'ks', buildsOn: [link], focusAreas: [{ title: 'Miljö', goals }] };
    expect(referencesIn(ProposePlan.schema, data)).toEqual([
      'plan:ekero',
      'body:ks',
      'decision:kf-2022-12-13-136',
      'decision:kf-2022-12-13-136',
      'indicator:nki',
    ]);
  });

  it('are those of lists and of what is optional', () => {
    expect(referencesIn(AdoptPlan.schema, { planId: 'ekero', uppdragGiven: ['a', 'b'] })).toEqual([
      'plan:ekero',
      'uppdrag:a',
      'uppdrag:b',
    ]);
    expect(referencesIn(RecordDecision.schema, { body: 'ks', decidedOn: '2023-01-23', paragraph: '1' })).toEqual([
      'body:ks',
    ]);
  });

  it('are never events, which only their own stream knows', () =>
    expect(referencesIn(CorrectStatement.schema, { event: '7a9c1d52-3b0e-5f6a-8c7d-1e2f3a4b5c6d' })).toEqual([]));

  it('are none where the data has another shape', () => {
    expect(referencesIn(ProposePlan.schema, { planId: 1, focusAreas: 'x', notes: null, other: 'plan' })).toEqual([]);
    expect(referencesIn(ProposePlan.schema, undefined)).toEqual([]);
  });

  it('lead to streams: a part to that of its whole', () => {
    expect(referencesIn(SetTarget.schema, { goalIndicatorId: 'ekero/mal-7/utslapp' }).map(streamOf)).toEqual([
      'plan-ekero',
    ]);
    expect(['goal:p/a', 'focusarea:p/a', 'target:p/a/b/c', 'deliverable:u/a', 'body:ks'].map(streamOf)).toEqual([
      'plan-p',
      'plan-p',
      'plan-p',
      'uppdrag-u',
      'body-ks',
    ]);
  });
});
