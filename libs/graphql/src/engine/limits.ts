import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { type DocumentNode, GraphQLError, parse, type ValidationContext, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** A whole plan with history and proofs is 12 deep, and a page of it has 400 tokens. */
export const LIMITS = { depth: 16, aliases: 50, tokens: 10_000, bodyBytes: 2_000_000 } as const;

const refusal = (message: string) => ({
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null) =>
      context?.reportError(new GraphQLError(message, { extensions: { code: 'QUERY_TOO_LARGE' } })),
  ],
});

const rules = [
  maxDepthRule({
    n: LIMITS.depth,
    flattenFragments: true,
    ...refusal(`The query is more than ${LIMITS.depth} levels deep. Ask in several queries, by the ids of the first.`),
  }),
  maxAliasesRule({
    n: LIMITS.aliases,
    ...refusal(`The query has more than ${LIMITS.aliases} aliases. Ask in several queries.`),
  }),
] as unknown as readonly ValidationRule[];

/** Refuses a query whose answer would be out of proportion before any of it is resolved. */
export const limits: Plugin = {
  onParse: ({ setParseFn }) => setParseFn(parseUpToLimit),
  onValidate: ({ addValidationRule }) => {
    for (const rule of rules) addValidationRule(rule);
  },
};

function parseUpToLimit(source: string, options?: object): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: LIMITS.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError && error.message.includes(`${LIMITS.tokens} tokens`))) throw error;
    const message = `The query has more than ${LIMITS.tokens} tokens. Send its values as variables, or ask in several queries.`;
    throw new GraphQLError(message, { extensions: { code: 'QUERY_TOO_LARGE' } });
  }
}
