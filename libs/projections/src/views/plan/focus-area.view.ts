import { View } from '../../standing/view.js';
import type { UppdragView } from '../uppdrag/uppdrag.view.js';
import type { GoalView } from './goal.view.js';
import { inForce, type NoteValue, type PlanAbove } from './plan-part.js';

interface FocusAreaContent {
  readonly title: string;
  readonly text?: string;
  readonly notes?: readonly NoteValue[];
}

/** What a målområde knows of its plan. */
interface PlanAround extends PlanAbove {
  readonly goals: readonly GoalView[];
  readonly uppdrag: readonly UppdragView[];
}

/** A målområde of a plan. */
export class FocusAreaView extends View {
  constructor(
    readonly plan: PlanAround,
    readonly id: string,
  ) {
    super(plan.scope);
  }

  private get content(): FocusAreaContent | undefined {
    return inForce<FocusAreaContent>(this.scope, this.id)?.value;
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
  get notes(): readonly NoteValue[] {
    return this.content?.notes ?? [];
  }
  get goals(): GoalView[] {
    return this.plan.goals.filter(({ focusAreaId }) => focusAreaId === this.id);
  }
  get uppdrag(): UppdragView[] {
    return this.plan.uppdrag.filter(({ focusAreaId }) => focusAreaId === this.id);
  }
}
