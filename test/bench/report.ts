import type { WriteStream } from 'node:tty';
import { type Figure, middle, type Round, ratioOf } from './figure.js';

/** What became of a figure: its rounds, why it was not measured, or what broke. */
export type Result = readonly Round[] | { readonly skipped: string } | { readonly failed: string };

const isMeasured = (result: Result): result is readonly Round[] => Array.isArray(result);

/** One line a figure, for machines. */
export function asJson({ name }: Figure, rounds: Result): string {
  if (!isMeasured(rounds)) return JSON.stringify({ name, ...rounds });
  const { value, baseline } = middle(rounds);
  return JSON.stringify({ name, value: short(value), baseline: short(baseline), ratio: short(value / baseline) });
}

/** One line a figure, for people: the round in the middle, and between what its ratio varied. */
export function asText({ name, unit, against, aim }: Figure, rounds: Result): string {
  if (!isMeasured(rounds)) {
    const [[what, why]] = Object.entries(rounds) as [[string, string]];
    return `${name.padEnd(22)} ${what}: ${why}`;
  }
  const round = middle(rounds);
  const ratios = rounds.map(ratioOf).sort((a, b) => a - b);
  const ratio = ratioOf(round);
  const [said, met] =
    'atLeast' in aim ? [`≥ ${aim.atLeast}`, ratio >= aim.atLeast] : [`≤ ${aim.atMost}`, ratio <= aim.atMost];
  return [
    name.padEnd(22),
    `${short(ratio)}`.padStart(7),
    `(${short(ratios[0]!)} to ${short(ratios.at(-1)!)} in ${rounds.length} rounds)`.padEnd(34),
    `aim ${said} ${met ? 'met' : 'NOT met'}`.padEnd(20),
    `${short(round.value)} ${unit} against ${short(round.baseline)} ${against}`,
  ].join(' ');
}

/** Three digits are more than such a measurement is worth. */
const short = (number: number): number => Number(number.toPrecision(3));

/** A line that is written over; nothing at all where nobody looks. */
export const progressOn = (stream: WriteStream) => (what: string) => {
  if (stream.isTTY) stream.write(`\r\u001b[K${what}`);
};
