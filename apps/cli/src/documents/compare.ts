import { type EventAnswer, MOMENT, type MomentAnswer } from './moment.js';

/** What was added, changed and removed in a plan between two moments; null where nothing was known of it at either. */
export const COMPARE = `
query Compare($planId: ID!, $from: MomentInput!, $to: MomentInput!, $presented: Boolean!) {
  compare(planId: $planId, from: $from, to: $to) {
    from { ...Moment }
    to { ...Moment }
    differences {
      subject name field kind oldValue newValue inThePast summary
      events { id type position recordedAt summary }
    }
  }
}${MOMENT}`;

export interface CompareAnswer {
  readonly compare: ComparisonAnswer | null;
}

export interface ComparisonAnswer {
  readonly from: MomentAnswer;
  readonly to: MomentAnswer;
  readonly differences: readonly DifferenceAnswer[];
}

export interface DifferenceAnswer {
  readonly kind: 'ADDED' | 'CHANGED' | 'REMOVED';
  readonly summary: string;
  readonly events: readonly EventAnswer[];
}
