import { above, bareId, slugIn, typedId } from '../kernel/typed-id.js';
import type { Field, Tracks } from '../statements/field.js';
import type { Recorder } from '../statements/recorder.js';
import type { Standing } from '../statements/timeline.js';
import type { PlanContent } from './content.js';
import { focusAreaFields, goalFields, goalIndicatorFields, partFields, planFields, targetFields } from './fields.js';

interface InOrder {
  readonly order?: number | undefined;
}

/** What is proposed now, put together again from what has been said of each part. */
export function proposalOf({ timeline }: Recorder, planId: string): PlanContent | undefined {
  /** What an earlier proposal said, and the last one does not say again, is not proposed any more. */
  const since = timeline
    .standing(typedId('plan', planId), planFields.proposal)
    .findLast(({ value }) => value === 'proposed');
  const said = <T>(part: string, field: Field<T>): Standing<T> | undefined => {
    const last = timeline.standing(part, field).at(-1);
    return last && since && last.index >= since.index ? last : undefined;
  };
  const proposed = <T>(part: string, field: Tracks<T>): T | undefined => {
    const last = said(part, field.proposed);
    const ended = part.startsWith('plan:') ? undefined : timeline.standing(part, partFields.status).at(-1);
    const isEnded = ended?.value !== undefined && last !== undefined && ended.index >= last.index;
    return isEnded ? undefined : last?.value;
  };
  const head = proposed(typedId('plan', planId), planFields.content);
  if (!head) return undefined;

  /** The parts of a type in their order, with their slugs, without those that were taken out. */
  const parts = <T extends object>(
    type: string,
    field: Tracks<T & InOrder>,
    belongs: (path: string, content: T) => boolean,
  ) =>
    timeline
      .subjects()
      .filter((part) => part.startsWith(`${type}:`))
      .flatMap((part) => {
        const [path, said] = [bareId(part), proposed(part, field)];
        if (said === undefined || !belongs(path, said)) return [];
        const { order = 10_000, ...content } = said;
        return [{ order, path, content: { slug: slugIn(path), ...content } }];
      })
      .sort((a, b) => a.order - b.order);

  const links = (goal: string): unknown[] =>
    timeline
      .fields(goal)
      .filter((field) => field.startsWith(goalFields.link.all))
      .map((field) => said(goal, field)?.value)
      .filter((link) => link !== undefined);

  const under = (parent: string) => (path: string) => above(path) === parent;
  const indicators = (goal: string) =>
    parts('goalindicator', goalIndicatorFields.content, under(goal)).map(({ path, content }) => ({
      ...content,
      baseline: proposed(typedId('goalindicator', path), goalIndicatorFields.baseline),
      targets: parts('target', targetFields.content, under(path)).map(({ content: target }) => target),
    }));
  const goals = (area: string) =>
    parts('goal', goalFields.content, (_, { focusAreaId }) => focusAreaId === area).map(
      ({ path, content: { focusAreaId: _, ...content } }) => ({
        ...content,
        follows: links(typedId('goal', path)),
        indicators: indicators(path),
      }),
    );
  const focusAreas = parts('focusarea', focusAreaFields.content, () => true).map(({ path, content }) => ({
    ...content,
    goals: goals(path),
  }));
  return withoutEmpty({ ...head, focusAreas }) as unknown as PlanContent;
}

/** Empty lists and absent values are left out, as an author would. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined && !(Array.isArray(item) && item.length === 0))
      .map(([key, item]) => [key, withoutEmpty(item)]),
  );
}
