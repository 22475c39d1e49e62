import {
  type Moment,
  type MomentQuestion,
  type PlanView,
  type Reader,
  type Runner,
  type Scope,
} from '@liggaren/projections';
import { Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { OpenedLedger } from '../ledger/opened-ledger.js';
import { badInput } from './errors.js';
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
  async moment(args: MomentArgs, operation: Operation, subject?: string): Promise<Moment> {
    await this.reached(args);
    return this.resolve(args.at, operation, subject);
  }

  /** A subject by its id, with or without its type (with, where it may be any); null where nothing was known of it. */
  async find<T>(type: string, args: SubjectArgs, operation: Operation): Promise<T | null> {
    const id = type === 'any' ? args.id : typed(type, args.id);
    return this.reader.find(id, await this.moment(args, operation, id)) as T | null;
  }

  /** Every plan. */
  async plans(args: MomentArgs, operation: Operation): Promise<PlanView[]> {
    await this.reached(args);
    return this.reader.plansAt(questionOf(args.at), ({ subject }) => this.resolve(args.at, operation, subject));
  }

  private async reached({ atLeast }: MomentArgs): Promise<void> {
    if (atLeast != null && !(await this.runner.reached(atLeast, WAIT_MS)))
      throw new GraphQLError(`Position ${atLeast} has not been reached yet. Ask again.`, {
        extensions: { code: 'NOT_YET' },
      });
  }

  /** What a body was shown is asked of each subject, and judged as known now. */
  private resolve(at: MomentInput | undefined, operation: Operation, subject?: string): Moment {
    const about = at?.presentedOn == null ? {} : { subject, known: this.resolve(undefined, operation).position };
    const key = JSON.stringify([at ?? {}, about], (_, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value,
    );
    operation.moments ??= new Map();
    let moment = operation.moments.get(key);
    if (!moment) operation.moments.set(key, (moment = this.reader.moment(questionOf(at), about)));
    return moment;
  }

  /** The id of a plan that the ledger has heard of by now. @throws BAD_USER_INPUT */
  async knownPlan(args: MomentArgs, id: string): Promise<string> {
    const plan = typed('plan', id);
    await this.reached(args);
    if (this.reader.isKnown(plan)) return plan;
    throw badInput(`${plan} is not a plan of this ledger.`);
  }

  async scope(args: MomentArgs, operation: Operation): Promise<Scope> {
    return this.reader.scope(await this.moment(args, operation));
  }
}

/** An id with its type, where it may have been left out. @throws BAD_USER_INPUT for an id of another type */
export function typed(type: string, id: string): string {
  if (!id.includes(':')) return `${type}:${id}`;
  if (id.startsWith(`${type}:`)) return id;
  throw badInput(`${id} is not the id of a thing of type ${type}: that begins with "${type}:".`);
}

/** Explicit null means absent. */
function questionOf(at: MomentInput | undefined): MomentQuestion {
  if (!at) return {};
  const { validOn, knownOn, knownAt, atPosition, presentedOn, presentedTo } = at;
  return {
    validOn: validOn ?? undefined,
    knownOn: knownOn ?? undefined,
    knownAt: knownAt ?? undefined,
    atPosition: atPosition ?? undefined,
    presentedOn: presentedOn ?? undefined,
    presentedTo: presentedTo == null ? undefined : typed('body', presentedTo),
  };
}
