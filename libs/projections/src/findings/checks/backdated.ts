import { daysBetween, decisionFields, type FigureStanding, indicatorFields, type Wording } from '@liggaren/domain';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import { isOf, presentedBefore } from '../evidence/in-report.js';
import type { Presented } from '../evidence/presentations.js';
import type { AuditTest, Found } from '../finding.js';
import { keyOf } from '../wording/phrases.js';

/** A definition has no day of its own, a version of a report says up to where it has read, and a decision is found by what rests on it. */
const WITHOUT_DAY: readonly string[] = ['IndicatorDefined', 'ReportVersionFixed', 'DecisionRecorded'];

interface Late {
  readonly subject: string;
  readonly said: Told;
  /** From what its delay is counted. */
  readonly since: 'publication' | 'attestation' | 'event';
  readonly sinceDay: string;
  readonly recordedOn: string;
  readonly days: number;
  /** What had been shown by then, and would have held it. */
  readonly shown: readonly Presented[];
}

const backdated: AuditTest = {
  code: 'backdated',
  question: 14,
  finds: `
    Recorded more than \`backdatedDays\` after it was published (a figure), after the decision it rests on was
    attested, or after the day it is valid from (all else, spelling too). Material where it was valid on the
    cut-off day of a report that a body had been shown by then without it, else to look at. What was recorded of
    one subject on one day is told together. History taken over is not backdated: its days are claims, and
    \`taken-over\` tells of it.`,
  *find(audit) {
    const late = [...audit.allSaid.byEvent].flatMap(([origin, said]) => lateOf(audit, origin, said[0]!));
    for (const together of Map.groupBy(late, ({ subject, recordedOn }) => `${subject} ${recordedOn}`).values())
      yield found(audit, together);
  },
};

function lateOf(audit: Audit, origin: bigint, said: Told): Late[] {
  const { type, day: recordedOn, takenOver } = audit.recordedWhen.at(origin);
  if (takenOver || WITHOUT_DAY.includes(type)) return [];
  const [since, sinceDay] = sinceOf(audit, type, said);
  const days = daysBetween(sinceDay, recordedOn);
  if (days <= audit.settings.backdatedDays) return [];
  const { subject, validFrom } = said;
  const shown = presentedBefore(audit, { position: origin, day: recordedOn }).filter(
    ({ version, cutOff }) => cutOff < origin && validFrom <= version.moment.validOn && isOf(version, subject),
  );
  return [{ subject, said, since, sinceDay, recordedOn, days, shown }];
}

function sinceOf(audit: Audit, type: string, { value, decision, validFrom }: Told): [Late['since'], string] {
  if (type.startsWith('Measurement')) return ['publication', (value as FigureStanding).publishedOn ?? validFrom];
  const attested =
    decision !== null && type !== 'TextEdited'
      ? audit.allSaid.of(`decision:${decision}`, decisionFields.attested).at(-1)?.validFrom
      : undefined;
  return attested === undefined ? ['event', validFrom] : ['attestation', attested];
}

function found(audit: Audit, late: readonly Late[]): Found {
  const { subject, recordedOn } = late[0]!;
  const shown = late.flatMap((each) => each.shown);
  return {
    severity: shown.length > 0 ? 'material' : 'review',
    subjects: [...new Set([subject, ...shown.map(({ report }) => report.id)])],
    events: late.map(({ said }) => said.origin),
    summary: (w) => {
      const report = shown.at(-1)?.version;
      const some = late.some((each) => each.shown.length === 0);
      const already = report
        ? w.say(
            `; ${some ? 'en del av det' : 'det'} gällde redan på brytdagen ${report.moment.validOn} för rapporten ${w.quote(report.title)}, som då var redovisad`,
            `; ${some ? 'some of it' : 'it'} was valid already on the cut-off ${report.moment.validOn} of the report ${w.quote(report.title)}, which had been presented by then`,
          )
        : '';
      return w.say(
        `${what(w, audit, late)} registrerades först ${recordedOn}, ${delay(w, late)}${already}.`,
        `${what(w, audit, late)} ${isOne(late) ? 'was' : 'were'} recorded only on ${recordedOn}, ${delay(w, late)}${already}.`,
      );
    },
  };
}

const isOne = ({ length }: readonly Late[]): boolean => length === 1;

/** How many are named by their period before they are only counted. */
const NAMED = 6;

function what(w: Wording, audit: Audit, late: readonly Late[]): string {
  const [{ subject, said }] = late as [Late];
  const of = w.part(subject);
  const told = late.flatMap(({ said: { field, value } }) =>
    field.startsWith(indicatorFields.value.all) && value !== undefined ? [keyOf(w, value as FigureStanding)] : [],
  );
  const figures = [...new Set(told)];
  if (told.length === late.length && figures.length <= NAMED)
    return w.say(
      `${isOne(late) ? 'siffran' : 'siffrorna'} för ${w.list(figures)} för ${of}`,
      `the ${isOne(late) ? 'figure' : 'figures'} for ${w.list(figures)} of ${of}`,
    );
  if (late.length > 1) return w.say(`${late.length} uppgifter om ${of}`, `${late.length} statements of ${of}`);
  const { decision } = said;
  return decision === null || decision === undefined
    ? w.say(`en uppgift om ${of}`, `a statement of ${of}`)
    : w.say(
        `en uppgift om ${of}, enligt beslutet ${audit.nameOf(`decision:${decision}`)},`,
        `a statement of ${of}, by the decision ${audit.nameOf(`decision:${decision}`)},`,
      );
}

function delay(w: Wording, late: readonly Late[]): string {
  const longest = late.reduce((a, b) => (b.days > a.days ? b : a));
  const { days, sinceDay, since } = longest;
  const of = {
    publication: w.say(
      `efter publiceringen ${sinceDay}`,
      `after ${isOne(late) ? 'it was' : 'they were'} published on ${sinceDay}`,
    ),
    attestation: w.say(`efter att beslutet justerades ${sinceDay}`, `after the decision was attested on ${sinceDay}`),
    event: w.say(
      `efter den dag ${isOne(late) ? 'den' : 'de'} gäller från, ${sinceDay}`,
      `after the day ${isOne(late) ? 'it is' : 'they are'} valid from, ${sinceDay}`,
    ),
  }[since];
  const most = late.length > 1 ? w.say('som mest ', 'at most ') : '';
  return w.say(`${most}${days} dagar ${of}`, `${most}${days} days ${of}`);
}

export const backdating: readonly AuditTest[] = [backdated];
