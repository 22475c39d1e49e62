import {
  both,
  comparePeriods,
  indicatorFields,
  statementsIn,
  subjectIdOf,
  type Wording,
  type Words,
} from '@liggaren/domain';
import { isSealed } from '@liggaren/event-sourcing';
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
    for (const removal of audit.events('ValueRemoved')) yield removed(removal);
  },
};

function* figures(audit: Audit, indicator: string): Iterable<Found> {
  const sealed = audit.allSaid
    .under(indicator, indicatorFields.value.all)
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
          `Värden för ${w.part(indicator)} visas inte för allmänheten: ${listed(w, periods)} (${on}).`,
          `Values of ${w.part(indicator)} are not shown to the public: ${listed(w, periods)} (${on}).`,
        );
      },
    };
}

interface Removal {
  readonly fields: readonly string[];
  readonly ground: string;
}
const FIELDS: Readonly<Record<string, Words>> = {
  comment: both('kommentaren', 'the comment'),
  reason: both('skälet', 'the reason'),
  note: both('anteckningen', 'the note'),
  motivation: both('motiveringen', 'the motivation'),
  differsBecause: both('skälet till skillnaden', 'the reason for the difference'),
  cannotAssessReason: both('skälet till att det inte kan bedömas', 'the reason why it cannot be assessed'),
  analysis: both('analysen', 'the analysis'),
  result: both('resultatet', 'the result'),
  value: both('värdet', 'the value'),
  text: both('texten', 'the text'),
};

function removed(removal: EventView): Found {
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
        `${words(w)} i en uppgift om ${w.part(subject)} har tagits bort för gott (${ground}).`,
        `${words(w)} in what was said of ${w.part(subject)} has been removed for good (${ground}).`,
      ),
  };
}

function nameOf(w: Wording, field: string): string {
  return FIELDS[field]?.(w) ?? `${w.say('fältet', 'the field')} ${w.quote(field)}`;
}

/** What is not shown. */
export const maskedTests: readonly AuditTest[] = [masked];
