import { decodeEvent, LastContents, statementsIn } from '@liggaren/domain';
import type { EventStore, RunningMaximum } from '@liggaren/event-sourcing';
import { NameIndex } from './names.js';

/** An event that an import recorded, or that says what stands. */
export interface EventRef {
  readonly id: string;
  readonly stream: string;
  readonly commandId: string;
  /** A correction is not corrected itself: what it names is. */
  readonly isCorrection: boolean;
}

/** What an import needs to know of the ledger: names, what earlier imports recorded, and what stands. */
export class LedgerFold {
  readonly names = new NameIndex();
  /** What subjects were last called. */
  readonly contents = new LastContents();
  private readonly imported = new Map<string, EventRef[]>();
  private readonly stated = new Map<string, EventRef>();

  /** Reads the whole log once. `labels` observes every event. */
  static async read(store: EventStore, labels?: RunningMaximum): Promise<LedgerFold> {
    const fold = new LedgerFold();
    for await (const stored of store.readAll(0n)) {
      labels?.observe(stored);
      const { id, stream, metadata } = stored;
      const event = decodeEvent(stored);
      const isCorrection = event.type === 'StatementCorrected';
      const ref: EventRef = { id, stream, commandId: metadata['commandId'] ?? '', isCorrection };
      const { importName, importKey } = metadata;
      if (importName !== undefined && importKey !== undefined) {
        const key = `${importName}\n${importKey}`;
        const refs = fold.imported.get(key);
        if (refs) refs.push(ref);
        else fold.imported.set(key, [ref]);
      }
      if (event.type === 'StatementWithdrawn')
        for (const [key, { id: standing }] of fold.stated) if (standing === event.data.event) fold.stated.delete(key);
      for (const assertion of statementsIn(event)) {
        fold.names.add(assertion);
        fold.contents.add(assertion);
        if (!isCorrection) fold.stated.set(`${assertion.subject} ${assertion.field}`, ref);
      }
    }
    return fold;
  }

  /** What imports under a name recorded of a row, oldest first. */
  imports(importName: string, importKey: string): readonly EventRef[] {
    return this.imported.get(`${importName}\n${importKey}`) ?? [];
  }

  /** The event that spoke of a field last. */
  standing(subject: string, field: string): EventRef | undefined {
    return this.stated.get(`${subject} ${field}`);
  }
}
