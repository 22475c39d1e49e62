/** A row of a table: what stands in each column, lists of things included. */
export type TableRow = Readonly<Record<string, unknown>>;

/** There is no list to make rows of where a path points, or none at all. */
export class NoRows extends Error {}

type Branch = Readonly<Record<string, unknown>>;

/**
 * The rows of an answer: the things of the list at a path of dotted names, or of the first list there is. Where the path
 * goes through other lists, what their things say (lists apart) stands before what the innermost says, under its whole
 * name. Columns of nested things have dotted names.
 * @throws NoRows
 */
export function rowsOf(answer: unknown, path?: string): readonly TableRow[] {
  const rows = thingsAt(answer, path).map(({ thing, above }) => ({ ...above, ...columnsOf(thing) }));
  const named = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  // A nested thing that is null in some rows has its own columns in the others.
  const columns = named.filter((column) => !named.some((other) => other.startsWith(`${column}.`)));
  return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
}

/** The same things as they are, nested; what stands above them under its whole name. @throws NoRows */
export const thingsOf = (answer: unknown, path?: string): readonly TableRow[] =>
  thingsAt(answer, path).map(({ thing, above }) => ({ ...above, ...thing }));

interface Placed {
  readonly thing: Branch;
  readonly above: TableRow;
}

function thingsAt(answer: unknown, path: string | undefined): readonly Placed[] {
  const names = path === undefined ? firstList(answer) : path.split('.').filter((name) => name !== '');
  if (!names) throw new NoRows('The answer has no list to make rows of.');
  return walk(answer, names, { path: path ?? names.join('.'), walked: [], above: {} });
}

interface Walk {
  readonly path: string;
  readonly walked: readonly string[];
  readonly above: TableRow;
}

function walk(value: unknown, names: readonly string[], { path, walked, above }: Walk): readonly Placed[] {
  const list = listOf(value);
  if (list && names.length === 0)
    return list.map((item) => ({ thing: isBranch(item) ? item : { value: item }, above }));
  if (list)
    return list.flatMap((item) => {
      const own = isBranch(item) ? columnsOf(item, `${walked.join('.')}.`) : {};
      // Its other lists are not repeated in each row below it.
      const single = Object.fromEntries(Object.entries(own).filter(([, cell]) => !Array.isArray(cell)));
      return walk(item, names, { path, walked, above: { ...above, ...single } });
    });
  if (value === null) return [];
  const [name, ...rest] = names;
  if (name === undefined || !isBranch(value) || !(name in value))
    throw new NoRows(
      `${path} is no list of the answer${isBranch(value) ? `; at ${walked.join('.') || 'its top'} it has ${Object.keys(value).join(', ')}` : ''}.`,
    );
  return walk(value[name], rest, { path, walked: [...walked, name], above });
}

/** A list, or the nodes of a connection. */
function listOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isBranch(value) || !Array.isArray(value['edges'])) return undefined;
  return value['edges'].map((edge: unknown) => (isBranch(edge) && isBranch(edge['node']) ? edge['node'] : edge));
}

/** What a thing says of itself: nested things with dotted names. */
function columnsOf(thing: Branch, prefix = ''): TableRow {
  return Object.fromEntries(
    Object.entries(thing).flatMap(([name, value]): [string, unknown][] => {
      const column = `${prefix}${name}`;
      const list = listOf(value);
      if (list) return [[column, list]];
      return isBranch(value) ? Object.entries(columnsOf(value, `${column}.`)) : [[column, value]];
    }),
  );
}

/** Breadth first: the outermost list, the first of several. */
function firstList(answer: unknown): string[] | undefined {
  const queue: [path: string[], value: unknown][] = [[[], answer]];
  for (const [path, value] of queue) {
    if (listOf(value)) return path;
    if (isBranch(value)) for (const [name, part] of Object.entries(value)) queue.push([[...path, name], part]);
  }
  return undefined;
}

const isBranch = (value: unknown): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
