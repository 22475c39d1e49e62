import { type EventAnswer, MOMENT, type MomentAnswer } from './moment.js';

/** What the auditors' tests find in a plan. What was presented is asked of the plan, so its moment is the plan's. */
export const FINDINGS = `
query Findings(
  $planId: ID!, $at: MomentInput, $presented: Boolean!,
  $tests: [FindingCode!], $settings: FindingSettingsInput, $language: Language!
) {
  moment(at: $at) @skip(if: $presented) { ...Moment }
  plan(id: $planId, at: $at) @include(if: $presented) { moment { ...Moment } }
  findings(planId: $planId, at: $at, tests: $tests, settings: $settings) {
    code question severity summary(language: $language)
    subjects { id name }
    events { id type position recordedAt summary(language: $language) }
  }
}${MOMENT}`;

export interface FindingsAnswer {
  readonly moment?: MomentAnswer;
  readonly plan?: { readonly moment: MomentAnswer };
  readonly findings: readonly FindingAnswer[];
}

export interface FindingAnswer {
  readonly code: string;
  readonly question: number;
  readonly severity: 'MATERIAL' | 'REVIEW' | 'NOTE';
  readonly summary: string;
  readonly events: readonly EventAnswer[];
}
