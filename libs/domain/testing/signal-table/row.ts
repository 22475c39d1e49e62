import type {
  JudgedCase,
  JudgedDelta,
  JudgedFigure,
  JudgedTarget,
  RowSignal,
  TargetState,
  Unproven,
} from '../judged-case.js';

/** One case, judged by hand. What a row does not expect it leaves unsaid. */
export interface SignalRow {
  readonly name: string;
  readonly input: JudgedCase;
  /** By target. */
  readonly states: Readonly<Record<string, TargetState>>;
  readonly signal: RowSignal;
  readonly figures?: Readonly<Record<string, string | null>>;
  readonly reasons?: Readonly<Record<string, Unproven>>;
  readonly latest?: string | null;
  readonly delta?: JudgedDelta | null;
  readonly because: string;
  /** The questions of naive-judge.ts that the row hinges on: the texts leave them open. */
  readonly questions?: readonly string[];
}

/** Higher is better, nothing is measured, nothing is expected, on 1 June 2026. */
const nothing: JudgedCase = {
  validOn: '2026-06-01',
  group: 'T',
  unit: 'number',
  direction: 'higher',
  targets: [],
  figures: [],
  breaks: [],
  expectedDays: {},
  occasions: [],
  settled: [],
};

export function given(input: Partial<JudgedCase>): JudgedCase {
  return { ...nothing, ...input };
}

export function registered(values: Readonly<Record<string, string>>): JudgedFigure[] {
  return Object.entries(values).map(([period, value]) => ({ period, value, method: 'register' }));
}

export function sampled(period: string, value: string, margin?: string): JudgedFigure {
  return { period, value, method: 'sample', ...(margin === undefined ? {} : { margin }) };
}

export function figure(
  period: string,
  value: string,
  qualifier: NonNullable<JudgedFigure['qualifier']>,
  method: NonNullable<JudgedFigure['method']> = 'register',
): JudgedFigure {
  return { period, value, qualifier, method };
}

export function limit(
  id: string,
  duePeriod: string,
  operator: 'lt' | 'lte' | 'gt' | 'gte' | 'eq',
  value: string,
): JudgedTarget {
  return { id, kind: 'threshold', operator, value, duePeriod };
}

export function interval(id: string, duePeriod: string, lower: string, upper: string): JudgedTarget {
  return { id, kind: 'interval', lower, upper, duePeriod };
}

export function yesNo(id: string, duePeriod: string, value: '0' | '1'): JudgedTarget {
  return { id, kind: 'yes-no', value, duePeriod };
}

/** "Ska öka" from the baseline. */
export function direction(id: string, duePeriod?: string): JudgedTarget {
  return { id, kind: 'direction', against: 'baseline', ...(duePeriod === undefined ? {} : { duePeriod }) };
}

/** "Ska öka" from year to year. */
export function fromYearToYear(id: string, duePeriod?: string): JudgedTarget {
  return { id, kind: 'direction', against: 'previous', ...(duePeriod === undefined ? {} : { duePeriod }) };
}

export const baselineOf = (period: string) => ({ kind: 'figure', period }) as const;
export const fixed = (value: string, period?: string) => {
  return { kind: 'fixed', value, ...(period === undefined ? {} : { period }) } as const;
};
