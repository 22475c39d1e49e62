import { LedgerFault } from '@liggaren/event-sourcing';

/** A page of a list, as Relay asks for it. Null means absent. */
export interface Page {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Whether there is more is answered as https://relay.dev/graphql/connections.htm says. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** A page that cannot be: a count out of range, a cursor of another list or of none, both ends at once. */
export class BadPage extends LedgerFault {
  readonly code = 'BAD_USER_INPUT';
  readonly kind = 'input';
}

/**
 * What the items of a list are known by and ordered by. It is no place in the list: an item that is recorded while
 * somebody turns the pages moves no other to another page.
 */
export interface Keys<T, K> {
  readonly of: (item: T) => K;
  /** A key as the text of a cursor. */
  readonly nameOf: (key: K) => string;
  /** The key that a name is of; undefined for a name that is of none. */
  readonly named: (name: string) => K | undefined;
}

/** The part of a list that a page asks for: so many after one key and before another, from the beginning or from the end. */
export interface Bounds<K> {
  readonly limit: number;
  readonly backwards: boolean;
  readonly after: K | undefined;
  readonly before: K | undefined;
}

const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 1_000;

/** @throws BadPage */
export function boundsOf<K>({ first, after, last, before }: Page, keys: Pick<Keys<never, K>, 'named'>): Bounds<K> {
  if (first != null && last != null) throw new BadPage('Give first or last, not both.');
  for (const [name, count] of Object.entries({ first, last }))
    if (count != null && !(Number.isInteger(count) && count >= 0 && count <= LARGEST_PAGE))
      throw new BadPage(`${name} must be 0 to ${LARGEST_PAGE}, not ${count}.`);
  const at = (name: string, cursor: string | null | undefined) =>
    cursor == null ? undefined : keyAt(name, cursor, keys);
  return {
    limit: first ?? last ?? DEFAULT_PAGE,
    backwards: last != null,
    after: at('after', after),
    before: at('before', before),
  };
}

/** Opaque to clients, so that nobody makes one up. */
export const cursorOf = (name: string): string => Buffer.from(name).toString('base64url');

function keyAt<K>(argument: string, cursor: string, { named }: Pick<Keys<never, K>, 'named'>): K {
  const name = Buffer.from(cursor, 'base64url').toString();
  const key = cursorOf(name) === cursor ? named(name) : undefined;
  if (key !== undefined) return key;
  throw new BadPage(
    `${argument}: ${JSON.stringify(cursor)} is not a cursor of this list. Use the endCursor or startCursor of an earlier page.`,
  );
}

/** What was found of a page. */
interface Found<T> {
  readonly backwards: boolean;
  /** From the end that the page was asked from, at most one more than it holds. */
  readonly items: readonly T[];
  readonly limit: number;
  /** Is there anything on the other side of the cursor that the page was asked from? */
  readonly passed: boolean;
  readonly totalCount: number;
}

export function connection<T, K>(
  { backwards, items, limit, passed, totalCount }: Found<T>,
  { of, nameOf }: Pick<Keys<T, K>, 'of' | 'nameOf'>,
): Connection<T> {
  const more = items.length > limit;
  const nodes = items.slice(0, limit);
  if (backwards) nodes.reverse();
  const edges = nodes.map((node) => ({ cursor: cursorOf(nameOf(of(node))), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: backwards ? passed : more,
      hasPreviousPage: backwards ? more : passed,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

/** A page of a list that is in memory, in the order of its keys. @throws BadPage */
export function pageOf<T, K>(
  list: readonly T[],
  page: Page,
  keys: Keys<T, K> & { readonly compare: (a: K, b: K) => number },
): Connection<T> {
  const { limit, backwards, after, before } = boundsOf(page, keys);
  const isAfter = (item: T) => after === undefined || keys.compare(keys.of(item), after) > 0;
  const isBefore = (item: T) => before === undefined || keys.compare(keys.of(item), before) < 0;
  const between = list.filter((item) => isAfter(item) && isBefore(item));
  const items = backwards ? between.reverse() : between;
  const passed = !list.every(backwards ? isBefore : isAfter);
  return connection({ backwards, items, limit, passed, totalCount: list.length }, keys);
}
