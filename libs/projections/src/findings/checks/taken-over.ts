import {
  both,
  goalFields,
  goalIndicatorFields,
  indicatorFields,
  type Link,
  planFields,
  type Wording,
  type Words,
} from '@liggaren/domain';
import { stockholmDay } from '@liggaren/event-sourcing';
import { inForce } from '../../views/plan/plan-part.js';
import type { AuditTest, Found } from '../finding.js';

interface Group {
  readonly file: string | null;
  readonly basis: keyof typeof BASES | null;
  readonly events: bigint;
  readonly first: string;
  readonly last: string;
  readonly from: bigint;
  readonly to: bigint;
}
const BASES = {
  'older-system': both('tiden är den som det äldre systemet anger', 'the time is the one that the older system gives'),
  publication: both('tiden är den då uppgifterna publicerades', 'the time is when they were published'),
  'earliest-possible': both(
    'tiden är den tidigaste möjliga, eftersom den rätta är okänd',
    'the time is the earliest possible, as the right one is unknown',
  ),
} satisfies Record<string, Words>;

const takenOver: AuditTest = {
  code: 'taken-over',
  question: 30,
  finds: `
    What of the plan, its indicators, uppdrag, reports and decisions came from elsewhere: one finding a file and a
    basis on which its time is claimed, with the number of events and the days they claim, and one a file that was
    read in and recorded as it came. It rests on the first and the last of the events; the trail lists them all. A
    note: nothing is wrong, but such times are claims.`,
  *find(audit) {
    const groups = audit.scope.readModel.all<Group>(
      `SELECT metadata ->> 'importName' AS file, metadata ->> 'recordedAtBasis' AS basis, count(*) AS events,
         min(recorded_at) AS first, max(recorded_at) AS last, min(position) AS "from", max(position) AS "to"
       FROM events WHERE stream IN (SELECT value FROM json_each(?)) AND position <= ?
       GROUP BY file, basis HAVING file IS NOT NULL OR basis IS NOT NULL ORDER BY min(position)`,
      [JSON.stringify(audit.streams), audit.moment.position],
    );
    for (const group of groups)
      yield {
        severity: 'note',
        subjects: [audit.plan.id],
        events: [group.from, group.to],
        summary: (w) => told(w, group),
      };
  },
};

function told(w: Wording, { file, basis, events, first, last }: Group): string {
  const count = w.count(Number(events), w.say('händelse', 'event'), w.say('händelser', 'events'))!;
  const are = (one: string, several: string): string => (events === 1n ? one : several);
  const [from, to] = [stockholmDay(first), stockholmDay(last)];
  const days = from === to ? from : w.say(`${from} till ${to}`, `${from} to ${to}`);
  if (basis === null)
    return w.say(
      `${count} lästes in från filen ${w.quote(file!)} och registrerades ${days}.`,
      `${count} ${are('was', 'were')} read in from the file ${w.quote(file!)} and recorded ${days}.`,
    );
  const source =
    file === null
      ? w.say('utan uppgift om fil', 'from no file that is named')
      : w.say(`från filen ${w.quote(file)}`, `from the file ${w.quote(file)}`);
  return w.say(
    `${count} togs över ${source} och räknas som ${are('registrerad', 'registrerade')} ${days}: ${BASES[basis](w)}.`,
    `${count} ${are('was', 'were')} taken over ${source} and ${are('counts', 'count')} as recorded ${days}: ${BASES[basis](w)}.`,
  );
}

const interpreted: AuditTest = {
  code: 'interpreted',
  question: 30,
  finds: `
    What is read into the source without a decision: that the plan builds on something or a goal follows
    something, that a goal indicator is measured by an indicator, or that an indicator is a series of Kolada. One
    finding each, as it stands. A note: an interpretation may be right, but nobody has decided it.`,
  *find(audit) {
    const { plan, scope } = audit;
    for (const link of plan.buildsOn.filter(isInterpretation))
      yield found([plan.id], inForce(scope, plan.id, planFields.content)?.variant, (w) =>
        w.say(`${w.part(plan.id)} bygger på ${inWords(w, link)}`, `${w.part(plan.id)} builds on ${inWords(w, link)}`),
      );
    for (const goal of plan.goals) {
      for (const link of goal.follows.filter(isInterpretation))
        yield found([goal.id], scope.snapshot.get(goal.id, goalFields.link.of(link))?.variant, (w) =>
          w.say(`${w.part(goal.id)} följer ${inWords(w, link)}`, `${w.part(goal.id)} follows ${inWords(w, link)}`),
        );
      for (const { id, indicator } of goal.indicators.filter(isInterpretation))
        yield found([id, indicator!.id], inForce(scope, id, goalIndicatorFields.content)?.variant, (w) =>
          w.say(
            `${w.part(id)} mäts med ${w.part(indicator!.id)}`,
            `${w.part(id)} is measured by ${w.part(indicator!.id)}`,
          ),
        );
    }
    for (const indicator of new Set(plan.goals.flatMap((goal) => goal.indicators.map((row) => row.indicator!))))
      if (indicator.koladaId !== null && indicator.koladaBasis === 'interpretation')
        yield found([indicator.id], scope.snapshot.get(indicator.id, indicatorFields.content)?.variant, (w) =>
          w.say(
            `${w.part(indicator.id)} är ${indicator.koladaId} i Kolada`,
            `${w.part(indicator.id)} is ${indicator.koladaId} in Kolada`,
          ),
        );
  },
};

const isInterpretation = ({ basis }: { readonly basis: string | null }): boolean => basis === 'interpretation';
const inWords = (w: Wording, { text, kind }: Link): string =>
  `${w.quote(text)}${w.brackets(w.code('LinkKind', kind as 'law'))}`;

function found(subjects: string[], event: bigint | undefined, what: (w: Wording) => string): Found {
  return {
    severity: 'note',
    subjects,
    events: event === undefined ? [] : [event],
    summary: (w) =>
      w.say(
        `Att ${what(w)} är en tolkning som ingen har beslutat.`,
        `That ${what(w)} is an interpretation that nobody has decided.`,
      ),
  };
}

/** What came from elsewhere, and what was read into it. */
export const takenOverTests: readonly AuditTest[] = [takenOver, interpreted];
