import { describe, expect, it } from '@jest/globals';
import type { Message, Recorded } from '@liggaren/event-sourcing';
import fc from 'fast-check';
import { type Assertion, field, type Standing, Timeline } from './index.js';

// A world of two subjects with two fields. An event `Said` states what it carries.
const subjects = ['goal:p/a', 'goal:p/b'];
const [title, owner] = [field('title'), field('owner')];
const fields = [title, owner];
const days = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'];
type Event = Recorded<Message<string, Record<string, unknown>>>;
const reading = {
  statements: ({ type, data }: Message) => (type === 'Said' ? (data as { says: Assertion[] }).says : []),
  upcast: (type: string, _schema: number, data: unknown): Message => ({ type, data }),
};

const assertion: fc.Arbitrary<Assertion> = fc
  .record({
    subject: fc.constantFrom(...subjects),
    field: fc.constantFrom(...fields),
    value: fc.option(fc.nat(5), { nil: undefined }),
    from: fc.nat(3),
    length: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })
  .map(({ from, length, ...said }) => ({
    ...said,
    validFrom: days[from]!,
    validTo: length === undefined ? undefined : days[from + length],
  }));
const says = fc.record({ says: fc.array(assertion, { maxLength: 3 }) });
/** What to do next; `of` picks one of the events so far. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('Said'), data: says }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('StatementCorrected'), of: fc.nat(), data: says }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('StatementWithdrawn'), of: fc.nat() }) },
);

/** As a decider would record it: a correction names an original, a withdrawal an original or a correction. */
function history(steps: readonly { type: string; of?: number; data?: unknown }[]): Event[] {
  const events: Event[] = [];
  for (const { type, of = 0, data } of steps) {
    const stored = { id: `e${events.length}`, actor: `actor-${events.length}` };
    const originals = events.filter((event) => event.type === 'Said');
    const named = events.filter((event) => event.type !== 'StatementWithdrawn');
    if (type === 'Said') events.push({ ...stored, type, data: data as Record<string, unknown> });
    else if (type === 'StatementCorrected' && originals.length > 0)
      events.push({
        ...stored,
        type,
        data: { event: originals[of % originals.length]!.id, type: 'Said', schema: 1, data },
      });
    else if (type === 'StatementWithdrawn' && named.length > 0)
      events.push({ ...stored, type, data: { event: named[of % named.length]!.id } });
  }
  return events;
}
const histories = fc.array(step, { maxLength: 12 }).map(history);

/** The rule of the design, in as few words as possible: fold all events anew every time. */
function naive(events: readonly Event[], subject: string, field: string): Standing[] {
  const withdrawn = new Set(
    events.filter(({ type }) => type === 'StatementWithdrawn').map(({ data }) => data['event']),
  );
  return events.flatMap((original, index) => {
    if (original.type !== 'Said' || withdrawn.has(original.id)) return [];
    const corrections = events.filter(
      ({ id, type, data }) => type === 'StatementCorrected' && data['event'] === original.id && !withdrawn.has(id),
    );
    const content = (corrections.at(-1)?.data['data'] ?? original.data) as { says: Assertion[] };
    const last = content.says.findLast((said) => said.subject === subject && said.field === field);
    return last ? [{ ...last, event: original.id, actor: original.actor, index }] : [];
  });
}

const fold = (events: readonly Event[], from = Timeline.empty(reading)) =>
  events.reduce((line, event) => line.add(event), from);
/** All that a timeline answers. */
const answers = (timeline: Timeline, ids: readonly string[]) => ({
  standing: subjects.flatMap((subject) => fields.map((field) => timeline.standing(subject, field))),
  on: days.map((day) => timeline.on(subjects[0]!, fields[0]!, day)),
  knows: subjects.map((subject) => timeline.knows(subject)),
  subjects: timeline.subjects(),
  fields: subjects.map((subject) => timeline.fields(subject)),
  events: ids.map((id) => [timeline.event(id), timeline.versions(id), timeline.isWithdrawn(id)]),
  isEmpty: timeline.isEmpty,
});
const ids = Array.from({ length: 24 }, (_, index) => `e${index}`);

