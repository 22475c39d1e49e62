/** A moment that cannot be: it is for who asked to put right. */
export class BadMoment extends Error {}

/** Two cuts in one question. */
export class AmbiguousMoment extends BadMoment {
  constructor(given: readonly string[]) {
    super(
      `A moment takes at most one of knownOn, knownAt, atPosition and presentedOn; this one has ${given.join(' and ')}.`,
    );
  }
}
