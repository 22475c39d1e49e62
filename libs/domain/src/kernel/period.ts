import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

type Kind = 'year' | 'half' | 'third' | 'quarter' | 'month' | 'day' | 'school-year' | 'accumulated' | 'window';

/** What a figure describes. Half-open in days: `end` is the day after the last. */
export interface PeriodSpan {
  readonly kind: Kind;
  readonly start: string;
  readonly end: string;
  /** In months, or 0 for a day. */
  readonly months: number;
}

/** `2024` · `2024-H1` · `2024-T2` · `2024-Q3` · `2024-05` · `2024-10-15` · `2023/24` · `2024-01..2024-08` · `2021..2022`. */
export const Period = z.string().refine((text) => parsePeriod(text) !== undefined, {
  error:
    'must be a period: 2024, 2024-H1, 2024-T2, 2024-Q3, 2024-05, 2024-10-15, 2023/24, 2024-01..2024-08 or 2021..2022',
});
export type Period = z.output<typeof Period>;

const PARTS: Record<string, [Kind, number]> = { H: ['half', 6], T: ['third', 4], Q: ['quarter', 3] };

/** Reads a period; undefined when it is none. */
export function parsePeriod(text: string): PeriodSpan | undefined {
  let match: RegExpExecArray | null;
  if ((match = /^(\d{4})$/.exec(text))) return months('year', Number(match[1]), 1, 12);
  if ((match = /^(\d{4})-([HTQ])([1-4])$/.exec(text))) {
    const [kind, length] = PARTS[match[2]!]!;
    const part = Number(match[3]);
    return part * length <= 12 ? months(kind, Number(match[1]), (part - 1) * length + 1, length) : undefined;
  }
  if ((match = /^(\d{4})-(\d{2})$/.exec(text))) return months('month', Number(match[1]), Number(match[2]), 1);
  if ((match = /^(\d{4})\/(\d{2})$/.exec(text)))
    return (Number(match[1]) + 1) % 100 === Number(match[2])
      ? months('school-year', Number(match[1]), 7, 12)
      : undefined;
  if ((match = /^(\d{4}-\d{2})\.\.(\d{4}-\d{2})$/.exec(text))) return between('accumulated', match[1]!, match[2]!);
  if ((match = /^(\d{4})\.\.(\d{4})$/.exec(text))) return between('window', `${match[1]}-01`, `${match[2]}-12`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return onDay(text);
  return undefined;
}

function months(kind: Kind, year: number, month: number, length: number): PeriodSpan | undefined {
  if (year < 1 || month < 1 || month > 12) return undefined;
  const start = Temporal.PlainDate.from({ year, month, day: 1 });
  return { kind, start: start.toString(), end: start.add({ months: length }).toString(), months: length };
}

function between(kind: Kind, from: string, to: string): PeriodSpan | undefined {
  const [first, last] = [from, to].map((text) => text.split('-').map(Number) as [number, number]);
  const length = (last![0] - first![0]) * 12 + last![1] - first![1] + 1;
  return length > 0 && last![1] <= 12 ? months(kind, ...first!, length) : undefined;
}

function onDay(text: string): PeriodSpan | undefined {
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return { kind: 'day', start: text, end: day.add({ days: 1 }).toString(), months: 0 };
  } catch {
    return undefined;
  }
}

const MOST_SPANS = 10_000;
const spans = new Map<Period, PeriodSpan>();

/** The span of a period that is known to be one. Series are sorted by it, so it is worked out once. */
export function spanOf(period: Period): PeriodSpan {
  let span = spans.get(period);
  if (!span) {
    span = parsePeriod(period);
    if (!span) throw new RangeError(`${period} is not a period`);
    if (spans.size >= MOST_SPANS) spans.clear();
    spans.set(period, span);
  }
  return span;
}

/** Only periods of one kind and length compare; windows that overlap do not. */
export function comparablePeriods(a: Period, b: Period): boolean {
  const [x, y] = [spanOf(a), spanOf(b)];
  if (x.kind !== y.kind || x.months !== y.months) return false;
  const overlap = x.start < y.end && y.start < x.end;
  return a === b || !overlap;
}

/** In order of period end; the longer one last where two end together. */
export function comparePeriods(a: Period, b: Period): number {
  const [x, y] = [spanOf(a), spanOf(b)];
  return compare(x.end, y.end) || x.months - y.months || compare(a, b);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
