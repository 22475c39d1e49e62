import type { ReportVersionView } from '../../views/report/report.view.js';
import type { Audit } from '../audit.js';
import type { Presented } from './presentations.js';

/** Is a subject part of what a version is of: the whole plan, or the goals and uppdrag it names? */
export function isOf(version: ReportVersionView, subject: string): boolean {
  const [type, path] = [subject.slice(0, subject.indexOf(':')), subject.slice(subject.indexOf(':') + 1)];
  const parts = path.split('/');
  switch (type) {
    case 'indicator':
      return version.goals.some(({ indicators }) => indicators.some((row) => row.indicator?.id === subject));
    case 'goal':
    case 'goalindicator':
    case 'target':
      return version.wholePlan || (version.value.goals ?? []).includes(parts.slice(0, 2).join('/'));
    case 'uppdrag':
    case 'deliverable':
      return version.wholePlan || (version.value.uppdrag ?? []).includes(parts[0]!);
    default:
      return version.wholePlan;
  }
}

/** What bodies had been shown when something was recorded. */
export const presentedBefore = (audit: Audit, { position, day }: { position: bigint; day: string }): Presented[] =>
  audit.presented.filter(({ presentedOn, event }) => presentedOn < day || (presentedOn === day && event < position));
