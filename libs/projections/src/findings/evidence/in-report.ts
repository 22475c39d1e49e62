import { pathOf, rootOf, typeOf } from '@liggaren/domain';
import type { ReportVersionView } from '../../views/report/report.view.js';
import type { Audit } from '../audit.js';
import type { Presented } from './presentations.js';

/** Is a subject part of what a version is of: the whole plan, or the goals and uppdrag it names? */
export function isOf(version: ReportVersionView, subject: string): boolean {
  switch (typeOf(subject)) {
    case 'indicator':
      return version.goals.some(({ indicators }) => indicators.some((row) => row.indicator?.id === subject));
    case 'goal':
    case 'goalindicator':
    case 'target':
      return version.wholePlan || (version.value.goals ?? []).includes(pathOf(subject, 2));
    case 'uppdrag':
    case 'deliverable':
      return version.wholePlan || (version.value.uppdrag ?? []).includes(rootOf(subject));
    default:
      return version.wholePlan;
  }
}

/** What bodies had been shown when something was recorded. */
export const presentedBefore = (audit: Audit, { position, day }: { position: bigint; day: string }): Presented[] =>
  audit.presented.filter(({ presentedOn, event }) => presentedOn < day || (presentedOn === day && event < position));
