import { describe, it } from '@jest/globals';
import { digestOf } from '@liggaren/event-sourcing';
import { givenId, scenario } from '@liggaren/event-sourcing/testing';
import { CorrectStatement, RetractStatement, StatementCorrected, StatementRetracted } from '../statements/index.js';
import { FollowUpPlanned, PlanFollowUp, PlanProposed, plan } from './index.js';

const { given } = scenario(plan.decider);
const planId = 'ekero';
const head = { planId, title: 'Mål 2023–2026', kind: 'mandate-plan' as const, bodyId: 'ks', period: '2023..2026' };
const proposed = PlanProposed({ ...head, validFrom: '2023-01-23' });
const interim = { planId, kind: 'interim' as const, coversTo: '2024-08-31', expectedOn: '2024-09-20' };
const subject = `plan:${planId}`;
const reason = 'Stod fel i kalendern';
const because = { reason: { sealed: digestOf(Buffer.alloc(16).toString('base64url'), reason) } };
const planned = FollowUpPlanned({ ...interim, occasion: 'interim-2024-08-31', validFrom: '2024-06-01' });

describe('the follow-up calendar of a plan', () => {
  it('takes an occasion, named by its kind and day, without a decision', () => {
    given(proposed).when(PlanFollowUp(interim)).then(planned);
    given(proposed, planned)
      .when(PlanFollowUp({ ...interim, occasion: 'extra' }))
      .then(FollowUpPlanned({ ...interim, occasion: 'extra', validFrom: '2024-06-01' }));
  });

  it('changes nothing where the occasion is already planned so', () =>
    given(proposed, planned)
      .when(PlanFollowUp({ ...interim, validFrom: '2024-06-15' }))
      .then());

  it('moves an occasion from a day, and leaves the others', () =>
    given(proposed, planned)
      .when(PlanFollowUp({ ...interim, expectedOn: '2024-10-04' }), { today: '2024-09-01' })
      .then(FollowUpPlanned({ ...planned.data, expectedOn: '2024-10-04', validFrom: '2024-09-01' })));

  it('is corrected and retracted like any statement', () => {
    given(proposed, planned)
      .when(CorrectStatement({ subject, event: givenId(1), data: { expectedOn: '2024-09-13' }, reason }))
      .then(
        StatementCorrected({
          event: givenId(1),
          type: 'FollowUpPlanned',
          schema: 1,
          data: { ...planned.data, expectedOn: '2024-09-13' },
          ...because,
        }),
      );
    const field = 'follow-up:interim-2024-08-31';
    given(proposed, planned)
      .when(RetractStatement({ subject, field, validFrom: '2024-09-01', reason }))
      .then(StatementRetracted({ subject, field, validFrom: '2024-09-01', ...because }));
  });

  it('belongs to a plan that is proposed', () => given().when(PlanFollowUp(interim)).thenRefused('UnknownPlan'));
});
