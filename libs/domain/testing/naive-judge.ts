/**
 * A second judge of signals, written from the text of the design and the domain alone: slow, plain, and of nobody's
 * code. Each rule stands below the words it follows. Where the words leave a question open, this is how it is read:
 *
 * Q1  When does a läsår begin? On 1 July.
 * Q2  Does a period that begins before 1900 and ends after "lie before 1900"? No: only one that ends before 1900 does.
 * Q3  May a figure published after `validOn` be given? The figures given are those that stand; their publication day
 *     is compared with the day of record and nothing else.
 * Q4  Has the expected day passed on that day? No, from the next.
 * Q5  Which of the occasion's two days makes a target due, and is an occasion first by the one or the other? It is due
 *     from the day the occasion is expected, that day included; first is the one with the earliest last day covered,
 *     then the earliest day expected.
 * Q6  "Twelve months after that end": from the same day next year as the period's last day, that day included
 *     (2024: due from 2025-12-31; February 2024: from 2025-02-28).
 * Q7  A direction without a period, nothing measured and no baseline: NOT_DUE, since it is "due at every value".
 * Q8  A baseline whose rule names a period without a figure: the period is known, so a direction without a period is
 *     NOT_DUE while nothing is measured after that period, and NO_BASELINE from then on.
 * Q9  A direction with a period, and a baseline that ends before it but is of another kind or length: NOT_COMPARABLE.
 * Q10 Is a fixed value with a period a baseline for women and men? No more than one without: it is not their value.
 * Q11 Is a movement from a fixed value real? The fixed value is exact and counts as a register's figure.
 * Q12 Is a break between a fixed value without a period and a figure? The value has no place in time, so only a break
 *     inside the figure's period is.
 * Q13 PREVIOUS without a period: the plan's baseline plays no part. One figure without a previous one: NO_BASELINE.
 * Q14 Two kinds are the longest measured (2024 and 2023/24): the figure with the latest end; then the last by the period's text.
 * Q15 The part of the year of a day is its month and day; of all else, the month it begins.
 * Q16 Must a figure be for the baseline's part of the year? No: Q1 of one year compares with Q3 of another.
 * Q17 Later figures of other kinds, one at least as long and others shorter: NOT_COMPARABLE. Length is in months.
 * Q18 What does `interval` as an indicator's direction say of a movement? No bounds are given for an indicator, so no
 *     more than `none`.
 * Q19 An unchanged value of an indicator without direction: NOT_PROVEN, as any other.
 * Q20 `about` is no bound: it is judged as its value.
 * Q21 A bound that decides that a value improved, on samples: real where every difference the bound allows is beyond
 *     the margins, else unknown because of the bound; a recorded analysis may settle that.
 * Q22 One figure of a register, one of a sample: the register's margin is 0.
 * Q23 Self-assessments and models are no samples: whether a movement between them is real is unknown.
 * Q24 A figure with a margin whose method is not said: unknown, since the method is missing.
 * Q25 More than one reason: the first of no direction, bound, method not said, no margin, within the margin.
 * Q26 An analysis settles only an unknown, never what is computed; where it says false the reason is "within the
 *     margin". It names two periods, so it says nothing of a fixed value without one.
 * Q27 Which figure is one judged on that is not compared? That of its own period where it stands; for a direction
 *     without a period, the one that would have been compared; none where no such figure is.
 * Q28 A target that ends on the latest due end but is not due itself (2024-H2 beside 2024): not considered; it remains.
 * Q29 Any target that is NOT_DUE remains: earlier, later or without a period. (The domain says ON_TRACK "only where a
 *     target for an earlier period is met"; the design does not ask for that, and is followed.)
 * Q30 `delta` as a whole is null where either value is a bound, where there is no baseline, and where no figure of its
 *     kind and length is after it.
 * Q31 A break between the two of a delta: movement `not-comparable`, all else null.
 * Q32 The movement of an indicator without direction: `unchanged` where equal, else null.
 * Q33 `relative` is of the size of the baseline, so that its sign is that of the change; a half is rounded away from 0.
 * Q34 Unchanged between two registers: real is true, as the words have it.
 * Q35 A bound of a yes/no value is a range of numbers as any other.
 * Q36 `latest` where two periods have the same days (2024 and 2024-01..2024-12): the last by the period's text.
 * Q37 A break from a period is on its first day. Values of the same side compare, so a break on the first day of the
 *     earlier period, or after the last day of the later, is neither between nor inside. A different method alone is
 *     no break: breaks are recorded.
 * Q38 `operator` of a direction says nothing: the indicator's direction does.
 */
