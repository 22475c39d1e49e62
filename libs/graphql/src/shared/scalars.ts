import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { badInput } from './errors.js';

interface Textual<T> {
  readonly name: string;
  readonly description: string;
  /** What a client should write, with an example. */
  readonly should: string;
  /** Undefined where the text is not one. */
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
}

const REMEMBERED = 10_000;

/** A scalar that is a string outside. A number is refused: on its way it may have lost digits. */
function textual<T>({ name, description, should, read, write }: Textual<T>): GraphQLScalarType<T, string> {
  const parse = (value: unknown, node?: ValueNode): T => {
    const parsed = typeof value === 'string' ? read(value) : undefined;
    if (parsed === undefined) throw badInput(`${name} must be ${should}, not ${JSON.stringify(value)}`, {}, node);
    return parsed;
  };
  /** Answered before, and right then: the same days and figures are answered again and again. */
  const right = new Set<string>();
  return new GraphQLScalarType({
    name,
    description,
    parseValue: (value) => parse(value),
    parseLiteral: (node: ValueNode) =>
      parse(node.kind === Kind.STRING ? node.value : 'value' in node ? Number(node.value) : null, node),
    serialize: (value) => {
      const text = write(value as T);
      if (right.has(text)) return text;
      if (read(text) === undefined) throw new TypeError(`The server answered ${text} for a ${name}`);
      if (right.size >= REMEMBERED) right.clear();
      right.add(text);
      return text;
    },
  });
}

/** Is it an instant just as it is answered? Asked of every one: a tenth of what a calendar takes. */
function isInstant(text: string): boolean {
  const milliseconds = text.length === 24 ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
}

const asItIs = (text: string): string => text;
const rejecting = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

export const LocalDate = textual<string>({
  name: 'LocalDate',
  description: 'A day in Stockholm, `YYYY-MM-DD`.',
  should: 'a day such as "2024-05-31"',
  read: (text) => (/^\d{4}-\d\d-\d\d$/.test(text) && isInstant(`${text}T00:00:00.000Z`) ? text : undefined),
  write: asItIs,
});

export const DateTime = textual<string>({
  name: 'DateTime',
  description:
    'An instant, answered in UTC with milliseconds: `2024-05-31T09:00:00.000Z`. An offset may be given: `+02:00`.',
  should: 'an instant with its offset from UTC, such as "2024-05-31T09:00:00.000Z"',
  read: (text) =>
    isInstant(text)
      ? text
      : /^\d{4}-\d\d-\d\dT[^[\]]*$/.test(text)
        ? rejecting(() => Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 }))
        : undefined,
  write: asItIs,
});

export const Decimal = textual<string>({
  name: 'Decimal',
  description: 'An exact decimal as a string, with the decimals it was written with: `"5.35"`. Never a float.',
  should: 'a decimal as a string, such as "5.35" or "-12"',
  read: (text) => (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.length <= 60 ? text : undefined),
  write: asItIs,
});

export const Position = textual<bigint>({
  name: 'Position',
  description:
    'A place in the ledger, as a string of digits. They only grow, with gaps; "0" is before the first event.',
  should: 'a position as a string of digits, such as "42"',
  read: (text) => (/^\d{1,20}$/.test(text) ? BigInt(text) : undefined),
  write: (value) => value.toString(),
});

export const JSONObject = new GraphQLScalarType<object, unknown>({
  name: 'JSON',
  description: 'JSON, as it is; an object where it is given.',
  parseValue: (value) => object(value),
  parseLiteral: (node, variables) => object(plain(node, variables ?? {})),
  serialize: (value) => value,
});

function object(value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw badInput(`JSON must be an object such as {"value": "5.35"}, not ${JSON.stringify(value)}`);
}

function plain(node: ValueNode, variables: Record<string, unknown>): unknown {
  switch (node.kind) {
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, plain(value, variables)]));
    case Kind.LIST:
      return node.values.map((value) => plain(value, variables));
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.NULL:
      return null;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    default:
      return node.value;
  }
}
