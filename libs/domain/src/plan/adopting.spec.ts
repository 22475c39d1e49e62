import { describe, expect, it } from '@jest/globals';
import type { Message } from '@liggaren/event-sourcing';
import { scenario } from '@liggaren/event-sourcing/testing';
import {
  AddGoal,
  AdoptPlan,
  GoalAdded,
  GoalRemoved,
  PlanAdopted,
  PlanProposed,
  PlanRejected,
  PlanReturned,
  PlanWithdrawn,
  ProposePlan,
  plan,
  RejectPlan,
  RepealPlan,
  ReplacePlan,
  ReturnPlan,
  WithdrawPlan,
} from './index.js';

const { given } = scenario(plan.decider);
const planId = 'ekero';
const head = { planId, title: 'Mål 2023–2026', kind: 'mandate-plan' as const, bodyId: 'ks', period: '2023..2026' };
const emissions = { slug: 'utslapp', indicatorId: 'utslapp', wording: 'Utsläpp av växthusgaser' };
const target = { slug: '2030', kind: 'threshold' as const, operator: 'lt' as const, value: '1.5', duePeriod: '2030' };
const climate = {
  slug: 'mal-7',
  number: 7,
  title: 'Klimatneutral kommun',
  indicators: [{ ...emissions, targets: [target] }],
};
const lakes = { slug: 'mal-8', number: 8, title: 'Rena sjöar' };
const area = { slug: 'miljo', title: 'Miljö', goals: [climate, lakes] };
const content = { ...head, focusAreas: [area] };
const proposed = PlanProposed({ ...content, validFrom: '2023-01-23' });
const decided = { decisionId: 'ks-2023-04-18-40' };
const on = { decidedOn: '2023-04-18' };
const adopted = (more: object = {}) => PlanAdopted({ ...content, ...decided, validFrom: '2023-04-18', ...more });
const adopt = (more: object = {}) => AdoptPlan({ planId, ...decided, ...more });
const onlyLakes = { ...content, focusAreas: [{ ...area, goals: [lakes] }] };
const belowClimate = ['goal:ekero/mal-7', 'goalindicator:ekero/mal-7/utslapp', 'target:ekero/mal-7/utslapp/2030'];
const fieldsOf = (event: Message, subject: string) =>
  plan.statements(event).flatMap((said) => (said.subject === subject ? [[said.field, said.value]] : []));

