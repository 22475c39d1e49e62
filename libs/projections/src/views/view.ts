import type { Moment } from '../moment.js';
import type { Scope } from './scope.js';

/** A subject as it stood at a moment. */
export abstract class View {
  /** Typed id: `goal:<plan>/<goal>`. */
  abstract readonly id: string;

  constructor(readonly scope: Scope) {}

  get moment(): Moment {
    return this.scope.moment;
  }

  protected said<T>(field: string, subject = this.id): T | undefined {
    return this.scope.snapshot.get<T>(subject, field)?.value;
  }

  /** The events that speak of it, oldest first, as far as they were known. */
  get historyOf(): string {
    return this.id;
  }
}
