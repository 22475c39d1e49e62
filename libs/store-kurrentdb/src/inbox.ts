import type { Readable } from 'node:stream';
import { StoreUnavailable } from '@liggaren/event-sourcing';
import { reasonOf } from './faults.js';

interface ClientSubscription {
  unsubscribe(): Promise<void>;
}

/** What comes over a subscription of the client, as much at a time as is there. */
export class Inbox<T> {
  private failure: unknown;
  private over = false;
  private wake: () => void = () => {};
  private readonly readable: Readable;

  constructor(
    private readonly subscription: ClientSubscription,
    private readonly signal: AbortSignal,
  ) {
    this.readable = subscription as unknown as Readable;
    this.readable
      .on('readable', this.stir)
      .on('error', (error) => {
        this.failure = error;
        this.end();
      })
      .on('end', this.end)
      .on('close', this.end);
    signal.addEventListener('abort', this.end);
  }

  /** Waits for some. Undefined when we were told to stop. @throws StoreUnavailable when the server broke off */
  async take(most: number): Promise<T[] | undefined> {
    for (;;) {
      const items: T[] = [];
      for (let item: T | null; items.length < most && (item = this.readable.read() as T | null) !== null; )
        items.push(item);
      if (this.signal.aborted) return undefined;
      if (items.length > 0) return items;
      if (this.over) throw new StoreUnavailable(this.failure ? reasonOf(this.failure) : 'the subscription was ended');
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** Lets go of the server's end. */
  close(): void {
    this.signal.removeEventListener('abort', this.end);
    void this.subscription.unsubscribe().catch(() => {});
  }

  private readonly stir = (): void => this.wake();
  private readonly end = (): void => {
    this.over = true;
    this.wake();
  };
}
