import { activityFields, bareId, uppdragFields } from '@liggaren/domain';
import { isJudgement } from '../../views/assessment/judgement.view.js';
import type { GoalView } from '../../views/plan/goal.view.js';
import { DecisionView } from '../../views/trail/decision.view.js';
import type { Audit } from '../audit.js';
import { restingOf } from './resting-on-decision.js';

/** Something that was done for a goal. */
export interface MeasureTaken {
  readonly day: string;
  /** Typed id of the decision, uppdrag or activity. */
  readonly subject: string;
  /** Position of the event that says it. */
  readonly origin: bigint;
}

/**
 * Decisions, uppdrag and activities linked to a goal, in order of their days, each once: decisions on its text, its goal
 * indicators or their targets (not how it was judged); uppdrag that name it, or name no goal and stand under its målområde,
 * when they were proposed, given or decided on; activities for any of these.
 */
export function measuresTaken(audit: Audit, goal: GoalView): MeasureTaken[] {
  const { allSaid } = audit;
  const [area, bare] = [goal.focusAreaId, bareId(goal.id)];
  const isPart = (id: string) => id === goal.id || (/^(goalindicator|target):/.test(id) && id.includes(`:${bare}/`));
  const uppdrag = allSaid.subjects('uppdrag').filter((id) => {
    const content = allSaid.of(id, uppdragFields.content).findLast(({ value }) => value)?.value;
    const { goalId, focusAreaId } = content ?? {};
    return goalId === undefined ? area !== null && `focusarea:${focusAreaId}` === area : goalId === bare;
  });
  const found = [
    ...decisionsOn(audit, (id) => isPart(id) || uppdrag.includes(id)),
    ...uppdrag.flatMap((id) => beginnings(audit, id)),
    ...allSaid.subjects('activity').flatMap((id) => activity(audit, id, [goal.id, area, ...uppdrag])),
  ].sort((a, b) => (a.day === b.day ? Number(a.origin - b.origin) : a.day < b.day ? -1 : 1));
  return found;
}

/** Each event that a decision stands behind, from the day it was taken: also where what it decides holds only from a later day. */
function decisionsOn(audit: Audit, isWanted: (subject: string) => boolean): MeasureTaken[] {
  return [...restingOf(audit)].flatMap(([decision, resting]) => {
    const { decidedOn, state } = new DecisionView(audit.scope, decision);
    if (decidedOn === null || state === 'quashed') return [];
    return resting
      .filter(({ subject, field }) => isWanted(subject) && !isJudgement(field))
      .map(({ origin }) => ({ day: decidedOn, subject: decision, origin }));
  });
}

/** When an uppdrag was first spoken of, and when it was given without a decision. */
const beginnings = (audit: Audit, subject: string): MeasureTaken[] =>
  [audit.allSaid.of(subject, uppdragFields.content)[0], audit.allSaid.of(subject, uppdragFields.given)[0]]
    .filter((told) => told !== undefined)
    .map(({ validFrom, origin }) => ({ day: validFrom, subject, origin }));

function activity(audit: Audit, subject: string, servedBy: readonly (string | null)[]): MeasureTaken[] {
  const serves = audit.allSaid
    .under(subject, activityFields.about.all)
    .some(({ field, value }) => servedBy.includes(`${field.slice(activityFields.about.all.length)}:${value}`));
  const content = audit.allSaid.of(subject, activityFields.content).at(-1);
  return serves && content
    ? [{ day: content.value?.performedOn ?? content.validFrom, subject, origin: content.origin }]
    : [];
}
