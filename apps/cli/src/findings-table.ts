import { enumValueOf, type LanguageCode, labelOf, summaryOf } from '@liggaren/domain';
import { stockholmDay } from '@liggaren/event-sourcing';
import type { Finding, Moment } from '@liggaren/projections';
import { capital, momentText } from './moment-text.js';
import { momentState } from './plan-state.js';

/** Findings as plain data, as GraphQL has them. */
export const findingsState = (moment: Moment, findings: readonly Finding[], language: LanguageCode) => ({
  moment: momentState(moment),
  findings: findings.map((finding) => ({
    code: enumValueOf(finding.code),
    question: finding.question,
    severity: enumValueOf(finding.severity),
    summary: finding.summary(language),
    subjects: finding.subjects,
    events: finding.events.map(({ id, type, position, recordedAt }) => ({ id, type, position, recordedAt })),
  })),
});

const WORDS = {
  sv: {
    none: 'Inga iakttagelser.',
    question: 'fråga',
    more: (count: number) => `och ${count} ${count === 1 ? 'händelse' : 'händelser'} till`,
  },
  en: {
    none: 'No findings.',
    question: 'question',
    more: (count: number) => `and ${count} more ${count === 1 ? 'event' : 'events'}`,
  },
};
/** Events shown below a finding: what it rests on at a glance; all of them are in JSON. */
const SHOWN_EVENTS = 5;

/** Findings as text to read, the weightiest first; below each, what it rests on. */
export function findingsText(moment: Moment, findings: readonly Finding[], language: LanguageCode): string {
  const asked = capital(momentText(moment, language));
  if (findings.length === 0) return `${asked}\n\n${WORDS[language].none}`;
  const groups = (['material', 'review', 'note'] as const)
    .map((severity) => findings.filter((finding) => finding.severity === severity))
    .filter((of) => of.length > 0)
    .map((of) => [heading(of, language), '', ...of.flatMap((finding) => lines(finding, language))].join('\n'));
  return [asked, ...groups].join('\n\n');
}

const heading = (findings: readonly Finding[], language: LanguageCode): string =>
  `${labelOf('FindingSeverity', findings[0]!.severity, language)} (${findings.length})`;

function lines(finding: Finding, language: LanguageCode): string[] {
  const { code, question, events } = finding;
  const more = events.length - SHOWN_EVENTS;
  return [
    `- ${finding.summary(language)}`,
    `    ${labelOf('FindingCode', code, language)} (${WORDS[language].question} ${question}, ${enumValueOf(code)})`,
    ...events
      .slice(0, SHOWN_EVENTS)
      .map(
        ({ event, recordedAt, scope: { municipality } }) =>
          `    ${stockholmDay(recordedAt)} ${summaryOf(event, language, { municipality })}`,
      ),
    ...(more > 0 ? [`    … ${WORDS[language].more(more)}`] : []),
  ];
}
