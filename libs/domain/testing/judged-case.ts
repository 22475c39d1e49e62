/** One goal indicator for one group at a moment: what a judge of signals is given, and what it answers. Decimals are strings. */
export interface JudgedCase {
  readonly validOn: string;
  readonly group: 'T' | 'K' | 'M';
  readonly unit: 'percent' | 'rank' | 'level' | 'index' | 'change-in-number' | 'number';
  readonly direction: 'higher' | 'lower' | 'interval' | 'none';
  readonly targets: readonly JudgedTarget[];
  /** At most one a period: those that stand at the moment. A missing value is not given. */
  readonly figures: readonly JudgedFigure[];
  readonly baseline?: JudgedBaseline;
  /** The first period after each break of the series. */
  readonly breaks: readonly string[];
  /** By period. */
  readonly expectedDays: Readonly<Record<string, string>>;
  readonly occasions: readonly { readonly coversTo: string; readonly expectedOn: string }[];
  /** What analyses say of the movement between two periods. */
  readonly settled: readonly { readonly fromPeriod: string; readonly toPeriod: string; readonly real: boolean }[];
}

export type JudgedTarget =
  | {
      readonly id: string;
      readonly kind: 'direction';
      readonly duePeriod?: string;
      readonly against?: 'baseline' | 'previous';
    }
  | {
      readonly id: string;
      readonly kind: 'threshold';
      readonly operator: 'lt' | 'lte' | 'gt' | 'gte' | 'eq';
      readonly value: string;
      readonly duePeriod: string;
    }
  | {
      readonly id: string;
      readonly kind: 'interval';
      readonly lower: string;
      readonly upper: string;
      readonly duePeriod: string;
    }
  | { readonly id: string; readonly kind: 'yes-no'; readonly value: '0' | '1'; readonly duePeriod: string };

export interface JudgedFigure {
  readonly period: string;
  readonly value: string;
  readonly qualifier?: 'exact' | 'about' | 'at-least' | 'at-most' | 'over' | 'under';
  readonly method?: 'register' | 'sample' | 'self-assessment' | 'model';
  readonly margin?: string;
  readonly publishedOn?: string;
  readonly recordedOn?: string;
}

/** A rule that names a period, whose figure is among the figures or not; or a fixed value. */
export type JudgedBaseline =
  | { readonly kind: 'figure'; readonly period: string }
  | { readonly kind: 'fixed'; readonly value: string; readonly period?: string };

export type TargetState =
  | 'target-met'
  | 'not-met'
  | 'not-proven'
  | 'not-due'
  | 'no-value'
  | 'no-baseline'
  | 'not-comparable';

export type RowSignal = TargetState | 'on-track' | 'no-target';

export type Unproven = 'no-direction' | 'bound' | 'no-method' | 'no-margin' | 'within-margin';

export interface JudgedState {
  readonly state: TargetState;
  /** The period of the figure it was judged on. */
  readonly figure: string | null;
  /** Why it is not proven. */
  readonly reason: Unproven | null;
}

export interface JudgedDelta {
  readonly absolute: string | null;
  readonly relative: string | null;
  readonly movement: 'improved' | 'unchanged' | 'worsened' | 'not-comparable' | null;
  /** Null is unknown. */
  readonly real: boolean | null;
}

export interface Judgement {
  readonly states: Readonly<Record<string, JudgedState>>;
  readonly signal: RowSignal;
  /** The period of the latest value. */
  readonly latest: string | null;
  readonly delta: JudgedDelta | null;
}
