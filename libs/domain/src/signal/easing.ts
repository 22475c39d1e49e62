import { compareDecimals } from '../kernel/decimal.js';
import { spanOf } from '../kernel/period.js';
import type { Direction } from '../kernel/vocabulary.js';
import type { TargetContent } from '../plan/content.js';
import type { End, Possible } from './figure.js';

/** How a target became easier to reach. */
export type Easing = 'lower-demand' | 'later-period' | 'softer-kind' | 'other-comparison';

/** In what ways a content of a target is, or may be, easier to reach than the one before; none where it is not, or where nobody can tell. */
export function easingsOf(before: TargetContent, after: TargetContent, direction: Direction): Easing[] {
  const [old, now] = [demandOf(before), demandOf(after)];
  const easings: Easing[] = [];
  if (old && now && isLower(old, now, direction)) easings.push('lower-demand');
  if (isLater(before, after)) easings.push('later-period');
  if (old && !now) easings.push('softer-kind');
  if (!old && !now && against(before) !== against(after)) easings.push('other-comparison');
  return easings;
}

const against = ({ against = 'baseline' }: TargetContent) => against;

/** The values by which a target is met; undefined where it only gives a direction. */
function demandOf({ kind, operator, value, lower, upper }: TargetContent): Possible | undefined {
  const end = (limit: string, open = false): End => ({ value: limit, open });
  if (kind === 'direction') return undefined;
  if (kind === 'interval') return { from: end(lower!), to: end(upper!) };
  switch (kind === 'yes-no' ? 'eq' : operator!) {
    case 'lt':
      return { to: end(value!, true) };
    case 'lte':
      return { to: end(value!) };
    case 'gt':
      return { from: end(value!, true) };
    case 'gte':
      return { from: end(value!) };
    case 'eq':
      return { from: end(value!), to: end(value!) };
  }
}

/** More values meet it; where the two only overlap or lie apart, the direction of the indicator decides. */
function isLower(old: Possible, now: Possible, direction: Direction): boolean {
  const [wider, narrower] = [isWithin(old, now), isWithin(now, old)];
  if (wider || narrower) return wider && !narrower;
  switch (direction) {
    case 'higher':
      return old.from !== undefined && (now.from === undefined || compareDecimals(now.from.value, old.from.value) < 0);
    case 'lower':
      return old.to !== undefined && (now.to === undefined || compareDecimals(now.to.value, old.to.value) > 0);
    case 'interval':
    case 'none':
      return false;
  }
}

const isWithin = (inner: Possible, outer: Possible): boolean =>
  endsInside(inner.from, outer.from, 1) && endsInside(inner.to, outer.to, -1);

function endsInside(inner: End | undefined, outer: End | undefined, inwards: 1 | -1): boolean {
  if (!outer) return true;
  if (!inner) return false;
  const order = compareDecimals(inner.value, outer.value) * inwards;
  return order > 0 || (order === 0 && (inner.open || !outer.open));
}

const isLater = ({ duePeriod: old }: TargetContent, { duePeriod: now }: TargetContent): boolean =>
  old !== undefined && now !== undefined && spanOf(now).end > spanOf(old).end;
