import { type FormalStatus, type TargetStanding, targetFields, type Whole } from '@liggaren/domain';
import { View } from '../../standing/view.js';
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
}