describe('a timeline', () => {
  it('says what a naive fold of the whole history says', () =>
    fc.assert(
      fc.property(histories, (events) => {
        const timeline = fold(events);
        for (const subject of subjects)
          for (const field of fields) {
            const expected = naive(events, subject, field);
            expect(timeline.standing(subject, field)).toEqual(expected);
            for (const day of days) {
              const covering = expected.filter(
                ({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day < validTo),
              );
              expect(timeline.on(subject, field, day)).toEqual(covering.at(-1));
            }
          }
      }),
      { numRuns: 500 },
    ));

  it('answers as before after more has been added, also where the history branches', () =>
    fc.assert(
      fc.property(
        histories,
        fc.array(step, { maxLength: 6 }),
        fc.array(step, { maxLength: 6 }),
        (events, one, other) => {
          const stem = fold(events);
          const before = answers(stem, ids);
          const branches = [one, other].map((steps) => {
            const more = history([...stepsOf(events), ...steps]).slice(events.length);
            const branch = fold(more, stem);
            return { branch, alone: fold([...events, ...more]) };
          });
          expect(answers(stem, ids)).toEqual(before);
          for (const { branch, alone } of branches) expect(answers(branch, ids)).toEqual(answers(alone, ids));
        },
      ),
      { numRuns: 300 },
    ));

  it('takes the statement recorded last among those that cover the day, with half-open validity', () => {
    const say = (value: number, validFrom: string, validTo?: string) => ({
      subject: 'goal:p/a',
      field: 'title',
      value,
      validFrom,
      validTo,
    });
    const timeline = fold(
      [say(1, '2024-01-01'), say(2, '2024-02-01', '2024-03-01'), say(3, '2024-02-15', '2024-02-20')].map(
        (said, index) => ({
          id: `e${index}`,
          actor: 'somebody',
          type: 'Said',
          data: { says: [said] },
        }),
      ),
    );
    const on = (day: string) => timeline.on('goal:p/a', title, day)?.value;
    expect(
      ['2023-12-31', '2024-01-01', '2024-02-14', '2024-02-15', '2024-02-20', '2024-02-29', '2024-03-01'].map(on),
    ).toEqual([undefined, 1, 2, 3, 2, 2, 1]);
  });

  it('gives a correction the precedence of the event it names', () => {
    const say = (value: number) => ({
      says: [{ subject: 'goal:p/a', field: 'title', value, validFrom: '2024-01-01' }],
    });
    const timeline = fold([
      { id: 'e0', actor: 'somebody', type: 'Said', data: say(1) },
      { id: 'e1', actor: 'somebody', type: 'Said', data: say(2) },
      {
        id: 'e2',
        actor: 'somebody',
        type: 'StatementCorrected',
        data: { event: 'e0', type: 'Said', schema: 1, data: say(9) },
      },
    ]);
    expect(timeline.on('goal:p/a', title, '2024-01-01')?.value).toBe(2);
    expect(timeline.event('e2')).toMatchObject({ original: 'e0', withdrawn: false });
  });

  it('knows a subject ever after, though all that was said of it is withdrawn', () => {
    const said = { says: [{ subject: 'goal:p/a', field: 'title', value: 1, validFrom: '2024-01-01' }] };
    const timeline = fold([
      { id: 'e0', actor: 'somebody', type: 'Said', data: said },
      { id: 'e1', actor: 'somebody', type: 'StatementWithdrawn', data: { event: 'e0' } },
    ]);
    expect(timeline.knows('goal:p/a')).toBe(true);
    expect(timeline.standing('goal:p/a', title)).toEqual([]);
  });
});

/** The steps that give these events again. */
function stepsOf(events: readonly Event[]): { type: string; of: number; data: unknown }[] {
  return events.map(({ type, data }, index) => {
    const before = events.slice(0, index);
    const pool = before.filter((event) =>
      type === 'StatementCorrected' ? event.type === 'Said' : event.type !== 'StatementWithdrawn',
    );
    return {
      type,
      of: Math.max(
        0,
        pool.findIndex(({ id }) => id === data['event']),
      ),
      data: type === 'StatementCorrected' ? data['data'] : data,
    };
  });
}
