import type { Moment } from '../moment/moment.js';
import type { Stands } from '../standing/snapshot.js';
import type { Change } from './grounds.js';
import type { KnownSpans } from './known-spans.js';

export interface Explanation {
  /** Positions of the events that explain it, in order; none where only the day differs. */
  readonly positions: readonly bigint[];
  /** What was known at the earlier cut has been corrected, withdrawn or quashed by the later one. */
  readonly inThePast: boolean;
}

/** Why what some statements say at an earlier cut is not what they say at a later one. */
export function explain(changes: readonly Change[], earlier: Moment, later: Moment, spans: KnownSpans): Explanation {
  const reasons = changes.map((change) => reasonOf(change, earlier, later, spans));
  const positions = new Set(reasons.flatMap(({ positions }) => positions));
  return {
    positions: [...positions].sort((a, b) => (a < b ? -1 : 1)),
    inThePast: reasons.some(({ inThePast }) => inThePast),
  };
}

function reasonOf(
  { before, after, whateverTheDay }: Change,
  earlier: Moment,
  later: Moment,
  spans: KnownSpans,
): Explanation {
  const positions: bigint[] = [];
  /** It would still stand, had nobody taken it away. */
  const taken =
    before !== undefined &&
    !spans.known(before, later.position) &&
    (whateverTheDay || covers(before, later.validOn)) &&
    before.origin > (after?.origin ?? 0n);
  if (taken) positions.push(spans.ended(before, later.position));
  else if (before && !after) positions.push(before.variant);
  if (!after) return { positions, inThePast: taken };
  positions.push(after.variant);
  const isNew = !spans.known(after, earlier.position);
  if (isNew) positions.push(spans.begun(after, later.position));
  return { positions, inThePast: taken || (isNew && after.origin <= earlier.position) };
}

const covers = ({ validFrom, validTo }: Stands, day: string): boolean =>
  validFrom <= day && (validTo === null || validTo > day);
