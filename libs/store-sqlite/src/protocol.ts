/** What the store asks of its writer thread. Flat arrays of text: the cheapest thing to send to another thread. */
export type Work =
  /** `expected` is -1 for no-stream; then id, type, data, metadata (JSON) of each event. */
  | readonly ['append', stream: string, expected: number, ...events: string[]]
  /** Digest, salt, value (JSON) of each. */
  | readonly ['put', ...values: string[]]
  | readonly ['remove', ...digests: string[]];

/** Given when the work is durable, or nothing of it is stored. */
export type Answer =
  | readonly ['stored', revision: number, position: number]
  /** By an earlier append with the same ids. */
  | readonly ['repeated', revision: number, position: number]
  /** `actual` is -1 for no-stream. */
  | readonly ['conflict', actual: number]
  | readonly ['done']
  /** No definite answer. */
  | readonly ['failed', reason: string];

export type FromWriter =
  | { readonly open: true }
  | { readonly refused: string }
  /** Answers in the order of the work, to one or more posts at a time. */
  | { readonly answers: readonly Answer[]; readonly last: number };

export type ToWriter = readonly Work[] | 'close';
