import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projections, ReadModel } from '@liggaren/projections';
import { assemble, type OpenLedger, type StoreParts } from '@liggaren/runtime';
import { aLedgerOnTheDouble, aLedgerUnderTest } from '@liggaren/store-kurrentdb/testing';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { AppModule } from '../../apps/api/src/app.module.js';
import { createServer } from '../../apps/api/src/server.js';

/** Every store that the acceptance suite is told on. */
export const stores: readonly (readonly [name: string, open: (folder: string) => Promise<StoreParts>])[] = [
  [
    'memory',
    async () => ({ store: new MemoryEventStore(), values: new MemoryRemovableValues(), close: async () => {} }),
  ],
  ['sqlite', (folder) => SqliteEventStore.open(join(folder, 'ledger.db'))],
  ['kurrentdb', aLedgerUnderTest],
];

/** The same for stories that set the calendar: a real server of a cluster does not follow it. */
export const storesOfStories: typeof stores = stores.map(([name, open]) => [
  name,
  name === 'kurrentdb' ? aLedgerOnTheDouble : open,
]);

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of their questions
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: { readonly code: string };
  }[];
}

/** The real server on a free port of 127.0.0.1, around a ledger in a folder of its own. */
export class TestServer {
  private constructor(
    readonly opened: OpenLedger,
    readonly url: string,
    private readonly stop: () => Promise<void>,
  ) {}

  static async start(open: (folder: string) => Promise<StoreParts>): Promise<TestServer> {
    const folder = await mkdtemp(join(tmpdir(), 'liggaren-'));
    const opened = await assemble(await open(folder), ReadModel.open(join(folder, 'read-model.db'), projections), {
      name: 'test',
      municipality: '0125',
    });
    const app = await createServer(AppModule.with(opened), { hosts: [] });
    await app.listen(0, '127.0.0.1');
    await opened.runner.start();
    return new TestServer(opened, await app.getUrl(), async () => {
      await app.close();
      await opened.close();
      await rm(folder, { recursive: true });
    });
  }

  /** Asks over HTTP, as a client would. */
  async ask(query: string, variables: object = {}, actor = 'controller-1'): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-actor': actor },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }

  /** The data of an answer that must have no errors. */
  async data(query: string, variables: object = {}): Promise<Answer['data']> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  }

  /** Sends a command as a mutation; gives its payload, with the subject's id. */
  async command(
    name: string,
    input: object,
    subject = '',
    actor?: string,
  ): Promise<{ refusal: { code: string; message: string } | null; position: string }> {
    const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const answer = await this.ask(
      `mutation ($input: ${inputType}!) { answer: ${name}(input: $input) { refusal { code message } position ${subject} } }`,
      { input },
      actor,
    );
    if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors, null, 2)}`);
    return answer.data.answer;
  }

  /** Sends a command that must not be refused. */
  async does(name: string, input: object, subject = '', actor?: string): Promise<{ position: string }> {
    const answer = await this.command(name, input, subject, actor);
    if (answer.refusal) throw new Error(`${name} was refused: ${answer.refusal.code}: ${answer.refusal.message}`);
    return answer;
  }

  close(): Promise<void> {
    return this.stop();
  }
}
