import { type EventStore, LedgerFault } from '@liggaren/event-sourcing';
import type { ReadModel } from './read-model.js';

/** The read model was built from another log than the one in the store. */
export class AnotherStore extends LedgerFault {
  readonly code = 'ANOTHER_STORE';
  readonly kind = 'corrupt';

  constructor(what: string) {
    super(
      `The read model does not belong to this store: ${what}. If the store is the right one, build the read model anew with "liggaren rebuild".`,
    );
  }
}

/**
 * The store must hold the same ledger, and what the checkpoint says has been read. A position that was carried forward
 * counts only while its mark is there; otherwise reading goes on from the checkpoint, which costs time and loses nothing.
 * @throws AnotherStore
 */
export async function requireSameStore(store: EventStore, readModel: ReadModel): Promise<void> {
  const { ledgerId, position, eventId } = readModel.checkpoint;
  const { carried } = readModel;
  if (carried && (await store.markAt(carried.position)) !== carried.mark) readModel.forgetCarried();
  if (position === 0n) return;
  for await (const { type, data } of store.readStream('ledger-main')) {
    const found = type === 'LedgerOpened' ? (JSON.parse(data) as { ledgerId: string }).ledgerId : ledgerId;
    if (found !== ledgerId) throw new AnotherStore(`it is of ledger ${ledgerId}, and the store holds ${found}`);
    break;
  }
  const there = await store.eventAt(position);
  if (!there)
    throw new AnotherStore(
      `it has read up to position ${position}, and the store ends before that, or no event of the ledger is there`,
    );
  if (there.id !== eventId)
    throw new AnotherStore(`at position ${position} it had read event ${eventId}, and the store holds ${there.id}`);
}
