import { AmbiguousMoment, BadPage, type Moment, type Reader, type Runner, type Scope } from '@liggaren/projections';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { OpenedLedger } from '../ledger/opened-ledger.js';
import type { MomentArgs, MomentInput, SubjectArgs } from './moment.types.js';

const WAIT_MS = 5_000;

/** One per operation: whatever is not given is resolved once, so that an answer never mixes moments. */
export interface Operation {
  moments?: Map<string, Moment>;
}

/** From what GraphQL asks to what the readers answer. */
@Injectable()
export class Answers {
  constructor(private readonly ledger: OpenedLedger) {}

  get reader(): Reader {
    return this.ledger.reader;
  }

  get runner(): Runner {
    return this.ledger.runner;
  }

  /** @throws BAD_USER_INPUT for a moment that cannot be, NOT_YET where `atLeast` was not reached in five seconds */
  async moment({ at, atLeast }: MomentArgs, operation: Operation): Promise<Moment> {
    if (atLeast != null && !(await this.runner.reached(atLeast, WAIT_MS)))
      throw new GraphQLError(`Position ${atLeast} has not been reached yet. Ask again.`, {
        extensions: { code: 'NOT_YET' },
      });
    const key = JSON.stringify(at ?? {}, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    operation.moments ??= new Map();
    const moments = operation.moments;
    let moment = moments.get(key);
    if (!moment) moments.set(key, (moment = badInput(() => this.reader.moment(questionOf(at)))));
    return moment;
  }

  /** A subject by its id, with or without its type; null where nothing was known of it. */
  async find<T>(type: string, args: SubjectArgs, operation: Operation): Promise<T | null> {
    return this.reader.find(typed(type, args.id), await this.moment(args, operation)) as T | null;
  }

  async scope(args: MomentArgs, operation: Operation): Promise<Scope> {
    return this.reader.scope(await this.moment(args, operation));
  }
}

export const typed = (type: string, id: string): string => (id.includes(':') ? id : `${type}:${id}`);

/** What the readers cannot make sense of is the client's to put right. */
export function badInput<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof AmbiguousMoment || error instanceof BadPage)
      throw new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
    throw error;
  }
}

function questionOf(at: MomentInput | undefined) {
  if (!at) return {};
  const { validOn, knownOn, knownAt, atPosition, presentedOn, presentedTo } = at;
  if ((presentedOn ?? presentedTo) != null)
    throw new GraphQLError(
      'presentedOn and presentedTo are not available yet: the ledger has no reports. Use knownOn.',
      { extensions: { code: 'BAD_USER_INPUT' } },
    );
  return {
    validOn: validOn ?? undefined,
    knownOn: knownOn ?? undefined,
    knownAt: knownAt ?? undefined,
    atPosition: atPosition ?? undefined,
  };
}
