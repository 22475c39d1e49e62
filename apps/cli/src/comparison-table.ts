import { stockholmDay } from '@liggaren/event-sourcing';
import type { ComparisonAnswer, DifferenceAnswer } from './documents/compare.js';
import { momentText } from './moment-text.js';

const SIGNS = { ADDED: '+', CHANGED: '~', REMOVED: '-' } as const;

/** A comparison as text to read, in Swedish: each difference, and below it what explains it. */
export function comparisonTable({ from, to, differences }: ComparisonAnswer): string {
  const heading = `Från ${momentText(from)}\nTill ${momentText(to)}`;
  if (differences.length === 0) return `${heading}\n\nIngen skillnad.`;
  return [heading, '', ...differences.flatMap(lines)].join('\n');
}

const lines = ({ kind, summary, events }: DifferenceAnswer): string[] => [
  `${SIGNS[kind]} ${summary}`,
  ...events.map((event) => `    ${stockholmDay(event.recordedAt)} ${event.summary}`),
];
