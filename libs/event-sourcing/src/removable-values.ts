/** A value that stands beside the log, named in an event by the digest of its salt and itself. */
export interface SealedValue {
  /** base64url(SHA-256(salt || JCS(value))). */
  readonly digest: string;
  /** 16 random bytes, base64url. */
  readonly salt: string;
  readonly value: unknown;
}

/** The second port: values that the law may require removed. What is gone is gone; the log still proves that it was there. */
export abstract class RemovableValues {
  /** Durable when resolved. A digest that is already there is left as it is. */
  abstract put(values: readonly SealedValue[]): Promise<void>;

  /** Those of the digests that are still there. */
  abstract get(digests: readonly string[]): Promise<ReadonlyMap<string, SealedValue>>;

  /** Removes for good; a digest that is not there is no error. */
  abstract remove(digests: readonly string[]): Promise<void>;

  /** Digests put before a moment; the sweep removes those that no event names. */
  abstract putBefore(moment: Date): AsyncIterable<string>;
}
