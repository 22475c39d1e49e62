import { type GraphQLSchema, getOperationAST, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';

/** Compiling takes some tens of milliseconds: a query that is asked once or twice is not worth it. */
const ASKED_BEFORE = 2;

interface Known {
  asked: number;
  compiled?: CompiledQuery;
}

/**
 * Compiles a query that is asked again into a function. Never a subscription, which would end at once without a word; and
 * by operation, because a document may hold several (which is why this is not `@envelop/graphql-jit`). Yoga hands on the
 * same document for the same text.
 */
export function compiledQueries(): Plugin {
  const operations = new WeakMap<OperationDefinitionNode, Known>();
  return {
    onExecute({ args: { schema, document, operationName, variableValues }, setExecuteFn }) {
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== 'query') return;
      const known = operations.get(operation) ?? { asked: 0 };
      operations.set(operation, known);
      if (known.asked++ === ASKED_BEFORE) {
        const compiled = compileQuery(schema, document, operationName ?? undefined);
        if (isCompiledQuery(compiled)) known.compiled = compiled;
      }
      const { compiled } = known;
      if (compiled && areRight(schema, operation, variableValues))
        setExecuteFn(({ rootValue, contextValue, variableValues }) =>
          compiled.query(rootValue, contextValue, variableValues),
        );
    },
  };
}

/** Wrong variables are left to graphql-js: what it says of them has codes and paths. */
const areRight = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>> = {},
): boolean => getVariableValues(schema, variableDefinitions, values).errors === undefined;
