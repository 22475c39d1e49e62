import {
  buildClientSchema,
  type DocumentNode,
  getIntrospectionQuery,
  getNamedType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { BadInput } from './failure.js';

interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Questions to a server that serves a ledger; it asks and never tells. */
export class Asking {
  constructor(private readonly url: string) {}

  /** @throws BadInput with what is wrong with the question */
  async ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answered;
    if (errors || !data)
      throw new BadInput((errors ?? []).map(({ message }) => message).join('\n') || 'There is no answer.');
    return data;
  }

  /** Asks on where a connection has more pages, and the question says with $after where to go on. @throws BadInput */
  async askToTheEnd(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    goesOn: boolean,
  ): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.ask(query, variables);
    const whole = goesOn ? connectionIn(answer) : undefined;
    for (let page = whole; page?.pageInfo?.hasNextPage; ) {
      const more = connectionIn(await this.ask(query, { ...variables, after: page.pageInfo.endCursor }));
      if (!more || more.pageInfo?.endCursor === page.pageInfo.endCursor) break;
      whole!.edges.push(...more.edges);
      page = more;
    }
    if (whole?.pageInfo) whole.pageInfo.hasNextPage = false;
    return answer;
  }

  /** Which columns of the answer's rows are decimals, by the names that the question gives them. */
  async decimalsOf(document: DocumentNode): Promise<(column: string) => boolean> {
    const schema = buildClientSchema((await this.ask(getIntrospectionQuery(), {})) as never);
    const types = new TypeInfo(schema);
    const paths = new Set<string>();
    const walked: string[] = [];
    visit(
      document,
      visitWithTypeInfo(types, {
        Field: {
          enter({ name, alias }) {
            walked.push((alias ?? name).value);
            if (getNamedType(types.getType() ?? undefined)?.name === 'Decimal') paths.add(walked.join('.'));
          },
          leave: () => void walked.pop(),
        },
        FragmentDefinition: { leave: () => void (walked.length = 0) },
      }),
    );
    return (column) => [...paths].some((path) => path === column || path.endsWith(`.${column}`));
  }
}

interface Connection {
  readonly edges: unknown[];
  readonly pageInfo?: { hasNextPage?: boolean; readonly endCursor?: string | null };
}

/** The first that an answer holds, outside of lists. */
function connectionIn(answer: unknown): Connection | undefined {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
  if ('edges' in answer) return answer as Connection;
  return Object.values(answer)
    .map(connectionIn)
    .find((found) => found !== undefined);
}

/** Does a question say where to go on reading? */
export const takesAfter = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION &&
      one.variableDefinitions?.some(({ variable }) => variable.name.value === 'after'),
  );

/** A question that only asks. @throws BadInput */
export function questionOf(text: string): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    throw new BadInput(`The question is no GraphQL: ${(error as Error).message}`);
  }
  const other = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.operation !== 'query');
  if (other)
    throw new BadInput(
      'Only questions are asked here; a mutation is sent to a server, or as a line of "import commands".',
    );
  return document;
}
