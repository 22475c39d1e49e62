import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyEvent, eventTypes, statementsIn, streamOf, subjects } from '@liggaren/domain';
import { canonicalJson, eventIdOf, sha256 } from '@liggaren/event-sourcing';
// By its path: the build rewrites the alias of no testing folder.
import { toldEvents } from '../libs/domain/testing/index.js';

/** Files for event types that have none, each made of the first example that is told in a sentence. A file that exists is kept as it is. */
export const missingGoldenEvents = (root: string): [string, string][] =>
  eventTypes
    .map(({ type, version }) => ({ type, version, file: `test/golden/events/${type}.v${version}.json` }))
    .filter(({ file }) => !existsSync(join(root, file)))
    .map(({ type, version, file }) => {
      const example = toldEvents.find(([event]) => event.type === type)?.[0];
      if (!example) throw new Error(`${file} cannot be made: libs/domain/testing/told-events.ts has no ${type}.`);
      return [file, `${JSON.stringify(storedAs(example, version), null, 2)}\n`];
    });

function storedAs(event: AnyEvent, version: number) {
  const [stream, data] = [streamOfExample(event), canonicalJson(event.data)];
  const commandId = `golden-${event.type}`;
  return {
    id: eventIdOf(stream, commandId, 0),
    stream,
    revision: 0,
    type: event.type,
    data: JSON.parse(data) as object,
    metadata: {
      schema: String(version),
      recordedAt: '2026-01-12T08:00:00.000Z',
      commandId,
      commandHash: sha256(canonicalJson({ type: event.type, data: event.data })),
      dataHash: sha256(data),
      actor: 'actor-7f3a',
    },
  };
}

/** The stream that an event stands on, by the id that it carries, else by what it speaks of; a withdrawal may stand on any. */
function streamOfExample(event: AnyEvent): string {
  const category = subjects.find(({ events }) => events.some(({ type }) => type === event.type))?.category;
  if (category === undefined) return 'ledger-main';
  const own = (event.data as Readonly<Record<string, unknown>>)[`${category}Id`];
  const [said] = statementsIn(event);
  return typeof own === 'string' || !said ? `${category}-${own ?? 'ekero'}` : streamOf(said.subject);
}
