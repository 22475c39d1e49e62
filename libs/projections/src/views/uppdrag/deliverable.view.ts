import type { Scope } from '../../standing/scope.js';
import { View } from '../../standing/view.js';

/** Part of what an uppdrag is to deliver. */
export class DeliverableView extends View {
  constructor(
    scope: Scope,
    readonly id: string,
  ) {
    super(scope);
  }
  get number(): number {
    return this.said<{ number?: number }>('content')?.number ?? Number.MAX_SAFE_INTEGER;
  }
  get title(): string | null {
    return this.said<{ title: string }>('content')?.title ?? null;
  }
  get stage(): string | null {
    return this.moment.nothingPresented ? null : (this.said<{ stage: string }>('stage')?.stage ?? 'not-started');
  }
  get evidence(): string | null {
    return this.said<{ evidence?: string }>('stage')?.evidence ?? null;
  }
}
