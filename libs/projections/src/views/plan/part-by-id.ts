import { pathOf, rootOf, typedId } from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import { GoalView } from './goal.view.js';
import { GoalIndicatorView } from './goal-indicator.view.js';
import { PlanView } from './plan.view.js';

/** A goal by its id alone. */
export const goalAt = (scope: Scope, id: string): GoalView =>
  new GoalView(scope.kept(PlanView, typedId('plan', rootOf(id))), id);

/** A goal indicator by its id alone. */
export const goalIndicatorAt = (scope: Scope, id: string): GoalIndicatorView =>
  new GoalIndicatorView(goalAt(scope, typedId('goal', pathOf(id, 2))), id);
