import { isStreamName } from '@liggaren/event-sourcing';

/**
 * What a ledger's streams are called on a server that it shares with other ledgers. A ledger's name is of a-z, 0-9 and
 * `-`, so neither `.` nor `:` nor `/` can be in it: no ledger's prefix is the beginning of another's, nor of any values.
 */
export class Names {
  /** All streams of events begin with it, and nothing else does. */
  readonly prefix: string;
  /** Beginning of the streams that the server keeps about ours: truncation, access. */
  readonly metadataPrefix: string;
  /** All removable values begin with it. */
  readonly valuesPrefix: string;

  constructor(ledger: string) {
    this.prefix = `${ledger}.`;
    this.metadataPrefix = `$$${this.prefix}`;
    this.valuesPrefix = `values:${ledger}/`;
  }

  /** `plan-a` -> `liggaren.plan-a`. */
  onServer(stream: string): string {
    return this.prefix + stream;
  }

  /** `liggaren.plan-a` -> `plan-a`; undefined for what cannot be a stream of ours. */
  ours(onServer: string): string | undefined {
    const stream = onServer.startsWith(this.prefix) ? onServer.slice(this.prefix.length) : '';
    return isStreamName(stream) ? stream : undefined;
  }

  valueOnServer(digest: string): string {
    return this.valuesPrefix + digest;
  }

  digest(onServer: string): string {
    return onServer.slice(this.valuesPrefix.length);
  }
}
