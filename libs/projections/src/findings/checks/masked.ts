import { comparePeriods, statementsIn, subjectIdOf, type Wording } from '@liggaren/domain';
import { isSealed } from '@liggaren/event-sourcing';
import type { MeasurementValue } from '../../views/indicator/measurement.view.js';
import type { EventView } from '../../views/trail/event.view.js';
import type { Audit } from '../audit.js';
import type { AuditTest, Found } from '../finding.js';
import { listed } from '../wording/phrases.js';

const masked: AuditTest = {
  code: 'masked',
  question: 31,
  finds: `
    What is kept from the public, one finding an indicator and a legal ground, figures among it that something
    else has followed; and what has been removed for good, one finding a removal, with the law or gallringsbeslut
    it cites. A note.`,
  *find(audit) {
    const ofThePlan = audit.plan.goals.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator!.id));
    const beside = audit.roots.filter((root) => root.startsWith('indicator:'));
    for (const indicator of new Set([...ofThePlan, ...beside])) yield* figures(audit, indicator);
    for (const removal of audit.events('ValueRemoved')) yield removed(audit, removal);
  },
};

function* figures(audit: Audit, indicator: string): Iterable<Found> {
  const sealed = audit.allSaid
    .under<MeasurementValue | undefined>(indicator, 'value:')
    .filter(({ value }) => isSealed(value?.value));
  for (const [ground, told] of Map.groupBy(sealed, ({ value }) => value?.classified?.ground))
    yield {
      severity: 'note',
      subjects: [indicator],
      events: told.map(({ variant }) => variant),
      summary: (w) => {
        const periods = [...new Set(told.map(({ value }) => value!.period))]
          .sort(comparePeriods)
          .map((each) => w.period(each));
        const on = ground ?? w.say('grund är inte angiven', 'no ground is given');
        return w.say(
          `Värden för ${audit.called(w, indicator)} visas inte för allmänheten: ${listed(w, periods)} (${on}).`,
          `Values of ${audit.called(w, indicator)} are not shown to the public: ${listed(w, periods)} (${on}).`,
        );
      },
    };
}

interface Removal {
  readonly fields: readonly string[];
  readonly ground: string;
}
const FIELDS: Readonly<Record<string, readonly [string, string]>> = {
  comment: ['kommentaren', 'the comment'],
  reason: ['skälet', 'the reason'],
  note: ['anteckningen', 'the note'],
  motivation: ['motiveringen', 'the motivation'],
  differsBecause: ['skälet till skillnaden', 'the reason for the difference'],
  cannotAssessReason: ['skälet till att det inte kan bedömas', 'the reason why it cannot be assessed'],
  analysis: ['analysen', 'the analysis'],
  result: ['resultatet', 'the result'],
  value: ['värdet', 'the value'],
  text: ['texten', 'the text'],
};

function removed(audit: Audit, removal: EventView): Found {
  const { fields, ground } = removal.event.data as unknown as Removal;
  const held = removal.supersedes!;
  const subject = statementsIn(held.event)[0]?.subject ?? subjectIdOf(removal.stream);
  const words = (w: Wording): string => w.list(fields.map((field) => nameOf(w, field)));
  return {
    severity: 'note',
    subjects: [subject],
    events: [BigInt(held.position), BigInt(removal.position)],
    summary: (w) =>
      w.say(
        `${words(w)} i en uppgift om ${audit.called(w, subject)} har tagits bort för gott (${ground}).`,
        `${words(w)} in what was said of ${audit.called(w, subject)} has been removed for good (${ground}).`,
      ),
  };
}

function nameOf(w: Wording, field: string): string {
  const [sv, en] = FIELDS[field] ?? [`fältet ${w.quote(field)}`, `the field ${w.quote(field)}`];
  return w.say(sv, en);
}

/** What is not shown. */
export const maskedTests: readonly AuditTest[] = [masked];
