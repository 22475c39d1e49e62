import type { Field } from '@liggaren/domain';
import type { Moment } from '../moment/moment.js';
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

  protected said<T>(field: Field<T>, subject = this.id): T | undefined {
    return this.scope.snapshot.get(subject, field)?.value;
  }
}

/** A subject with a stream of its own, whose content stands in one field. */
export abstract class ContentView<C> extends View {
  constructor(
    scope: Scope,
    readonly id: string,
  ) {
    super(scope);
    scope.snapshot.load(id);
  }

  protected abstract readonly contentField: Field<C>;

  get content(): C | undefined {
    return this.said(this.contentField);
  }

  /** Is anything known of it, whatever the day? */
  get exists(): boolean {
    return this.content !== undefined || this.scope.snapshot.isKnown(this.id);
  }
}
