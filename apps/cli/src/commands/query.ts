import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Command, InvalidArgumentError } from 'commander';
import { askLedger } from '../ask-ledger.js';
import { decimalColumns } from '../decimal-columns.js';
import { BadInput } from '../failure.js';
import { type FormatFlags, show, withFormat } from '../output.js';
import { askToTheEnd, questionOf, takesAfter } from '../question.js';

interface Flags extends FormatFlags {
  readonly variables?: Readonly<Record<string, unknown>>;
}

export const query = (): Command =>
  withFormat(
    new Command('query')
      .summary('any GraphQL question, as a table, JSON, JSON Lines or CSV')
      .description(
        'Asks the ledger a GraphQL question. As csv and jsonl, the things of a list are the rows (the first list, or --rows), nested things are columns with dotted names. A connection is read to its end where the question takes a variable $after and asks for pageInfo { hasNextPage endCursor }.',
      )
      .argument('<file>', 'file with the question, or - to read it from the input')
      .option('--variables <json>', 'the variables of the question, as JSON', variables),
  ).action(async (file: string, { variables: given = {}, ...flags }: Flags) => {
    const question = await read(file);
    const document = questionOf(question);
    await askLedger(async (ask, _, { schema }) => {
      const state = await (takesAfter(document) ? askToTheEnd(ask, question, given) : ask(question, given));
      show({ state, unasked: 'json', isDecimal: decimalColumns(schema, document) }, flags);
    });
  });

async function read(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`);
  });
}

function variables(given: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(given);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new InvalidArgumentError('must be a JSON object.');
}