describe('a plan', () => {
  it('is put before its body, whole', () =>
    given()
      .when(ProposePlan({ ...content, validFrom: '2023-01-23' }))
      .then(proposed));

  it('that is unknown takes nothing', () => {
    given().when(adopt()).thenRefused('UnknownPlan');
    given().when(WithdrawPlan({ planId })).thenRefused('UnknownPlan');
  });

  it('is adopted in one event, from the day of the decision', () => given(proposed).when(adopt(), on).then(adopted()));

  it('is adopted only by a decision, as it is returned, rejected, repealed and replaced', () => {
    for (const command of [AdoptPlan, ReturnPlan, RejectPlan, RepealPlan, ReplacePlan])
      given(proposed).when(command({ planId })).thenRefused('DecisionMissing');
    given(proposed)
      .when(RejectPlan({ planId, ...decided }), on)
      .then(PlanRejected({ planId, ...decided, validFrom: '2023-04-18' }));
    given(proposed)
      .when(ReturnPlan({ planId, ...decided }), on)
      .then(PlanReturned({ planId, ...decided, validFrom: '2023-04-18' }));
  });

  it('is taken back by those who proposed it, without a decision', () =>
    given(proposed)
      .when(WithdrawPlan({ planId }))
      .then(PlanWithdrawn({ planId, validFrom: '2024-06-01' })));

  it('is adopted without what was struck, and all below it', () =>
    given(proposed)
      .when(adopt({ struck: ['goal:ekero/mal-7'] }), on)
      .then(adopted({ ...onlyLakes, struck: belowClimate })));

  it('loses a whole målområde when that is struck', () =>
    given(proposed)
      .when(adopt({ struck: ['focusarea:ekero/miljo'] }), on)
      .then(
        PlanAdopted({
          ...head,
          ...decided,
          struck: ['focusarea:ekero/miljo', ...belowClimate, 'goal:ekero/mal-8'],
          validFrom: '2023-04-18',
        }),
      ));

  it('is adopted with the texts that the body changed, and the uppdrag it gave', () => {
    const changed = [
      { subject: 'plan:ekero', text: 'Mål för mandatperioden' },
      { subject: 'focusarea:ekero/miljo', text: 'Klimat och miljö' },
      { subject: 'goal:ekero/mal-8', text: 'Rena sjöar och vattendrag' },
      { subject: 'goalindicator:ekero/mal-7/utslapp', text: 'Utsläpp per invånare' },
    ];
    const goals = [
      { ...climate, indicators: [{ ...emissions, wording: 'Utsläpp per invånare', targets: [target] }] },
      { ...lakes, title: 'Rena sjöar och vattendrag' },
    ];
    given(proposed)
      .when(adopt({ changed, uppdragGiven: ['strategi'] }), on)
      .then(
        adopted({
          title: 'Mål för mandatperioden',
          focusAreas: [{ ...area, title: 'Klimat och miljö', goals }],
          uppdragGiven: ['strategi'],
        }),
      );
  });

  it('cannot strike or change what is not in it, nor the text of a target', () => {
    given(proposed)
      .when(adopt({ struck: ['goal:ekero/mal-9'] }))
      .thenRefused('UnknownPart');
    given(proposed)
      .when(adopt({ changed: [{ subject: 'goal:annan/mal-7', text: 'x' }] }))
      .thenRefused('UnknownPart');
    given(proposed)
      .when(adopt({ changed: [{ subject: 'target:ekero/mal-7/utslapp/2030', text: 'x' }] }))
      .thenRefused('NoText');
  });

  it('cannot strike the plan itself, nor change a title to a longer text than a title may be', () => {
    given(proposed)
      .when(adopt({ struck: ['plan:ekero'] }))
      .thenRefused('WholePlanStruck');
    given(proposed)
      .when(adopt({ changed: [{ subject: 'plan:ekero', text: 'x'.repeat(1_001) }] }))
      .thenRefused('TextTooLong');
  });

  it('has at no position half of the adoption standing', () => {
    const event = adopted({ ...onlyLakes, struck: belowClimate, uppdragGiven: ['strategi'] });
    expect(fieldsOf(event, 'plan:ekero').map(([field]) => field)).toEqual(['content.adopted', 'status']);
    expect(fieldsOf(event, 'goal:ekero/mal-8')).toEqual([
      ['content.adopted', { order: 0, number: 8, title: 'Rena sjöar', focusAreaId: 'ekero/miljo' }],
    ]);
    expect(fieldsOf(event, 'goal:ekero/mal-7')).toEqual([['status', 'rejected']]);
    expect(fieldsOf(event, 'uppdrag:strategi')).toEqual([
      ['status', 'adopted'],
      ['given', { givenBy: 'ks' }],
    ]);
    expect(new Set(plan.statements(event).map(({ decision }) => decision))).toEqual(new Set(['ks-2023-04-18-40']));
  });

  it('is adopted as it has become by then', () => {
    const air = { slug: 'mal-9', number: 9, title: 'Ren luft' };
    const withAir = GoalAdded({
      planId,
      focusAreaId: 'ekero/miljo',
      goalId: 'ekero/mal-9',
      ...air,
      validFrom: '2023-02-01',
    });
    const withoutLakes = GoalRemoved({ planId, goalId: 'ekero/mal-8', validFrom: '2023-02-01' });
    given(proposed, withAir, withoutLakes)
      .when(adopt(), on)
      .then(adopted({ focusAreas: [{ ...area, goals: [climate, air] }] }));
  });
});

