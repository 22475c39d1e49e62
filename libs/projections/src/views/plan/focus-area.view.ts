import {
  type FocusAreaStanding,
  focusAreaFields,
  type focusAreaStanding,
  type Note,
  type Shown,
} from '@liggaren/domain';
import { View } from '../../standing/view.js';
import type { UppdragView } from '../uppdrag/uppdrag.view.js';
import type { GoalView } from './goal.view.js';
import { inForce, type PlanAbove } from './plan-part.js';

/** What a målområde knows of its plan. */
interface PlanAround extends PlanAbove {
  readonly goals: readonly GoalView[];
  readonly uppdrag: readonly UppdragView[];
}

/** A målområde of a plan. */
export class FocusAreaView extends View implements Shown<typeof focusAreaStanding> {
  constructor(
    readonly plan: PlanAround,
    readonly id: string,
  ) {
    super(plan.scope);
  }

  get content(): FocusAreaStanding | undefined {
    return inForce(this.scope, this.id, focusAreaFields.content)?.value;
  }
  get exists(): boolean {
    return this.content !== undefined;
  }
  get title(): string | null {
    return this.content?.title ?? null;
  }
  get text(): string | null {
    return this.content?.text ?? null;
  }
  get notes(): readonly Note[] {
    return this.content?.notes ?? [];
  }
  get goals(): GoalView[] {
    return this.plan.goals.filter(({ focusAreaId }) => focusAreaId === this.id);
  }
  get uppdrag(): UppdragView[] {
    return this.plan.uppdrag.filter(({ focusAreaId }) => focusAreaId === this.id);
  }
}
