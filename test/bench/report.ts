import type { WriteStream } from 'node:tty';
import { type Figure, middle, type Round, ratioOf } from './figure.js';

/** One line a figure, for machines. */
export function asJson({ name }: Figure, rounds: readonly Round[] | Error): string {
  if (rounds instanceof Error) return JSON.stringify({ name, skipped: rounds.message });
  const { value, baseline } = middle(rounds);
  return JSON.stringify({ name, value: short(value), baseline: short(baseline), ratio: short(value / baseline) });
}

/** One line a figure, for people: the round in the middle, and between what its ratio varied. */
export function asText({ name, unit, against, aim }: Figure, rounds: readonly Round[] | Error): string {
  if (rounds instanceof Error) return `${name.padEnd(22)} skipped: ${rounds.message}`;
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