import type {
  JudgedCase,
  JudgedState,
  JudgedTarget,
  Judgement,
  RowSignal,
  TargetState,
  Unproven,
} from './judged-case.js';
import {
  baselineOf,
  baselinePeriodOf,
  type Figure,
  figuresOf,
  isBroken,
  isOfKindOf,
  latestOf,
  precedes,
  previousOf,
  type Value,
} from './naive-figures.js';
import { deltaOf, realityOf } from './naive-movement.js';
import { aYearAfter, naivePeriod } from './naive-period.js';
import { allowedBy, apart, below, notAbove, within } from './naive-range.js';

type Direction = Extract<JudgedTarget, { kind: 'direction' }>;
type Limit = Exclude<JudgedTarget, Direction>;

export function naiveJudgement(row: JudgedCase): Judgement {
  const states: Record<string, JudgedState> = {};
  for (const target of row.targets) states[target.id] = stateOf(target, row);
  return {
    states,
    signal: signalOf(row, states),
    latest: latestOf(figuresOf(row))?.period.text ?? null,
    delta: deltaOf(row),
  };
}

function stateOf(target: JudgedTarget, row: JudgedCase): JudgedState {
  if (target.kind === 'direction' && target.duePeriod === undefined) return stateOfDirectionWithoutPeriod(target, row);
  const duePeriod = target.duePeriod!;
  // "Not due: NOT_DUE."
  if (!isDue(duePeriod, row)) return judged('not-due');
  // "Due without its figure: NO_VALUE."
  const own = figuresOf(row).find((figure) => figure.period.text === duePeriod);
  if (!own) return judged('no-value');
  // "Else it is judged on the figure for its own period; a part-year never stands for a year."
  return target.kind === 'direction' ? stateOfDirectionWithPeriod(target, own, row) : stateOfLimit(target, own);
}

/** "A target with a period is due when a figure for that period stands, or its expected day has passed; with no expected day, ..." */
function isDue(duePeriod: string, row: JudgedCase): boolean {
  if (figuresOf(row).some((figure) => figure.period.text === duePeriod)) return true;
  const expectedOn = row.expectedDays[duePeriod];
  if (expectedOn !== undefined) return row.validOn > expectedOn;
  // "... from the first occasion of the plan's follow-up calendar that covers the period's end, ..."
  const { last } = naivePeriod(duePeriod);
  const [first] = row.occasions
    .filter((occasion) => occasion.coversTo >= last)
    .sort((a, b) => (`${a.coversTo} ${a.expectedOn}` < `${b.coversTo} ${b.expectedOn}` ? -1 : 1));
  if (first) return row.validOn >= first.expectedOn;
  // "... else twelve months after that end."
  return row.validOn >= aYearAfter(last);
}

/** "a bound settles a signal only where it decides it" */
function stateOfLimit(target: Limit, own: Figure): JudgedState {
  const allowed = allowedBy(target);
  if (within(own.values, allowed)) return judged('target-met', own);
  if (apart(own.values, allowed)) return judged('not-met', own);
  return judged('not-proven', own, 'bound');
}

function stateOfDirectionWithPeriod(target: Direction, own: Figure, row: JudgedCase): JudgedState {
  const earlier = target.against === 'previous' ? previousOf(own, row) : baselineOf(row);
  // "no baseline figure, no previous one, or a baseline whose period does not end before the figure's begins: NO_BASELINE"
  if (!earlier || !precedes(earlier, own)) return judged('no-baseline', own);
  // "Only periods of one kind and length compare"
  if (!isOfKindOf(earlier, own)) return judged('not-comparable', own);
  return compared(earlier, own, row);
}

