import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { createClient, type RequestParams } from 'graphql-sse';

const url = '/graphql';
const byPost = createGraphiQLFetcher({ url });
const events = createClient({ url, retryAttempts: 0 });

/** Queries and mutations over POST, subscriptions as server-sent events. */
export const fetcher: Fetcher = (params, options) => {
  const kind = operationKind(params, options?.documentAST);
  return kind === 'subscription' ? events.iterate(params as RequestParams) : byPost(params, options);
};

type Asked = Parameters<Fetcher>[0];
type Document = NonNullable<Parameters<Fetcher>[1]>['documentAST'];

function operationKind({ operationName }: Asked, document: Document): string | undefined {
  const operations = document?.definitions.filter((definition) => definition.kind === 'OperationDefinition') ?? [];
  const asked = operationName ? operations.find(({ name }) => name?.value === operationName) : operations[0];
  return asked?.operation;
}
