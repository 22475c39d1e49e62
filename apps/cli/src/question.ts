import { type DocumentNode, Kind, parse } from 'graphql';
import type { Ask } from './ask-ledger.js';
import { BadInput } from './failure.js';

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

/** Does a question say where to go on reading? */
export const takesAfter = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (one) =>
      one.kind === Kind.OPERATION_DEFINITION &&
      one.variableDefinitions?.some(({ variable }) => variable.name.value === 'after'),
  );

type Data = Readonly<Record<string, unknown>>;

/** Asks on where a connection has more pages: the question says with $after where to go on. @throws BadInput */
export async function askToTheEnd(ask: Ask, question: string, variables: Data): Promise<Data> {
  const answer = await ask<Data>(question, variables);
  const whole = connectionIn(answer);
  for (let page = whole; page?.pageInfo?.hasNextPage; ) {
    const more = connectionIn(await ask(question, { ...variables, after: page.pageInfo.endCursor }));
    if (!more || more.pageInfo?.endCursor === page.pageInfo.endCursor) break;
    whole!.edges.push(...more.edges);
    page = more;
  }
  if (whole?.pageInfo) whole.pageInfo.hasNextPage = false;
  return answer;
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
