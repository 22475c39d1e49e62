import { typedId } from '../kernel/typed-id.js';
import type { Recorder } from '../statements/recorder.js';
import { type PlanContent, slugs } from './content.js';
import { partFields } from './fields.js';

/** A part that a plan's text names, and the parts it stands under. */
interface Part {
  readonly id: string;
  readonly under: readonly string[];
}

/** Every part of a plan's text. */
export function partsOf(planId: string, { focusAreas = [] }: Pick<PlanContent, 'focusAreas'>): readonly Part[] {
  return focusAreas.flatMap((area) => {
    const areaId = typedId('focusarea', `${planId}/${slugs.focusArea(area)}`);
    const goals = (area.goals ?? []).flatMap((goal) => {
      const path = `${planId}/${slugs.goal(goal)}`;
      const goalUnder = [areaId, typedId('goal', path)];
      const rows = (goal.indicators ?? []).flatMap((row) => {
        const rowPath = `${path}/${slugs.indicator(row)}`;
        const under = [...goalUnder, typedId('goalindicator', rowPath)];
        const targets = (row.targets ?? []).map((target) => typedId('target', `${rowPath}/${slugs.target(target)}`));
        return [{ id: under[2]!, under: goalUnder }, ...targets.map((id) => ({ id, under }))];
      });
      return [{ id: goalUnder[1]!, under: [areaId] }, ...rows];
    });
    return [{ id: areaId, under: [] }, ...goals];
  });
}

/** Has the part ended, and not been restored since? */
export const hasEnded = ({ timeline }: Recorder, part: string): boolean =>
  timeline.standing(part, partFields.status).at(-1)?.value !== undefined;

/** Is the part adopted, whether it has ended or not? */
export const wasAdopted = ({ timeline }: Recorder, part: string): boolean =>
  timeline.standing(part, partFields.content.adopted).at(-1)?.value !== undefined;

/** The parts of the plan that are adopted and have not ended. */
export const adoptedParts = (recorder: Recorder): readonly string[] =>
  recorder.timeline
    .subjects()
    .filter((part) => /^(focusarea|goal|goalindicator|target):/.test(part))
    .filter((part) => wasAdopted(recorder, part) && !hasEnded(recorder, part));

/** A list for an event, absent where it is empty. */
export const listed = (parts: string[]): string[] | undefined => (parts.length === 0 ? undefined : parts);
