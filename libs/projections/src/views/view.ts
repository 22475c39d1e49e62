import type { Moment } from '../moment.js';
import type { Scope } from './scope.js';

/** A subject as it stood at a moment. */
export abstract class View {
  private readonly worked = new Map<string, unknown>();

  /** Typed id: `goal:<plan>/<goal>`. */
  abstract readonly id: string;

  constructor(readonly scope: Scope) {}

  get moment(): Moment {
    return this.scope.moment;
  }

  /** What takes some work and is asked for again: at a moment the answer stays the same. Never for values that can be removed. */
  protected once<T>(name: string, work: () => T): T {
    if (!this.worked.has(name)) this.worked.set(name, work());
    return this.worked.get(name) as T;
  }

  protected said<T>(field: string, subject = this.id): T | undefined {
    return this.scope.snapshot.get<T>(subject, field)?.value;
  }

  /** The events that speak of it, oldest first, as far as they were known. */
  get historyOf(): string {
    return this.id;
  }
}
