import { refuse } from '@liggaren/event-sourcing';
import { typedId } from '../kernel/typed-id.js';
import { called } from '../statements/called.js';
import type { Recorder } from '../statements/recorder.js';
import type { Said } from '../statements/rules.js';
import type { AdoptPlan } from './commands.js';
import {
  type FocusAreaContent,
  type GoalContent,
  type GoalIndicatorContent,
  type PlanContent,
  slugs,
} from './content.js';
import { textTooLong } from './editing.js';
import { PlanAdopted } from './events.js';
import { proposalOf, withoutEmpty } from './proposal.js';
import { adoptedParts, hasEnded, listed, partsOf } from './versions.js';

/** The proposal as the body adopted it: without what was struck, with the texts it changed. */
export function adopt(
  { planId, decisionId, struck = [], changed = [], uppdragGiven }: Said<ReturnType<typeof AdoptPlan>['data'], 'plan'>,
  recorder: Recorder,
) {
  if (decisionId === undefined)
    return refuse(
      'DecisionMissing',
      'A plan is adopted only by a decision. Name the decision, or record it with the command.',
    );
  const unknown = [...struck, ...changed.map(({ subject }) => subject)].filter(
    (part) => !recorder.timeline.knows(part),
  );
  if (unknown.length > 0)
    return refuse('UnknownPart', `${unknown.join(', ')} is not in ${called(recorder, typedId('plan', planId))}.`);
  const target = changed.find(({ subject }) => subject.startsWith('target:'));
  if (target) return refuse('NoText', `${target.subject} has no text. Strike it, and set another target.`);
  const tooLong = changed.map(({ subject, text }) => textTooLong(subject, text)).find((refusal) => refusal);
  if (tooLong) return tooLong;
  const whole = struck.find((part) => part.startsWith('plan:'));
  if (whole)
    return refuse('WholePlanStruck', `${whole} is the plan itself. Use rejectPlan where all of it was turned down.`);
  const proposal = proposalOf(recorder, planId);
  if (!proposal) return refuse('NothingProposed', `Nothing is proposed for plan:${planId}.`);
  const isStruck = new Set(struck);
  const struckParts = partsOf(planId, proposal).filter(({ id, under }) =>
    [id, ...under].some((part) => isStruck.has(part)),
  );
  const allStruck = [...new Set([...struck, ...struckParts.map(({ id }) => id)])];
  const content = asAdopted(planId, proposal, isStruck, new Map(changed.map(({ subject, text }) => [subject, text])));
  const adopted = partsOf(planId, content).map(({ id }) => id);
  return recorder.record(PlanAdopted, {
    planId,
    decisionId,
    ...content,
    struck: listed(allStruck),
    dropped: listed(adoptedParts(recorder).filter((part) => !adopted.includes(part) && !allStruck.includes(part))),
    restored: listed(adopted.filter((part) => hasEnded(recorder, part))),
    uppdragGiven,
  });
}

function asAdopted(
  planId: string,
  proposal: PlanContent,
  struck: ReadonlySet<string>,
  changed: ReadonlyMap<string, string>,
): PlanContent {
  const kept = <T extends object>(parts: readonly (readonly [string, T])[]) =>
    parts.filter(([part]) => !struck.has(part));
  const text = (part: string, before: string): string => changed.get(part) ?? before;
  const indicatorsOf = (goal: GoalContent, path: string): GoalIndicatorContent[] =>
    kept(
      (goal.indicators ?? []).map((row) => [typedId('goalindicator', `${path}/${slugs.indicator(row)}`), row] as const),
    ).map(([part, row]) => ({
      ...row,
      wording: text(part, row.wording),
      targets: kept(
        (row.targets ?? []).map(
          (target) => [typedId('target', `${path}/${slugs.indicator(row)}/${slugs.target(target)}`), target] as const,
        ),
      ).map(([, target]) => target),
    }));
  const goalsOf = (area: FocusAreaContent): GoalContent[] =>
    kept((area.goals ?? []).map((goal) => [typedId('goal', `${planId}/${slugs.goal(goal)}`), goal] as const)).map(
      ([part, goal]) => ({
        ...goal,
        slug: slugs.goal(goal),
        title: text(part, goal.title),
        indicators: indicatorsOf(goal, `${planId}/${slugs.goal(goal)}`),
      }),
    );
  const areas = kept(
    (proposal.focusAreas ?? []).map(
      (area) => [typedId('focusarea', `${planId}/${slugs.focusArea(area)}`), area] as const,
    ),
  );
  return withoutEmpty({
    ...proposal,
    title: text(typedId('plan', planId), proposal.title),
    focusAreas: areas.map(([part, area]) => ({
      ...area,
      slug: slugs.focusArea(area),
      title: text(part, area.title),
      goals: goalsOf(area),
    })),
  }) as PlanContent;
}
