/** A period, read anew and plainly: its first and last day, both inside it. */
export interface NaivePeriod {
  readonly text: string;
  readonly kind: string;
  /** 0 for a day. */
  readonly months: number;
  readonly first: string;
  readonly last: string;
}

const MONTHS_OF_PART: Record<string, number> = { H: 6, T: 4, Q: 3 };

export function naivePeriod(text: string): NaivePeriod {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { text, kind: 'day', months: 0, first: text, last: text };
  if (/^\d{4}$/.test(text)) return monthsFrom(text, 'year', Number(text), 1, 12);
  if (/^\d{4}-\d\d$/.test(text)) return monthsFrom(text, 'month', year(text), Number(text.slice(5)), 1);
  // The läsår runs from July to June (Q1 of the naive judge).
  if (/^\d{4}\/\d\d$/.test(text)) return monthsFrom(text, 'school-year', year(text), 7, 12);
  const part = /^\d{4}-([HTQ])(\d)$/.exec(text);
  if (part) {
    const length = MONTHS_OF_PART[part[1]!]!;
    return monthsFrom(text, part[1]!, year(text), (Number(part[2]) - 1) * length + 1, length);
  }
  const [from, to] = text.split('..') as [string, string];
  if (/^\d{4}$/.test(from)) return monthsFrom(text, 'window', year(from), 1, (year(to) - year(from) + 1) * 12);
  const length = (year(to) - year(from)) * 12 + Number(to.slice(5)) - Number(from.slice(5)) + 1;
  return monthsFrom(text, 'accumulated', year(from), Number(from.slice(5)), length);
}

/** Twelve months after a day: the same day next year, 28 February after a 29th. */
export function aYearAfter(day: string): string {
  const sameDay = `${String(year(day) + 1).padStart(4, '0')}${day.slice(4)}`;
  return sameDay.endsWith('-02-29') ? sameDay.replace('-29', '-28') : sameDay;
}

function monthsFrom(text: string, kind: string, year: number, month: number, length: number): NaivePeriod {
  const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month - 1 + length, 0)).toISOString().slice(0, 10);
  return { text, kind, months: length, first, last };
}

const year = (text: string): number => Number(text.slice(0, 4));
