import { Day } from '@liggaren/domain';
import { BadMoment, type Moment, type MomentQuestion, type Reader } from '@liggaren/projections';
import { InvalidArgumentError } from 'commander';
import { BadInput } from './failure.js';

/** A moment as options name it; what was presented is asked of a subject. @throws BadInput */
export const momentOf = (reader: Reader, question: MomentQuestion, prefix = '', subject?: string): Moment =>
  understood(() => reader.moment(question, { subject }), prefix);

/** @throws BadInput in the words of the options */
export function understood<T>(read: () => T, prefix = ''): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadMoment) throw new BadInput(asOptions(error.message, prefix));
    throw error;
  }
}

/** `knownOn` -> `--known-on`. */
const asOptions = (message: string, prefix: string): string =>
  message.replaceAll(
    /\b(known(On|At)|atPosition|presented(On|To))\b/g,
    (name) => `--${prefix}${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );

/** The id of a plan as it was typed, with or without its type. @throws BadInput */
export function knownPlan(reader: Reader, typed: string): string {
  const plan = typed.replace(/^(plan:)?/, 'plan:');
  if (!reader.isKnown(plan)) throw new BadInput(`${plan} is not a plan of this ledger.`);
  return plan;
}

export const body = (text: string): string => text.replace(/^(body:)?/, 'body:');

export function day(text: string): string {
  if (!Day.safeParse(text).success) throw new InvalidArgumentError('must be a day such as 2024-05-31.');
  return text;
}

export function instant(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? new Date(text) : undefined;
  if (!at || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('must be an instant such as 2024-05-31T12:00:00Z.');
  return at.toISOString();
}

export function position(text: string): bigint {
  if (!/^\d{1,18}$/.test(text)) throw new InvalidArgumentError('must be a whole number.');
  return BigInt(text);
}
