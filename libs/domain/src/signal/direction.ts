import { compareDecimals, minus } from '../kernel/decimal.js';
import { spanOf } from '../kernel/period.js';
import type { Real, SignalReason } from '../kernel/vocabulary.js';
import type { TargetContent } from '../plan/content.js';
import {
  comparable,
  type Earlier,
  type Figure,
  isBound,
  latestAfter,
  latestOf,
  possible,
  precedes,
  previousOf,
} from './figure.js';
import { movementOf, realOf, type Series, settledReal, uncertaintyOf } from './movement.js';

/** What came of a move from an earlier figure. */
export interface Move {
  readonly state: 'target-met' | 'not-met' | 'not-proven' | 'not-due' | 'no-baseline' | 'not-comparable';
  /** The figure that it was judged on. */
  readonly figure?: Figure | undefined;
  /** Why it is not proven. */
  readonly reason?: SignalReason | undefined;
}

/** A direction for a period: its figure against the one that it is to be compared with. */
export function moveIn(figure: Figure, { against }: TargetContent, series: Series): Move {
  const { baseline, figures } = series;
  const earlier =
    against === 'previous'
      ? previousOf(figure, figures)
      : baseline && precedes(baseline, figure)
        ? baseline
        : undefined;
  return { figure, ...(earlier ? moveFrom(earlier, figure, series) : { state: 'no-baseline' }) };
}

/** A direction without a period: the latest figure after what it is compared with. */
export function latestMove(target: TargetContent, series: Series): Move {
  const { baseline, figures } = series;
  if (target.against === 'previous') {
    const longest = Math.max(...figures.map(({ period }) => spanOf(period).months));
    const figure = latestOf(figures.filter(({ period }) => spanOf(period).months === longest));
    return figure ? moveIn(figure, target, series) : { state: 'not-due' };
  }
  if (!baseline) return { state: isMeasuredAfter(series) ? 'no-baseline' : 'not-due' };
  const figure = latestAfter(baseline, figures);
  if (figure === 'other-kind') return { state: 'not-comparable' };
  return figure ? moveIn(figure, target, series) : { state: 'not-due' };
}

/** Is anything measured after the period whose value is to be the baseline? */
const isMeasuredAfter = ({ figures, baselineAwaited }: Series): boolean =>
  figures.some((figure) => precedes({ period: baselineAwaited }, figure));

function moveFrom(earlier: Earlier, figure: Figure, series: Series): Omit<Move, 'figure'> {
  const { scale, breaks } = series;
  if (!comparable(figure, earlier, breaks)) return { state: 'not-comparable' };
  if (scale.direction === 'none') return { state: 'not-proven', reason: 'no-direction' };
  if (isBound(figure) || isBound(earlier)) return boundedMove(earlier, figure, series);
  if (movementOf(figure.value, earlier.value, scale) !== 'improved') return { state: 'not-met' };
  return improved(earlier, figure, realOf(figure, earlier, minus(figure.value, earlier.value)), series);
}

/** An analysis settles only what the figures do not tell. */
function improved(earlier: Earlier, figure: Figure, computed: Real, { settled }: Series): Omit<Move, 'figure'> {
  const analysis = earlier.period === undefined ? undefined : settled(earlier.period, figure.period);
  const real = settledReal(computed, analysis);
  if (real === 'true') return { state: 'target-met' };
  const isSaid = figure.method !== undefined && earlier.method !== undefined;
  const unknown = !isSaid ? 'no-method' : uncertaintyOf(figure, earlier) ? 'bound' : 'no-margin';
  return { state: 'not-proven', reason: real === 'false' ? 'within-margin' : unknown };
}

/** A bound decides only where all that the figures can be lies on one side: the ends that face each other are compared. */
function boundedMove(earlier: Earlier, figure: Figure, series: Series): Omit<Move, 'figure'> {
  const { direction } = series.scale;
  const undecided = { state: 'not-proven', reason: 'bound' } as const;
  if (direction === 'interval') return undecided;
  const [above, below] = direction === 'higher' ? [figure, earlier] : [earlier, figure];
  const [least, most] = [possible(above).from, possible(below).to];
  if (least && most) {
    const [apart, isOpen] = [compareDecimals(least.value, most.value), least.open || most.open];
    // The change is at least that; what a margin leaves open then, the bound does.
    const atLeast = realOf(figure, earlier, minus(least.value, most.value), isOpen);
    if (apart > 0 || (apart === 0 && isOpen))
      return improved(earlier, figure, atLeast === 'false' ? 'unknown' : atLeast, series);
  }
  const [highest, lowest] = [possible(above).to, possible(below).from];
  return highest && lowest && compareDecimals(highest.value, lowest.value) <= 0 ? { state: 'not-met' } : undecided;
}
