import { LedgerFault, type RemovableValues, type SealedValue } from '@liggaren/event-sourcing';

const LONGEST_MS = 2_000;

/** A text lies in the store, beside the events, and the store does not answer now. */
class TextUnavailable extends LedgerFault {
  readonly code = 'STORE_UNAVAILABLE';
  readonly kind = 'unavailable';

  constructor() {
    super(
      'This text lies in the store, which does not answer now. Everything else is answered; ask again for the text.',
    );
  }
}

/** Values for questions. Somebody waits for the answer: not for as long as a command waits for a store that is away. */
export class PromptValues implements Pick<RemovableValues, 'get'> {
  constructor(private readonly values: Pick<RemovableValues, 'get'>) {}

  /** @throws TextUnavailable */
  get(digests: readonly string[]): Promise<ReadonlyMap<string, SealedValue>> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new TextUnavailable()), LONGEST_MS);
      this.values
        .get(digests)
        .then(resolve, reject)
        .finally(() => clearTimeout(timer));
    });
  }
}
