import { MOMENT, type MomentAnswer } from './moment.js';

/** The plans as they stood. By what was presented each has a moment of its own: that of the report its body was shown. */
export const REPLAY = `
query Replay($at: MomentInput, $presented: Boolean!) {
  moment(at: $at) @skip(if: $presented) { ...Moment }
  plans(at: $at) {
    moment @include(if: $presented) { ...Moment }
    id title kind body { id } period dnr formalStatus directions
    notes { heading text }
    buildsOn { kind text decisionId basis }
    focusAreas {
      id title text
      notes { heading text }
      goals {
        id number title formalStatus version
        notes { heading text }
        follows { kind text decisionId basis }
        indicators {
          id wording basis
          indicator { id latest { period value qualifier publishedOn } }
          formalStatus
          baseline { rule period value measurement { masked } }
          targets { id kind operator value lower upper duePeriod against state stateReason }
          signal signalReason dataState
        }
      }
    }
    uppdrag {
      id heading title condition focusArea { id } goal { id } formalStatus stage timeliness deadline
      deliverables { title stage }
    }
  }
}${MOMENT}`;

export interface ReplayAnswer {
  readonly moment?: MomentAnswer;
  readonly plans: readonly PlanAnswer[];
}

/** What its table reads of a plan; codes are written as GraphQL writes them. */
export interface PlanAnswer {
  readonly moment?: MomentAnswer;
  readonly id: string;
  readonly title: string | null;
  readonly period: string | null;
  readonly formalStatus: string | null;
  readonly focusAreas: readonly { readonly title: string | null; readonly goals: readonly GoalAnswer[] }[];
  readonly uppdrag: readonly UppdragAnswer[];
}

interface GoalAnswer {
  readonly number: number | null;
  readonly title: string | null;
  readonly formalStatus: string | null;
  readonly indicators: readonly IndicatorAnswer[];
}

export interface IndicatorAnswer {
  readonly wording: string | null;
  readonly basis: string | null;
  readonly indicator: { readonly latest: LatestAnswer | null } | null;
  readonly baseline: BaselineAnswer | null;
  readonly targets: readonly TargetAnswer[];
  readonly signal: string | null;
  readonly signalReason: string | null;
  readonly dataState: string | null;
}

export interface LatestAnswer {
  readonly period: string;
  readonly value: string | null;
  readonly qualifier: string | null;
}

export interface BaselineAnswer {
  readonly period: string | null;
  readonly value: string | null;
  readonly measurement: { readonly masked: boolean } | null;
}

export interface TargetAnswer {
  readonly kind: string | null;
  readonly operator: string | null;
  readonly value: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly duePeriod: string | null;
  readonly against: string | null;
}

interface UppdragAnswer {
  readonly heading: string | null;
  readonly title: string | null;
  readonly condition: string | null;
  readonly formalStatus: string | null;
  readonly stage: string | null;
  readonly deadline: string | null;
  readonly deliverables: readonly { readonly stage: string | null }[];
}