function stateOfDirectionWithoutPeriod(target: Direction, row: JudgedCase): JudgedState {
  const figures = figuresOf(row);
  if (figures.length === 0) return judged('not-due');
  if (target.against === 'previous') {
    // "(with PREVIOUS: of the longest kind measured)"
    const longest = Math.max(...figures.map((figure) => figure.period.months));
    const own = latestOf(figures.filter((figure) => figure.period.months === longest))!;
    const previous = previousOf(own, row);
    return previous ? compared(previous, own, row) : judged('no-baseline', own);
  }
  // "nothing measured after the baseline: NOT_DUE"
  const start = baselinePeriodOf(row);
  if (start && figures.every((figure) => figure.period.first <= start.last)) return judged('not-due');
  // "no baseline: NO_BASELINE"
  const baseline = baselineOf(row);
  if (!baseline) return judged('no-baseline');
  // "it is judged on the latest figure after it of the baseline's kind and length"
  const after = figures.filter((figure) => precedes(baseline, figure));
  const own = latestOf(after.filter((figure) => isOfKindOf(baseline, figure)));
  if (own) return compared(baseline, own, row);
  // "later figures only of other kinds, at least as long: NOT_COMPARABLE; only shorter ones: NOT_DUE"
  const length = baseline.period?.months ?? 0;
  return judged(after.some((figure) => figure.period.months >= length) ? 'not-comparable' : 'not-due');
}

function compared(earlier: Value, later: Figure, row: JudgedCase): JudgedState {
  if (isBroken(earlier, later, row)) return judged('not-comparable', later);
  // "or an indicator without direction: NOT_PROVEN"
  if (row.direction === 'none' || row.direction === 'interval') return judged('not-proven', later, 'no-direction');
  const [lower, higher] = row.direction === 'higher' ? [earlier.values, later.values] : [later.values, earlier.values];
  // "else NOT_MET"
  if (notAbove(higher, lower)) return judged('not-met', later);
  // "a bound that does not decide"
  if (!below(lower, higher)) return judged('not-proven', later, 'bound');
  // "Improved and real: TARGET_MET; improved, `real` not true: NOT_PROVEN, with `signalReason`"
  const least = higher.low!.minus(lower.high!);
  const beyondLeast = higher.lowOpen || lower.highOpen;
  const { real, reason } = realityOf(earlier, later, least, beyondLeast, row);
  return real ? judged('target-met', later) : judged('not-proven', later, reason);
}

function signalOf(row: JudgedCase, states: Readonly<Record<string, JudgedState>>): RowSignal {
  const stateOfTarget = ({ id }: JudgedTarget) => states[id]!.state;
  // "No targets: NO_TARGET."
  if (row.targets.length === 0) return 'no-target';
  // "Nothing measured at all: NO_VALUE."
  if (figuresOf(row).length === 0) return 'no-value';
  // "all targets whose period ends on the latest end that is due, and every direction without a period whose state is not NOT_DUE"
  const due = row.targets.filter((target) => stateOfTarget(target) !== 'not-due');
  const ends = due.flatMap(({ duePeriod }) => (duePeriod === undefined ? [] : [naivePeriod(duePeriod).last])).sort();
  const considered = due
    .filter(({ duePeriod }) => duePeriod === undefined || naivePeriod(duePeriod).last === ends.at(-1))
    .map(stateOfTarget);
  // "None: NOT_DUE."
  if (considered.length === 0) return 'not-due';
  // "The first that one of them has: NOT_MET · NO_VALUE · NO_BASELINE · NOT_COMPARABLE · NOT_PROVEN"
  const order = ['not-met', 'no-value', 'no-baseline', 'not-comparable', 'not-proven'] as const;
  for (const state of order) if (considered.includes(state)) return state;
  // "all met: ON_TRACK where a target remains that is not yet due, else TARGET_MET"
  return row.targets.some((target) => stateOfTarget(target) === 'not-due') ? 'on-track' : 'target-met';
}

function judged(state: TargetState, figure: Figure | null = null, reason: Unproven | null = null): JudgedState {
  return { state, figure: figure?.period.text ?? null, reason };
}
