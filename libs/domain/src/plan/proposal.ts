import { above, bareId, slugIn, typedId } from '../kernel/typed-id.js';
import type { Recorder } from '../statements/recorder.js';
import type { Standing } from '../statements/timeline.js';
import type { PlanContent } from './content.js';

type Data = Record<string, unknown>;

/** What is proposed now, put together again from what has been said of each part. */
export function proposalOf({ timeline }: Recorder, planId: string): PlanContent | undefined {
  /** What an earlier proposal said, and the last one does not say again, is not proposed any more. */
  const since = timeline.standing(typedId('plan', planId), 'proposal').findLast(({ value }) => value === 'proposed');
  const said = (part: string, field: string): Standing | undefined => {
    const last = timeline.standing(part, field).at(-1);
    return last && since && last.index >= since.index ? last : undefined;
  };
  const proposed = (part: string, field = 'content'): Data | undefined => {
    const last = said(part, `${field}.proposed`);
    const ended = part.startsWith('plan:') ? undefined : timeline.standing(part, 'status').at(-1);
    const isEnded = ended?.value !== undefined && last !== undefined && ended.index >= last.index;
    return isEnded ? undefined : (last?.value as Data | undefined);
  };
  const head = proposed(typedId('plan', planId));
  if (!head) return undefined;

  /** The parts of a type in their order, with their slugs, without those that were taken out. */
  const parts = (
    type: string,
    belongs: (path: string, content: Data) => boolean,
  ): readonly (readonly [string, Data])[] =>
    timeline
      .subjects()
      .filter((part) => part.startsWith(`${type}:`))
      .map((part) => [bareId(part), proposed(part)] as const)
      .filter((entry): entry is readonly [string, Data] => entry[1] !== undefined && belongs(entry[0], entry[1]))
      .map(
        ([path, { order, ...content }]) =>
          [path, { slug: slugIn(path), ...content }, (order as number | undefined) ?? 10_000] as const,
      )
      .sort((a, b) => a[2] - b[2])
      .map(([path, content]) => [path, content] as const);

  const links = (goal: string): unknown[] =>
    timeline
      .fields(goal)
      .filter((field) => field.startsWith('link:'))
      .map((field) => said(goal, field)?.value)
      .filter((link) => link !== undefined);

  const under = (parent: string) => (path: string) => above(path) === parent;
  const indicators = (goal: string) =>
    parts('goalindicator', under(goal)).map(([path, content]) => ({
      ...content,
      baseline: proposed(typedId('goalindicator', path), 'baseline'),
      targets: parts('target', under(path)).map(([, target]) => target),
    }));
  const goals = (area: string) =>
    parts('goal', (_, content) => content['focusAreaId'] === area).map(([path, { focusAreaId: _, ...content }]) => ({
      ...content,
      follows: links(typedId('goal', path)),
      indicators: indicators(path),
    }));
  const focusAreas = parts('focusarea', () => true).map(([path, content]) => ({ ...content, goals: goals(path) }));
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
