import { join } from 'node:path';
import { copyLedger } from '@liggaren/event-sourcing';
import { KurrentEventStore, type KurrentLedger } from '@liggaren/store-kurrentdb';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import type { Bench } from '../figure.js';
import { type Size, writeLedger } from '../ledger/write-ledger.js';
import { newLedger, realServer } from './server.js';

/** A ledger of plans on the server, in the order in which it would have been recorded. */
export async function copiedLedger(
  { folder, progress }: Bench,
  size: Size,
): Promise<{ readonly ledger: string; readonly opened: KurrentLedger }> {
  const file = join(await folder(), 'ledger.db');
  await writeLedger(file, size, progress);
  const source = await SqliteEventStore.open(file);
  const ledger = newLedger();
  const opened = KurrentEventStore.open(realServer(), { ledger });
  await copyLedger(source, opened, (events) => progress(`copying to the server: ${events} of ${size.events} events`));
  await source.close();
  return { ledger, opened };
}
