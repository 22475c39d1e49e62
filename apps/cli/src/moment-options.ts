import { Day } from '@liggaren/domain';
import { AmbiguousMoment, type Moment, type MomentQuestion, type Reader } from '@liggaren/projections';
import { InvalidArgumentError } from 'commander';
import { BadInput } from './failure.js';

/** A moment as an option names it. @throws BadInput */
export function momentOf(reader: Reader, question: MomentQuestion, prefix = ''): Moment {
  try {
    return reader.moment(question);
  } catch (error) {
    if (error instanceof AmbiguousMoment)
      throw new BadInput(`Give at most one of --${prefix}known-on, --${prefix}known-at and --${prefix}at-position.`);
    throw error;
  }
}

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
