import { expect, it } from '@jest/globals';
import { CommentPeriod, ProposePlan, ProposeUppdrag, RegisterBody, TestLedger } from '../../../testing/index.js';

it('has the uppdrag that say so themselves, not those that are only commented on in it', async () => {
  const ledger = new TestLedger();
  const plan = (planId: string) =>
    ProposePlan({ planId, title: planId, kind: 'yearly-plan', bodyId: 'ks', period: '2024', validFrom: '2024-01-01' });
  for (const command of [
    RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board', validFrom: '2020-01-01' }),
    plan('p'),
    ProposeUppdrag({ uppdragId: 'own', planId: 'p', title: 'I planen', validFrom: '2024-01-01' }),
    ProposeUppdrag({ uppdragId: 'alone', title: 'Utan plan', validFrom: '2024-01-01' }),
    CommentPeriod({ about: 'uppdrag:alone', planId: 'p', period: '2024', comment: 'Nämns', validFrom: '2024-01-01' }),
  ])
    await ledger.does(command);
  const reader = await ledger.reader();
  expect(reader.plan('plan:p', reader.moment({ validOn: '2024-06-01' }))!.uppdrag.map(({ id }) => id)).toEqual([
    'uppdrag:own',
  ]);
  reader.readModel.close();
});
