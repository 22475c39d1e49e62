import type { Moment } from '../moment/moment.js';
import type { PlanView } from '../views/plan/plan.view.js';
import { Difference, type Differing } from './difference.js';
import { explain } from './explain.js';
import { changesIn, type Ground } from './grounds.js';
import { KnownSpans } from './known-spans.js';
import { type Part, present } from './part.js';
import { partsOf } from './plan-parts.js';

/** What was added, changed and removed in a plan between two moments. */
export interface Comparison {
  readonly from: Moment;
  readonly to: Moment;
  /** In the order of the plan. */
  readonly differences: readonly Difference[];
}

/** The difference of two answers about one plan, each difference with the events that explain it. */
export function compare(from: PlanView, to: PlanView): Comparison {
  const forwards = from.moment.position <= to.moment.position;
  const [earlier, later] = forwards ? [from.scope, to.scope] : [to.scope, from.scope];
  const found = differencesOf(partsOf(from), partsOf(to)).map(({ levels, ...differing }) => ({
    differing,
    changes: firstChanged(levels, (grounds) => changesIn(grounds, earlier.snapshot, later.snapshot)),
  }));
  const statements = found.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after]));
  const spans = new KnownSpans(
    later.readModel,
    statements.filter((stands) => stands !== undefined),
  );
  const explained = found.map(({ differing, changes }) => ({
    differing,
    explanation: explain(changes, earlier.moment, later.moment, spans),
  }));
  const beside = [...new Set(explained.flatMap(({ explanation }) => explanation.positions))];
  return {
    from: from.moment,
    to: to.moment,
    differences: explained.map(({ differing, explanation }) => new Difference(differing, explanation, later, beside)),
  };
}

/** The nearest level of what something grounds on that differs at all. */
function firstChanged<T>(levels: readonly (readonly Ground[])[], changes: (grounds: readonly Ground[]) => T[]): T[] {
  for (const grounds of levels) {
    const changed = changes(grounds);
    if (changed.length > 0) return changed;
  }
  return [];
}

type Found = Differing & { readonly levels: readonly (readonly Ground[])[] };
type Parts = ReadonlyMap<string, Part>;

function differencesOf(from: Parts, to: Parts): Found[] {
  return inOrder(from, to).flatMap((id) => {
    const [before, after] = [from.get(id), to.get(id)];
    return before && after ? fieldsThatDiffer(before, after) : [cameOrWent(before, after)];
  });
}

/** Those of the second, each that only the first has after the one it followed there. */
function inOrder(from: Parts, to: Parts): string[] {
  const ids = [...to.keys()];
  let place = 0;
  for (const id of from.keys()) {
    if (to.has(id)) place = ids.indexOf(id) + 1;
    else ids.splice(place++, 0, id);
  }
  return ids;
}

function cameOrWent(before: Part | undefined, after: Part | undefined): Found {
  const { id, name, period, levels } = (after ?? before)!;
  return { subject: id, name, period, field: null, before: wholeOf(before), after: wholeOf(after), levels };
}

const wholeOf = (part: Part | undefined): unknown =>
  part ? present(Object.fromEntries([...part.facts].map(([field, { value }]) => [field, value]))) : null;

function fieldsThatDiffer(from: Part, to: Part): Found[] {
  return [...new Set([...from.facts.keys(), ...to.facts.keys()])].flatMap((field) => {
    const [old, now] = [from.facts.get(field), to.facts.get(field)];
    const [before, after] = [old?.value ?? null, now?.value ?? null];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const { id: subject, name, period } = to;
    const levels = [[...(old?.grounds ?? []), ...(now?.grounds ?? [])]];
    return [{ subject, name, period, field, before, after, levels }];
  });
}
