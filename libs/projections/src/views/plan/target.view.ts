import {
  type FormalStatus,
  type JudgedTarget,
  type SignalReason,
  type TargetStanding,
  type TargetState,
  targetFields,
  type Whole,
} from '@liggaren/domain';
import { View } from '../../standing/view.js';
import type { MeasurementView } from '../indicator/measurement.view.js';
import { type GoalIndicatorAbove, inForce, partStatus } from './plan-part.js';

/** What is to be reached. */
export class TargetView extends View implements Whole<TargetStanding> {
  constructor(
    readonly goalIndicator: GoalIndicatorAbove,
    readonly id: string,
  ) {
    super(goalIndicator.goal.plan.scope);
  }

  get exists(): boolean {
    return this.content !== undefined;
  }
  get content(): TargetStanding | undefined {
    return inForce(this.scope, this.id, targetFields.content)?.value;
  }
  get kind(): string | null {
    return this.content?.kind ?? null;
  }
  get operator(): string | null {
    return this.content?.operator ?? null;
  }
  get value(): string | null {
    return this.content?.value ?? null;
  }
  get lower(): string | null {
    return this.content?.lower ?? null;
  }
  get upper(): string | null {
    return this.content?.upper ?? null;
  }
  get duePeriod(): string | null {
    return this.content?.duePeriod ?? null;
  }
  get formalStatus(): FormalStatus | null {
    return this.content === undefined
      ? null
      : partStatus(this.scope, this.id, this.goalIndicator.goal.plan.formalStatus ?? 'proposed');
  }
  /** What a direction is compared with. */
  get against(): string | null {
    return this.kind === 'direction' ? (this.content?.against ?? 'baseline') : null;
  }
  private get judged(): JudgedTarget | null {
    return this.once('judged', () => (this.content ? this.goalIndicator.judge(this.content) : null));
  }
  /** What comes of it by itself; null where that is masked. */
  get state(): TargetState | null {
    return this.judged?.state ?? null;
  }
  /** Why it is not proven; null where it is in another state. */
  get stateReason(): SignalReason | null {
    return this.judged?.reason ?? null;
  }
  /** The figure it was judged on. */
  get figure(): MeasurementView | null {
    const period = this.judged?.figure?.period;
    return this.goalIndicator.indicator?.measurements().find((figure) => figure.period === period) ?? null;
  }
}
