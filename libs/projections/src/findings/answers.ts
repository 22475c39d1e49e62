import type { Wording } from '@liggaren/domain';
import { DecisionView } from '../views/decision.view.js';
import type { GoalView } from '../views/goal.view.js';
import { isJudgement } from '../views/judgement.view.js';
import type { Audit } from './audit.js';
import type { Told } from './story.js';

/** Something that was done for a goal. */
export interface Answer {
  readonly day: string;
  /** Typed id of the decision, uppdrag or activity. */
  readonly subject: string;
  /** Position of the event that says it. */
  readonly origin: bigint;
}

interface Linked {
  readonly goalId?: string;
  readonly focusAreaId?: string;
}

/**
 * Decisions, uppdrag and activities linked to a goal, in order of their days, each once: decisions on its text, its goal
 * indicators or their targets (not how it was judged); uppdrag that name it, or name no goal and stand under its målområde,
 * when they were proposed, given or decided on; activities for any of these.
 */
export function answersTo(audit: Audit, goal: GoalView): Answer[] {
  const { story } = audit;
  const [area, bare] = [goal.focusAreaId, goal.id.slice('goal:'.length)];
  const parts = [goal.id, ...['goalindicator', 'target'].flatMap((type) => below(audit, type, bare))];
  const uppdrag = story.subjects('uppdrag').filter((id) => {
    const content = story.under<Linked | undefined>(id, 'content').findLast(({ value }) => value)?.value;
    const { goalId, focusAreaId } = content ?? {};
    return goalId === undefined ? area !== null && `focusarea:${focusAreaId}` === area : goalId === bare;
  });
  const found = [
    ...parts.flatMap((part) => story.of(part).flatMap((told) => byDecision(audit, told))),
    ...uppdrag.flatMap((id) => beginnings(audit, id)),
    ...uppdrag.flatMap((id) => story.of(id).flatMap((told) => byDecision(audit, told))),
    ...story.subjects('activity').flatMap((id) => activity(audit, id, [goal.id, area, ...uppdrag])),
  ].sort((a, b) => (a.day === b.day ? Number(a.origin - b.origin) : a.day < b.day ? -1 : 1));
  return found;
}

const below = (audit: Audit, type: string, path: string): string[] =>
  audit.story.subjects(type).filter((id) => id.startsWith(`${type}:${path}/`));

function byDecision(audit: Audit, { decision, field, origin }: Told): Answer[] {
  if (decision === null || isJudgement(field)) return [];
  const subject = `decision:${decision}`;
  const day = new DecisionView(audit.scope, subject).decidedOn;
  return day === null ? [] : [{ day, subject, origin }];
}

/** When an uppdrag was first spoken of, and when it was given without a decision. */
const beginnings = (audit: Audit, subject: string): Answer[] =>
  [audit.story.of(subject, 'content')[0], audit.story.of(subject, 'given')[0]]
    .filter((told) => told !== undefined)
    .map(({ validFrom, origin }) => ({ day: validFrom, subject, origin }));

function activity(audit: Audit, subject: string, servedBy: readonly (string | null)[]): Answer[] {
  const serves = audit.story
    .under<string>(subject, 'about:')
    .some(({ field, value }) => servedBy.includes(`${field.slice('about:'.length)}:${value}`));
  const content = audit.story.of<{ readonly performedOn?: string }>(subject, 'content').at(-1);
  return serves && content
    ? [{ day: content.value.performedOn ?? content.validFrom, subject, origin: content.origin }]
    : [];
}

/** `beslutet Kommunstyrelsen 2025-03-04 § 30`, `uppdraget ”…”`. */
export function answerCalled(audit: Audit, w: Wording, { subject }: Answer): string {
  return subject.startsWith('decision:')
    ? `${w.say('beslutet', 'the decision')} ${audit.nameOf(subject)}`
    : audit.called(w, subject);
}
