import { Day } from '@liggaren/domain';
import { BadMoment, type Moment, type MomentQuestion, type Reader } from '@liggaren/projections';
import { type Command, InvalidArgumentError } from 'commander';
import { BadInput } from './failure.js';

/** Which of two moments options name, where a verb takes two. */
export type Side = 'from' | 'to';

/** What the options of the third clock say. */
const PRESENTED = {
  on: 'as presented to a body by this day',
  to: 'the body, such as body:ks (default: the body of the plan)',
};

/** Adds the options of a moment on the three clocks. */
export const withMoment = (command: Command, side?: Side, presented = PRESENTED): Command =>
  withCut(command, side)
    .option(`--${prefixOf(side)}presented-on <day>`, presented.on, day)
    .option(`--${prefixOf(side)}presented-to <id>`, presented.to, body);

/** Adds the options of a moment that is of no report. */
export const withCut = (command: Command, side?: Side): Command =>
  command
    .option(`--${prefixOf(side)}valid-on <day>`, 'official on this day (default: the day of the cut, else today)', day)
    .option(`--${prefixOf(side)}known-on <day>`, 'known by the end of this day in Stockholm', day)
    .option(`--${prefixOf(side)}known-at <instant>`, 'known at this instant, such as 2024-05-31T12:00:00Z', instant)
    .option(`--${prefixOf(side)}at-position <number>`, 'known at this position of the log', position);

const prefixOf = (side?: Side): string => (side === undefined ? '' : `${side}-`);

const NAMES = ['validOn', 'knownOn', 'knownAt', 'atPosition', 'presentedOn', 'presentedTo'] as const;

/** The moment that the flags of a verb name, as the GraphQL input has it. */
export type MomentFlags = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** The moment among all flags of a verb. */
export function momentOf(flags: object, side?: Side): MomentFlags {
  const given = flags as Readonly<Record<string, string | undefined>>;
  const flagOf = (name: string) =>
    given[side === undefined ? name : `${side}${name[0]!.toUpperCase()}${name.slice(1)}`];
  return Object.fromEntries(NAMES.map((name) => [name, flagOf(name)]).filter(([, value]) => value !== undefined));
}

/** A moment resolved; what was presented is asked of a subject. @throws BadInput in the words of the options */
export function resolved(reader: Reader, { atPosition, ...flags }: MomentFlags, side?: Side, subject?: string): Moment {
  const question: MomentQuestion = { ...flags, ...(atPosition !== undefined && { atPosition: BigInt(atPosition) }) };
  try {
    return reader.moment(question, { subject });
  } catch (error) {
    throw error instanceof BadMoment ? new BadInput(asOptions(error.message, side)) : error;
  }
}

/** An answer; what is wrong with its moment is said in the words of the options. @throws BadInput */
export const understood = <A>(answer: Promise<A>): Promise<A> =>
  answer.catch((error: unknown) => {
    throw error instanceof BadInput ? new BadInput(asOptions(error.message)) : error;
  });

/** `knownOn` -> `--known-on`. */
const asOptions = (message: string, side?: Side): string =>
  message.replaceAll(
    /\b(known(On|At)|atPosition|presented(On|To))\b/g,
    (name) => `--${prefixOf(side)}${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );

/** The id of a plan as it was typed, with or without its type. @throws BadInput */
export function knownPlan(reader: Reader, typed: string): string {
  const plan = typed.replace(/^(plan:)?/, 'plan:');
  if (!reader.isKnown(plan)) throw new BadInput(`${plan} is not a plan of this ledger.`);
  return plan;
}

const body = (text: string): string => text.replace(/^(body:)?/, 'body:');

export function day(text: string): string {
  if (!Day.safeParse(text).success) throw new InvalidArgumentError('must be a day such as 2024-05-31.');
  return text;
}

function instant(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? new Date(text) : undefined;
  if (!at || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('must be an instant such as 2024-05-31T12:00:00Z.');
  return at.toISOString();
}

function position(text: string): string {
  if (!/^\d{1,18}$/.test(text)) throw new InvalidArgumentError('must be a whole number.');
  return text;
}
