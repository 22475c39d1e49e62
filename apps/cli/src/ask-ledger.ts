import type { Answered, Engine } from '@liggaren/graphql';
import type { OpenLedger } from '@liggaren/runtime';
import { BadInput, Unanswered } from './failure.js';
import { readLedger } from './with-ledger.js';

/** Asks a document; gives its data. @throws BadInput, Unanswered */
export type Ask = <A>(document: string, variables: Readonly<Record<string, unknown>>) => Promise<A>;

/** For verbs that ask: the ledger with its read model caught up, and the engine on it. */
export const askLedger = (work: (ask: Ask, opened: OpenLedger, engine: Engine) => Promise<void>): Promise<void> =>
  readLedger(async (opened) => {
    // Only where something is asked: it loads Nest. By its path: the build rewrites no alias in `import()`.
    const { withEngine } = await import('../../../libs/graphql/src/index.js');
    await withEngine(opened, (engine) => work(askOn(engine), opened, engine));
  });

const askOn =
  (engine: Engine): Ask =>
  async <A>(document: string, variables: Readonly<Record<string, unknown>>) =>
    dataOf(await engine.ask(document, variables)) as A;

/** Codes of what is wrong with a question; what has another code broke. */
const WRONG: ReadonlySet<unknown> = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_LARGE']);

function dataOf({ data, errors = [] }: Answered): unknown {
  if (data && errors.length === 0) return data;
  // What is wrong with a moment is said by each field that is asked at it.
  const messages = new Set(errors.map((error) => error.message));
  const message = [...messages].join('\n') || 'There is no answer.';
  throw errors.every(({ extensions }) => WRONG.has(extensions?.['code']))
    ? new BadInput(message)
    : new Unanswered(message);
}
