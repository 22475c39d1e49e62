import { enumValueOf, type LanguageCode, labelOf, Speaker } from '@liggaren/domain';
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

/** Events shown below a finding: what it rests on at a glance; all of them are in JSON. */
const SHOWN_EVENTS = 5;

/** Findings as text to read, the weightiest first; below each, what it rests on. */
export function findingsText(moment: Moment, findings: readonly Finding[], language: LanguageCode): string {
  const asked = capital(momentText(moment, language));
  if (findings.length === 0) return `${asked}\n\n${new Speaker(language).say('Inga iakttagelser.', 'No findings.')}`;
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
  const w = new Speaker(language);
  const more = events.length - SHOWN_EVENTS;
  return [
    `- ${finding.summary(language)}`,
    `    ${labelOf('FindingCode', code, language)} (${w.say('fråga', 'question')} ${question}, ${enumValueOf(code)})`,
    ...events.slice(0, SHOWN_EVENTS).map((event) => `    ${stockholmDay(event.recordedAt)} ${event.summary(language)}`),
    ...(more > 0 ? [`    … ${furtherEvents(w, more)}`] : []),
  ];
}

const furtherEvents = (w: Speaker, count: number): string =>
  count === 1
    ? w.say('och 1 händelse till', 'and 1 more event')
    : w.say(`och ${count} händelser till`, `and ${count} more events`);
