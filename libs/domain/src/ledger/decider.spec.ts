import { describe, it } from '@jest/globals';
import { scenario } from '@liggaren/event-sourcing/testing';
import { CloseTakeover, LedgerOpened, ledgerDecider, OpenLedger, TakeoverClosed } from './index.js';

const { given } = scenario(ledgerDecider);
const identity = {
  ledgerId: '0d8a3c52-8a55-4f0e-9d6b-5d7f0a4f6f11',
  name: 'Ekerö kommun',
  municipality: '0125',
  timeZone: 'Europe/Stockholm' as const,
};
const opened = LedgerOpened(identity);

describe('the ledger', () => {
  it('is opened', () => given().when(OpenLedger(identity)).then(opened));

  it('is opened once, whoever asks again', () =>
    given(opened)
      .when(OpenLedger({ ...identity, ledgerId: '6b1f6c3e-3a55-4c1b-8f1e-0c9f5a7f2d10', name: 'En annan' }))
      .then());

  it('closes the taking over of history once', () => {
    given(opened).when(CloseTakeover({})).then(TakeoverClosed({}));
    given(opened, TakeoverClosed({})).when(CloseTakeover({})).then();
  });

  it('cannot close what was never opened', () => given().when(CloseTakeover({})).thenRefused('LedgerNotOpened'));
});
