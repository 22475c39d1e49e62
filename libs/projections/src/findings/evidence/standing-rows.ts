import type { Wording } from '@liggaren/domain';
import type { GoalIndicatorView } from '../../views/plan/goal-indicator.view.js';
import { hasEnded } from '../../views/plan/plan-part.js';
import type { Audit } from '../audit.js';

/** The goal indicators of the plan as it stands, in its order; none of a plan that has been turned down, replaced or repealed. */
export const standingRows = (audit: Audit): readonly GoalIndicatorView[] =>
  hasEnded(audit.plan.formalStatus) ? [] : audit.plan.goals.flatMap(({ indicators }) => indicators);

/** `indikatorraden ”…” under målet ”…”`: one indicator may stand under several goals. */
export const rowCalled = (w: Wording, row: GoalIndicatorView): string =>
  `${w.part(row.id)} ${w.say('under', 'under')} ${w.part(row.goal.id)}`;

/** What a finding about a goal indicator is about, the nearest first. */
export const rowSubjects = ({ id, goal, indicator }: GoalIndicatorView): string[] => [
  id,
  goal.id,
  ...(indicator ? [indicator.id] : []),
];
