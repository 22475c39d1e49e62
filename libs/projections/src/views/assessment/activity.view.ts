import { comparePeriods, type Period } from '@liggaren/domain';
import type { Sealed } from '@liggaren/event-sourcing';
import type { Scope } from '../../standing/scope.js';
import { ContentView } from '../../standing/view.js';

interface Content {
  readonly title: string;
  readonly performedOn?: string;
  readonly period?: string;
  readonly result?: Sealed;
}

/** Something that was done, and what came of it. */
export class ActivityView extends ContentView<Content> {
  get title(): string | null {
    return this.content?.title ?? null;
  }
  get performedOn(): string | null {
    return this.content?.performedOn ?? null;
  }
  get period(): string | null {
    return this.content?.period ?? null;
  }
  /** The day, or else the period: a day is a period too. */
  get done(): Period {
    return (this.performedOn ?? this.period)!;
  }
  get result(): Promise<string | null> | string | null {
    return this.scope.text(this.content?.result);
  }
  get resultRemoved(): Promise<boolean> | false {
    return this.scope.isRemoved(this.content?.result);
  }
  get planId(): string | null {
    return this.about('plan');
  }
  get focusAreaId(): string | null {
    return this.about('focusarea');
  }
  get goalId(): string | null {
    return this.about('goal');
  }
  get uppdragId(): string | null {
    return this.about('uppdrag');
  }

  /** Typed id. */
  private about(type: string): string | null {
    const bare = this.said<string>(`about:${type}`);
    return bare === undefined ? null : `${type}:${bare}`;
  }
}

/** What was done for some subjects, in the order it was done. */
export function activitiesOf(scope: Scope, subjects: readonly string[]): readonly ActivityView[] {
  const ids = new Set(
    subjects.flatMap((id) => scope.snapshot.pointingAt(id)).filter((id) => id.startsWith('activity:')),
  );
  scope.snapshot.load(...ids);
  return [...ids]
    .map((id) => new ActivityView(scope, id))
    .filter(({ title }) => title !== null)
    .sort((a, b) => comparePeriods(a.done, b.done) || (a.id < b.id ? -1 : 1));
}
