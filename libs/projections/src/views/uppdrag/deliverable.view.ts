import { type DeliverableStanding, deliverableFields, type deliverableStanding, type Shown } from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import { View } from '../../standing/view.js';

/** Part of what an uppdrag is to deliver. */
export class DeliverableView extends View implements Shown<typeof deliverableStanding> {
  constructor(
    scope: Scope,
    readonly id: string,
  ) {
    super(scope);
  }
  get content(): DeliverableStanding | undefined {
    return this.said(deliverableFields.content);
  }
  get number(): number {
    return this.content?.number ?? Number.MAX_SAFE_INTEGER;
  }
  get title(): string | null {
    return this.content?.title ?? null;
  }
  get stage(): string | null {
    return this.moment.nothingPresented ? null : (this.said(deliverableFields.stage)?.stage ?? 'not-started');
  }
  get evidence(): string | null {
    return this.said(deliverableFields.stage)?.evidence ?? null;
  }
}
