import { stockholmDay } from '@liggaren/event-sourcing';
import type { Comparison, Difference } from '@liggaren/projections';
import { momentText } from './moment-text.js';
import { momentState } from './plan-state.js';

/** A comparison as plain data, as GraphQL has it. */
export const comparisonState = ({ from, to, differences }: Comparison) => ({
  from: momentState(from),
  to: momentState(to),
  differences: differences.map((difference) => ({
    subject: difference.subject,
    name: difference.name,
    field: difference.field,
    kind: difference.kind,
    oldValue: difference.oldValue,
    newValue: difference.newValue,
    inThePast: difference.inThePast,
    summary: difference.summary('sv'),
    events: difference.events.map(({ id, type, position, recordedAt }) => ({ id, type, position, recordedAt })),
  })),
});

const SIGNS = { added: '+', changed: '~', removed: '-' } as const;

/** A comparison as text to read, in Swedish: each difference, and below it what explains it. */
export function comparisonTable({ from, to, differences }: Comparison): string {
  const heading = `Från ${momentText(from)}\nTill ${momentText(to)}`;
  if (differences.length === 0) return `${heading}\n\nIngen skillnad.`;
  return [heading, '', ...differences.flatMap(lines)].join('\n');
}

const lines = (difference: Difference): string[] => [
  `${SIGNS[difference.kind]} ${difference.summary('sv')}`,
  ...difference.events.map((event) => `    ${stockholmDay(event.recordedAt)} ${event.summary('sv')}`),
];
