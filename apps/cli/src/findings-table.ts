import { type LanguageCode, Speaker } from '@liggaren/domain';
import { stockholmDay } from '@liggaren/event-sourcing';
import type { FindingAnswer } from './documents/findings.js';
import type { MomentAnswer } from './documents/moment.js';
import { capital, momentText } from './moment-text.js';
import { wordOf } from './words.js';

/** Events shown below a finding: what it rests on at a glance; all of them are in JSON. */
const SHOWN_EVENTS = 5;

/** Findings as text to read, the weightiest first; below each, what it rests on. */
export function findingsText(moment: MomentAnswer, findings: readonly FindingAnswer[], language: LanguageCode): string {
  const asked = capital(momentText(moment, language));
  if (findings.length === 0) return `${asked}\n\n${new Speaker(language).say('Inga iakttagelser.', 'No findings.')}`;
  const groups = (['MATERIAL', 'REVIEW', 'NOTE'] as const)
    .map((severity) => findings.filter((finding) => finding.severity === severity))
    .filter((of) => of.length > 0)
    .map((of) => [heading(of, language), '', ...of.flatMap((finding) => lines(finding, language))].join('\n'));
  return [asked, ...groups].join('\n\n');
}

const heading = (findings: readonly FindingAnswer[], language: LanguageCode): string =>
  `${severity(findings[0]!.severity, findings.length, language)} (${findings.length})`;

/** The label of a severity; Swedish bends it for several. */
function severity(code: string, count: number, language: LanguageCode): string {
  const label = wordOf('FindingSeverity', code, language);
  return count === 1 ? label : new Speaker(language).say(SEVERAL[code] ?? label, label);
}

const SEVERAL: Readonly<Record<string, string>> = { MATERIAL: 'Väsentliga', NOTE: 'Upplysningar' };

function lines({ code, question, summary, events }: FindingAnswer, language: LanguageCode): string[] {
  const w = new Speaker(language);
  const more = events.length - SHOWN_EVENTS;
  return [
    `- ${summary}`,
    `    ${wordOf('FindingCode', code, language)} (${w.say('fråga', 'question')} ${question}, ${code})`,
    ...events.slice(0, SHOWN_EVENTS).map((event) => `    ${stockholmDay(event.recordedAt)} ${event.summary}`),
    ...(more > 0 ? [`    … ${furtherEvents(w, more)}`] : []),
  ];
}

const furtherEvents = (w: Speaker, count: number): string =>
  count === 1
    ? w.say('och 1 händelse till', 'and 1 more event')
    : w.say(`och ${count} händelser till`, `and ${count} more events`);
