import {
  assessmentFields,
  type Delta,
  deltaOf,
  type JudgedTarget,
  judgeTarget,
  type Real,
  type Series,
  type Signal,
  type SignalBasis,
  type SignalReason,
  signalOf,
  type TargetContent,
} from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import type { IndicatorView } from '../indicator/indicator.view.js';
import type { MeasurementView } from '../indicator/measurement.view.js';
import { type EventView, eventAt } from '../trail/event.view.js';
import type { BaselineView } from './baseline.view.js';
import type { GoalAbove } from './plan-part.js';

/** What is judged of a goal indicator. */
interface Row {
  readonly id: string;
  readonly scope: Scope;
  readonly goal: GoalAbove;
  readonly indicator: IndicatorView | null;
  readonly baseline: BaselineView | null;
  readonly targets: readonly { readonly content: TargetContent | undefined }[];
}

interface Settled {
  readonly real: Real;
  readonly variant: bigint;
}

/** A goal indicator judged on the figures of one group of the own municipality, by its targets and its baseline rule. */
export class JudgedGroup {
  constructor(
    private readonly row: Row,
    /** `T`, `K` or `M`. */
    readonly group: string,
  ) {}

  private get targets(): readonly TargetContent[] {
    return this.row.targets.flatMap(({ content }) => content ?? []);
  }
  get signal(): Signal | null {
    return this.signalFor(this.targets);
  }
  /** Why it is not proven; null where it is another signal. */
  get signalReason(): SignalReason | null {
    const basis = this.masked ? undefined : this.basis;
    return (basis && signalOf(this.targets, basis).reason) ?? null;
  }
  /** What the signal would be with other targets. Null where it is masked, or the indicator is not known. */
  signalFor(targets: readonly TargetContent[]): Signal | null {
    const basis = this.isMaskedWith(targets) ? undefined : this.basis;
    return basis ? signalOf(targets, basis).signal : null;
  }
  /** What comes of one target; null where it is masked, or the indicator is not known. */
  judge(target: TargetContent): JudgedTarget | null {
    const basis = this.isMaskedWith([target]) ? undefined : this.basis;
    return basis ? judgeTarget(target, basis) : null;
  }
  /** Something that signal and delta can come of is kept from the public: so are they. */
  get masked(): boolean {
    return this.isMaskedWith(this.targets);
  }
  private isMaskedWith(targets: readonly TargetContent[]): boolean {
    const { indicator, baseline } = this.row;
    const own = indicator?.measurements(undefined, this.group) ?? [];
    const hidden = own.filter(({ masked }) => masked);
    const latest = own.findLast(({ missingReason }) => missingReason === null);
    const canCome = (figure: MeasurementView) =>
      figure === latest ||
      targets.some(({ duePeriod, against }) => duePeriod === figure.period || against === 'previous');
    return (baseline?.isMaskedFor(this.group) ?? false) || hidden.some(canCome);
  }

  get delta(): Delta | null {
    return this.masked || !this.basis ? null : deltaOf(this.basis);
  }
  /** The analysis by which `delta.real` is settled, where the figures do not tell. */
  get movementSettledBy(): EventView | null {
    if (this.masked || !this.basis) return null;
    let settled: Settled | undefined;
    const alone = deltaOf({ ...this.basis, settled: (from, to) => void (settled = this.settled(from, to)) });
    return settled && alone?.real === 'unknown' ? eventAt(this.row.scope, settled.variant) : null;
  }

  private get basis(): SignalBasis | undefined {
    const { indicator, baseline, goal, scope } = this.row;
    const scale = indicator?.scale;
    if (!indicator || !scale) return undefined;
    const expected = new Map(indicator.expectations.map(({ period, expectedOn }) => [period, expectedOn]));
    const series: Series = {
      figures: indicator.figuresOf(this.group),
      baseline: baseline?.earlierFor(this.group),
      baselineAwaited: baseline?.awaitedFor(this.group),
      scale,
      breaks: indicator.breaks,
      settled: (from, to) => this.settled(from, to)?.real,
    };
    return {
      ...series,
      expectedOn: (period) => expected.get(period),
      occasions: goal.plan.calendar?.occasions ?? [],
      validOn: scope.moment.validOn,
    };
  }
  /** What an analysis says of the movement between two periods; of the total only. */
  private settled(from: string, to: string): Settled | undefined {
    if (this.group !== 'T') return undefined;
    const stands = this.row.scope.snapshot.get(
      this.row.id,
      assessmentFields.movement.of({ fromPeriod: from, toPeriod: to }),
    );
    return stands && { real: stands.value.real ? 'true' : 'false', variant: stands.variant };
  }
}
