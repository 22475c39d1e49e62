import { MOMENT, type MomentAnswer } from './moment.js';

/** What is expected and not there. What was presented is asked of a plan: of that which $momentOf names, where it does. */
export const DUE = `
query Due(
  $planId: ID, $at: MomentInput, $presented: Boolean!, $owner: String, $until: LocalDate,
  $ofPlan: Boolean!, $momentOf: ID! = ""
) {
  moment(at: $at) @skip(if: $ofPlan) { ...Moment }
  plan(id: $momentOf, at: $at) @include(if: $ofPlan) { moment { ...Moment } }
  due(planId: $planId, at: $at, owner: $owner, until: $until) {
    id name owner kind expectedOn period
    followUp { occasion kind title coversTo expectedOn planId }
    daysLate overdue
  }
}${MOMENT}`;

export interface DueAnswer {
  readonly moment?: MomentAnswer;
  readonly plan?: { readonly moment: MomentAnswer };
  readonly due: readonly DueThing[];
}

export interface DueThing {
  readonly name: string;
  readonly owner: string | null;
  readonly kind: string;
  readonly expectedOn: string;
  readonly period: string | null;
  readonly followUp: { readonly kind: string; readonly title: string | null; readonly coversTo: string } | null;
  readonly daysLate: number;
  readonly overdue: boolean;
}
