import { type ActivityStanding, activityFields, comparePeriods, type Period, type Whole } from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import { ContentView } from '../../standing/view.js';

/** Something that was done, and what came of it. */
export class ActivityView extends ContentView<ActivityStanding> implements Whole<ActivityStanding> {
  protected readonly contentField = activityFields.content;

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
  private about(type: Parameters<typeof activityFields.about.of>[0]): string | null {
    const bare = this.said(activityFields.about.of(type));
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
