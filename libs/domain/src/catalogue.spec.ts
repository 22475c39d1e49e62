import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, eventIdOf, type StoredEvent, sha256 } from '@liggaren/event-sourcing';
import { z } from 'zod';
import {
  commandTypes,
  decodeEvent,
  eventTypes,
  statementsIn,
  subjectOf,
  subjectOfCommand,
  subjects,
} from './catalogue.js';
import { streamOf } from './kernel/typed-id.js';

const GOLDEN = new URL('../../../test/golden/events/', import.meta.url);
const files = readdirSync(GOLDEN);
type Golden = Omit<StoredEvent, 'data' | 'position'> & { readonly data: Record<string, unknown> };
const read = (file: string): Golden => JSON.parse(readFileSync(new URL(file, GOLDEN), 'utf8')) as Golden;
const decode = (event: Golden) => decodeEvent({ ...event, data: canonicalJson(event.data) });
const STATE_NOTHING = ['LedgerOpened', 'TakeoverClosed', 'StatementWithdrawn', 'ValueRemoved'];
/** What people judge they say of parts of a plan, and adopting a plan gives its uppdrag. */
const SPEAK_OF_OTHERS = [
  'PlanAdopted',
  'GoalForecastMade',
  'GoalAssessmentMade',
  'OverallAssessmentMade',
  'MovementSettled',
  'PeriodCommentMade',
];

describe('every event type', () => {
  it('has a name of its own, in the past tense', () => {
    const names = eventTypes.map(({ type }) => type);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z]+(ed|Given|Withdrawn|Set|Broken|Made)$/);
  });

  it.each(
    eventTypes.flatMap(({ type, version }) => Array.from({ length: version }, (_, v) => `${type}.v${v + 1}.json`)),
  )('has a stored example of every shape, which "npm run generate" makes for a new type: %s', (file) =>
    expect(files).toContain(file),
  );

  it('is recorded by a rule', () => {
    const here = new URL('./', import.meta.url);
    const rules = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /[.]ts$/.test(file) && !/(events|statements|fields|summary|catalogue|index|[.]spec)[.]ts$/.test(file),
    );
    const source = rules.map((file) => readFileSync(new URL(file, here), 'utf8')).join('\n');
    const names = eventTypes.map(({ type }) => type);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b(?!['.])`).test(source))).toEqual([]);
  });

  it('belongs to one subject, or to all', () => {
    const owners = (name: string) => subjects.filter(({ events }) => events.some(({ type }) => type === name)).length;
    for (const { type } of eventTypes)
      expect([type, owners(type)]).toEqual([
        type,
        /^(Ledger|Takeover)/.test(type) ? 0 : /^(Statement|Value)(Corr|With|Retr|Rem)/.test(type) ? subjects.length : 1,
      ]);
  });
});

describe.each(files)('the stored %s', (file) => {
  const event = read(file);
  const isCurrent = eventTypes.some(({ type, version }) => `${type}.v${version}.json` === file);

  it('is what its name and its own digests say', () => {
    expect(`${event.type}.v${event.metadata['schema']}.json`).toBe(file);
    expect(event.metadata['dataHash']).toBe(sha256(canonicalJson(event.data)));
    const { commandId } = event.metadata;
    expect([0, 1].map((index) => eventIdOf(event.stream, commandId!, index))).toContain(event.id);
  });

  it('is read, and written again to the same bytes', () => {
    const { data } = decode(event);
    if (isCurrent) expect(canonicalJson(data)).toBe(canonicalJson(event.data));
  });

  it('states what it says of its own subject, or nothing', () => {
    const said = statementsIn(decode(event));
    expect(said.length > 0).toBe(!STATE_NOTHING.includes(event.type));
    for (const { subject, field, validFrom } of said) {
      expect(field).toMatch(/^[a-z]/);
      expect(validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (!SPEAK_OF_OTHERS.includes(event.type)) expect(streamOf(subject)).toBe(event.stream);
    }
  });
});

it('an event of a type that nobody knows, or with a field too much, cannot be read', () => {
  const event = read('BodyRegistered.v1.json');
  expect(() => decode({ ...event, type: 'BodyDissolved' })).toThrow('BodyDissolved');
  expect(() => decode({ ...event, data: { ...event.data, chair: 'x' } })).toThrow('chair');
  expect(() => decode({ ...event, metadata: { ...event.metadata, schema: '2' } })).toThrow('schema 2');
  const plan = read('PlanProposed.v1.json');
  expect(() => decode({ ...plan, data: { ...plan.data, focusAreas: [{ title: 'x', colour: 'green' }] } })).toThrow(
    'colour',
  );
});

it('the content of a correction is what it states', () => {
  const corrected = decode(read('StatementCorrected.v1.json'));
  const { type, data } = corrected.data as { type: string; data: unknown };
  expect(statementsIn(corrected)).toEqual(statementsIn({ type, data }));
});

interface Field {
  readonly path: string;
  readonly name: string;
  readonly schema: z.ZodType;
}
const unwrap = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema instanceof z.ZodArray
      ? unwrap(schema.element as z.ZodType)
      : schema;
const fieldsOf = (schema: z.ZodType, path: string): Field[] =>
  schema instanceof z.ZodObject
    ? Object.entries(schema.shape).flatMap(([name, inner]) => [
        { path: `${path}.${name}`, name, schema: inner as z.ZodType },
        ...fieldsOf(unwrap(inner as z.ZodType), `${path}.${name}`),
      ])
    : [];

/** A field that was made optional once more keeps its description below. */
const described = (schema: z.ZodType): boolean =>
  schema.description !== undefined || (schema instanceof z.ZodOptional && described(schema.unwrap() as z.ZodType));

describe('every command', () => {
  const fields = [...commandTypes.values()].flatMap(({ type, schema }) => fieldsOf(schema, type));

  it('describes every field', () =>
    expect(fields.filter(({ schema }) => !described(schema)).map(({ path }) => path)).toEqual([]));

  it('says of every id what it is the id of', () => {
    const ids = fields.filter(({ name }) =>
      /Id$|^(body|event|replacedBy|givenBy|reportBackTo|uppdragGiven)$/.test(name),
    );
    const bare = ids.filter(({ schema }) => unwrap(schema).meta()?.['idType'] === undefined).map(({ path }) => path);
    expect(bare.filter((path) => !/\.(koladaId|ledgerId)$/.test(path))).toEqual([]);
    expect(ids.length).toBeGreaterThan(60);
  });

  it('is taken by one subject, or by the one it names', () => {
    for (const name of ['RecordMeasurement', 'AdoptPlan', 'CloseUppdrag', 'RecordDecision', 'RegisterBody'])
      expect(subjectOfCommand({ type: name, data: {} })?.commands.some(({ type }) => type === name)).toBe(true);
    const correcting = (subject: string) => subjectOfCommand({ type: 'CorrectStatement', data: { subject } })?.category;
    expect(['goal:p/a', 'target:p/a/b/c', 'deliverable:u/a', 'decision:d', 'body:ks'].map(correcting)).toEqual([
      'plan',
      'plan',
      'uppdrag',
      'decision',
      'body',
    ]);
    expect(subjectOfCommand({ type: 'CloseLedger', data: {} })).toBeUndefined();
    expect(subjectOf('ledger')).toBeUndefined();
  });
});
