import {
  type Calendar,
  type FormalStatus,
  type JudgedTarget,
  partFields,
  type TargetContent,
  type Tracks,
} from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import type { Stands } from '../../standing/snapshot.js';
import type { IndicatorView } from '../indicator/indicator.view.js';

/** What a part of a plan knows of its plan. */
export interface PlanAbove {
  readonly id: string;
  readonly planId: string;
  readonly scope: Scope;
  readonly formalStatus: FormalStatus | null;
  readonly calendar: Calendar | null;
  /** Ids of the parts of a type that stand under a path, in the order of the plan. */
  parts(type: string, under?: string): string[];
}
/** What a goal indicator knows of its goal. */
export interface GoalAbove {
  readonly id: string;
  readonly plan: PlanAbove;
}
/** What a target knows of its goal indicator. */
export interface GoalIndicatorAbove {
  readonly id: string;
  readonly wording: string | null;
  readonly goal: GoalAbove;
  readonly indicator: IndicatorView | null;
  judge(target: TargetContent): JudgedTarget | null;
}

const ENDED: readonly unknown[] = ['rejected', 'withdrawn', 'replaced', 'repealed'];
/** Is a part in this formal status no longer part of its plan? */
export const hasEnded = (status: unknown): boolean => ENDED.includes(status);

/** What is adopted stands before what is only proposed. */
export const inForce = <T>({ snapshot }: Scope, subject: string, field: Tracks<T>): Stands<T> | undefined =>
  snapshot.get(subject, field.adopted) ?? snapshot.get(subject, field.proposed);

/** Formal status of a part: its own where one is decided, else the plan's, where it is adopted at all. */
export function partStatus(scope: Scope, subject: string, plan: FormalStatus): FormalStatus {
  const own = scope.snapshot.get(subject, partFields.status)?.value;
  if (own !== undefined) return own;
  if (plan !== 'adopted') return plan;
  return scope.snapshot.get(subject, partFields.content.adopted) ? 'adopted' : 'proposed';
}
