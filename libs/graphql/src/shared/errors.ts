import { Logger } from '@nestjs/common';
import { type ASTNode, GraphQLError } from 'graphql';

/** What a library says broke, and what can be done about it. */
interface Fault {
  readonly code: string;
  readonly kind: 'conflict' | 'unavailable' | 'corrupt' | 'input' | 'bug';
  readonly message: string;
}

const UNKNOWN =
  'Something went wrong inside Liggaren. Nothing of it is known to be recorded; the server log has the details.';
const CORRUPT = 'The ledger holds an event that this version cannot read; the server log names it.';
const logger = new Logger('GraphQL');

/** Bad input: names where, what and what to do; `node` is its place in the query, where it is written there. */
export const badInput = (message: string, extensions: Record<string, unknown> = {}, node?: ASTNode): GraphQLError =>
  new GraphQLError(message, { nodes: node ?? null, extensions: { ...extensions, code: 'BAD_USER_INPUT' } });

/**
 * The one place where faults get their GraphQL code. What already carries a code goes through; what is not known to be
 * fit for a client becomes INTERNAL_SERVER_ERROR, and the log gets the whole.
 */
export function toGraphQLError(thrown: unknown): GraphQLError {
  if (isGraphQLError(thrown)) {
    // A compiled query's errors have no extensions.
    if (typeof thrown.extensions?.['code'] === 'string') return thrown;
    const { originalError: cause } = thrown;
    return cause ? at(thrown, toGraphQLError(cause)) : withCode(thrown);
  }
  if (!isFault(thrown)) return hidden(thrown, UNKNOWN, 'INTERNAL_SERVER_ERROR');
  switch (thrown.kind) {
    case 'conflict':
      return new GraphQLError(thrown.message, { extensions: { code: 'CONFLICT' } });
    case 'unavailable':
    case 'input':
      return new GraphQLError(thrown.message, { extensions: { code: thrown.code } });
    case 'corrupt':
      return hidden(thrown, CORRUPT, thrown.code);
    case 'bug':
      return hidden(thrown, UNKNOWN, 'INTERNAL_SERVER_ERROR');
  }
}

function hidden(thrown: unknown, message: string, code: string): GraphQLError {
  logger.error(thrown);
  return new GraphQLError(message, { extensions: { code } });
}

/** graphql-js itself leaves the code out where a request does not fit the schema. */
const withCode = (error: GraphQLError): GraphQLError => {
  const { message, extensions } = error;
  return at(error, new GraphQLError(message, { extensions: { ...extensions, code: 'GRAPHQL_VALIDATION_FAILED' } }));
};

const at = ({ nodes, source, positions, path }: GraphQLError, { message, extensions }: GraphQLError): GraphQLError =>
  new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions,
  });

/** By name: under jest, libraries may hold another realm's classes. */
const isGraphQLError = (thrown: unknown): thrown is GraphQLError =>
  thrown instanceof GraphQLError || (thrown as { name?: unknown } | null)?.name === 'GraphQLError';

const KINDS: ReadonlySet<unknown> = new Set<Fault['kind']>(['conflict', 'unavailable', 'corrupt', 'input', 'bug']);
const isFault = (thrown: unknown): thrown is Fault =>
  typeof thrown === 'object' &&
  thrown !== null &&
  'code' in thrown &&
  typeof thrown.code === 'string' &&
  'kind' in thrown &&
  KINDS.has(thrown.kind);
