import { accept, type Decider, type Refusal, refuse } from '@liggaren/event-sourcing';
import { type LedgerCommand, ledgerCommands } from './commands.js';
import { type LedgerEvent, LedgerOpened, ledgerEvents, TakeoverClosed } from './events.js';

export type LedgerState =
  | { readonly status: 'unopened' }
  | {
      readonly status: 'taking-over' | 'open';
      readonly opened: Extract<LedgerEvent, { type: 'LedgerOpened' }>['data'];
    };

/** Stream `ledger-main`: what the ledger is, and whether history may still be taken over. */
export const ledgerDecider: Decider<LedgerCommand, LedgerState, LedgerEvent, Refusal<'LedgerNotOpened'>> = {
  category: 'ledger',
  commands: ledgerCommands,
  events: ledgerEvents,
  idOf: () => 'main',
  initial: { status: 'unopened' },
  decide(command, state) {
    switch (command.type) {
      case 'OpenLedger':
        return state.status === 'unopened' ? accept(LedgerOpened(command.data)) : accept();
      case 'CloseTakeover':
        if (state.status === 'unopened') return refuse('LedgerNotOpened', 'The ledger has not been opened.');
        return state.status === 'open' ? accept() : accept(TakeoverClosed({}));
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'LedgerOpened':
        return { status: 'taking-over', opened: event.data };
      case 'TakeoverClosed':
        return state.status === 'unopened' ? state : { ...state, status: 'open' };
    }
  },
};
