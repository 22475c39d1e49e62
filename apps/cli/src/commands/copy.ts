import { existsSync } from 'node:fs';
import { type CopyResult, copyLedger, LedgerFault, NotTheSameLedger, StoreUnavailable } from '@liggaren/event-sourcing';
import { openStore, type StoreParts, type StoreSetting, settingsFrom, storeFrom } from '@liggaren/runtime';
import { Command, Option } from 'commander';
import { BadInput } from '../failure.js';
import { Progress } from '../progress.js';

interface Flags {
  readonly from?: string;
  readonly to?: string;
  readonly ledger?: string;
  readonly toLedger?: string;
}

/** One end of a copy. */
interface End {
  readonly option: '--from' | '--to';
  readonly store: StoreSetting;
  readonly ledger: string;
}

/** One side went away, or was never there. What was copied until then stays. */
class CopyInterrupted extends LedgerFault {
  readonly code = 'STORE_UNAVAILABLE';
  readonly kind = 'unavailable';

  constructor(cause: StoreUnavailable) {
    const message = 'A store does not answer. Is it there, and are its account and password right? ';
    super(`${message}Run the same copy again: it goes on where it was.`, { cause });
  }
}

const STORES = 'sqlite:<file> or kurrentdb://<account>:<password>@<host>:<port>?tls=true';

export const copy = (): Command =>
  new Command('copy')
    .summary('move a ledger to another store')
    .description(
      'Copies a ledger event by event, in order, with ids, revisions and metadata untouched, and its removable values. Interrupted, it goes on where it was when it is run again. A target that holds something else is refused, and nothing of it is changed. In the end both sides are compared. No server and no import may write to either side meanwhile.',
    )
    .addOption(new Option('--from <store>', `copy this: ${STORES}`).env('LIGGAREN_COPY_FROM'))
    .addOption(new Option('--to <store>', 'into this; a file that is not there is made').env('LIGGAREN_COPY_TO'))
    .option('--ledger <name>', 'which of the ledgers that a cluster holds (default: LIGGAREN_LEDGER, else liggaren)')
    .option('--to-ledger <name>', 'what it is called on the cluster that it goes to (default: the same)')
    .addHelpText(
      'after',
      '\nPasswords in arguments are seen by everybody on the machine: give stores that have one in the variables.' +
        '\nExample: liggaren copy --from sqlite:data/ledger.db --to kurrentdb://localhost:2113?tls=false',
    )
    .action(async (flags: Flags) => {
      const from = endOf('--from', flags.from, flags.ledger);
      const to = endOf('--to', flags.to, flags.toLedger ?? flags.ledger);
      if (isSame(from, to)) throw new BadInput('--from and --to are the same ledger.');
      tell(await copied(from, to));
    });

function endOf(option: End['option'], text: string | undefined, name: string | undefined): End {
  if (!text) throw new BadInput(`${option} is missing. It must be ${STORES}.`);
  const store = storeFrom(text);
  // The text is not repeated: there may be a password in it.
  if (!store || store.kind === 'memory') throw new BadInput(`What ${option} says is no store. It must be ${STORES}.`);
  if (option === '--from' && store.kind === 'sqlite' && !existsSync(store.file))
    throw new BadInput(`There is no ledger to copy: the file ${store.file} is not there.`);
  const { ledger = 'liggaren' } = settingsFrom({ LIGGAREN_LEDGER: name ?? process.env['LIGGAREN_LEDGER'] });
  return { option, store, ledger };
}

/** Two cluster addresses can be the same cluster all the same: then the copy finds what it copies, and changes nothing. */
function isSame({ store: a, ledger: here }: End, { store: b, ledger: there }: End): boolean {
  if (a.kind === 'sqlite' && b.kind === 'sqlite') return a.file === b.file;
  return a.kind === 'kurrentdb' && b.kind === 'kurrentdb' && a.url === b.url && here === there;
}

async function copied(from: End, to: End): Promise<CopyResult> {
  const opened: StoreParts[] = [];
  const open = async ({ store, ledger }: End) => {
    const parts = await openStore(store, ledger);
    opened.push(parts);
    return parts;
  };
  const progress = new Progress('Events copied:');
  try {
    const source = await open(from);
    if (!(await holdsEvents(source)))
      throw new BadInput(
        `There is nothing to copy: ${from.store.kind === 'kurrentdb' ? `the cluster has no ledger called ${from.ledger}` : 'the file holds no events'}.`,
      );
    return await copyLedger(source, await open(to), progress.at);
  } catch (error) {
    if (error instanceof NotTheSameLedger) throw new BadInput(error.message);
    if (error instanceof StoreUnavailable) throw new CopyInterrupted(error);
    throw error;
  } finally {
    progress.end();
    await Promise.allSettled(opened.map((parts) => parts.close()));
  }
}

async function holdsEvents({ store }: StoreParts): Promise<boolean> {
  for await (const _ of store.readAll(0n)) return true;
  return false;
}

function tell({ events, written, streams, hash }: CopyResult): void {
  const were =
    written === events ? '' : `, of which ${events - written} ${events - written === 1 ? 'was' : 'were'} there already`;
  console.log(`Copied ${events} events in ${streams} streams${were}.`);
  console.log(`Both sides are equal: SHA-256 ${hash} over all events.`);
}