describe('a new proposal', () => {
  const second = ProposePlan({ ...onlyLakes, validFrom: '2023-03-01' });
  const dropped = PlanProposed({ ...onlyLakes, dropped: belowClimate, validFrom: '2023-03-01' });
  const again = { decisionId: 'ks-2023-09-12-90' };
  const later = { decidedOn: '2023-09-12' };

  it('is whole: what the one before held, and it does not, is not proposed any more', () => {
    given(proposed).when(second).then(dropped);
    expect(fieldsOf(dropped, 'goal:ekero/mal-7')).toEqual([['content.proposed', undefined]]);
    given(proposed, dropped).when(adopt(), on).then(adopted(onlyLakes));
  });

  it('does not keep the links of the one before', () => {
    const follows = [{ kind: 'kf-goal' as const, text: 'Hållbar', basis: 'interpretation' as const }];
    const linked = { ...content, focusAreas: [{ ...area, goals: [{ ...climate, follows }, lakes] }] };
    const first = PlanProposed({ ...linked, validFrom: '2023-01-23' });
    given(first).when(adopt(), on).then(adopted(linked));
    given(first, PlanProposed({ ...content, title: 'Mål', validFrom: '2023-03-01' }))
      .when(adopt(), on)
      .then(adopted({ title: 'Mål' }));
  });

  it('may bring back what was dropped', () =>
    given(proposed, dropped)
      .when(ProposePlan({ ...content, validFrom: '2023-04-01' }))
      .then(PlanProposed({ ...content, validFrom: '2023-04-01' })));

  it('may bring back what was struck, to be adopted then', () => {
    const struck = adopted({ ...onlyLakes, struck: belowClimate });
    const restored = PlanProposed({ ...content, restored: belowClimate, validFrom: '2023-08-01' });
    given(proposed, struck)
      .when(ProposePlan({ ...content, validFrom: '2023-08-01' }))
      .then(restored);
    given(proposed, struck, restored)
      .when(adopt(again), later)
      .then(PlanAdopted({ ...content, ...again, validFrom: '2023-09-12' }));
  });

  it('after a return is put before the body again, though nothing is changed', () =>
    given(proposed, PlanReturned({ planId, ...decided, validFrom: '2023-04-18' }))
      .when(ProposePlan({ ...content, validFrom: '2023-05-01' }))
      .then(PlanProposed({ ...content, validFrom: '2023-05-01' })));

  it('leaves what is adopted as it is', () => {
    const next = PlanProposed({ ...onlyLakes, dropped: belowClimate, validFrom: '2023-08-01' });
    expect(fieldsOf(next, 'goal:ekero/mal-7')).toEqual([['content.proposed', undefined]]);
    expect(plan.statements(next).filter(({ field }) => field.endsWith('adopted') || field === 'status')).toEqual([]);
    given(proposed, adopted())
      .when(ProposePlan({ ...onlyLakes, validFrom: '2023-08-01' }))
      .then(next);
  });

  it('that is adopted repeals what was adopted before and is not in it', () => {
    const next = PlanProposed({ ...onlyLakes, dropped: belowClimate, validFrom: '2023-08-01' });
    const event = PlanAdopted({ ...onlyLakes, ...again, dropped: belowClimate, validFrom: '2023-09-12' });
    given(proposed, adopted(), next).when(adopt(again), later).then(event);
    expect(fieldsOf(event, 'goal:ekero/mal-7')).toEqual([['status', 'repealed']]);
  });

  it('may bring back a goal that was repealed, which stands again when it is adopted', () => {
    const repealed = GoalRemoved({
      planId,
      goalId: 'ekero/mal-8',
      decisionId: 'ks-2023-06-13-70',
      validFrom: '2023-06-13',
    });
    const next = PlanProposed({ ...content, validFrom: '2023-08-01', title: 'Mål, version 2' });
    given(proposed, adopted(), repealed)
      .when(ProposePlan({ ...content, title: 'Mål, version 2', validFrom: '2023-08-01' }))
      .then(next);
    const event = PlanAdopted({
      ...content,
      title: 'Mål, version 2',
      ...again,
      restored: ['goal:ekero/mal-8'],
      validFrom: '2023-09-12',
    });
    given(proposed, adopted(), repealed, next).when(adopt(again), later).then(event);
    expect(fieldsOf(event, 'goal:ekero/mal-8')).toContainEqual(['status', undefined]);
  });

  it('may not take the place of a part in use', () =>
    given(proposed)
      .when(AddGoal({ focusAreaId: 'ekero/miljo', number: 8, title: 'Något annat' }))
      .thenRefused('PartAlreadyThere'));
});
