import { subjectIdOf } from '@liggaren/domain';
import { isCommandId, type MessageType, type Outcome } from '@liggaren/event-sourcing';
import type { Type } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { GraphQLContext } from '../context.js';
import { Answers } from '../shared/answers.js';
import { inputOf } from '../shared/input.js';
import { InputArg } from '../shared/input.pipe.js';
import { Execute } from './execute.handler.js';
import { type Payload, payloadOf } from './payload.js';

const WAIT_MS = 5_000;
const commandId = z
  .string()
  .refine(isCommandId, 'must be 1 to 128 visible ASCII characters')
  .optional()
  .describe('The same id again has no second effect and gets the first answer. Default: a new one');

interface MutationsOf {
  readonly name: string;
  /** Field of the payload under which the subject stands. */
  readonly field: string;
  readonly type: () => unknown;
  readonly commands: readonly MessageType[];
}

/** `CloseUppdrag` -> `closeUppdrag`. */
const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/**
 * A resolver with one mutation for each command of a subject: its input is made from the command's schema, its name and
 * description are the command's, and the command bus carries it.
 */
export function mutationsOf({ name, field, type, commands }: MutationsOf): Type {
  const payload = payloadOf(name, field, type);

  @Resolver()
  class Mutations {
    constructor(
      private readonly commands: CommandBus,
      private readonly answers: Answers,
    ) {}

    async carryOut(
      command: MessageType,
      { commandId, ...data }: { commandId?: string },
      { actor }: GraphQLContext,
    ): Promise<Payload> {
      const outcome = await this.commands.execute(new Execute({ type: command.type, data }, { actor, commandId }));
      const { refusal = null, position } = outcome;
      return { refusal, position, [field]: refusal ? null : await this.subjectOf(outcome) };
    }

    private async subjectOf({ stream, position }: Outcome) {
      if (!(await this.answers.runner.reached(position, WAIT_MS))) return null;
      return this.answers.reader.find(subjectIdOf(stream), this.answers.reader.moment());
    }
  }
  Reflect.defineMetadata('design:paramtypes', [CommandBus, Answers], Mutations);
  for (const command of commands) addMutation(Mutations.prototype, command, payload);
  return Object.defineProperty(Mutations, 'name', { value: `${name}Mutations` });
}

interface CarriesOut {
  carryOut(command: MessageType, input: object, context: GraphQLContext): Promise<Payload>;
}

function addMutation(prototype: CarriesOut, command: MessageType, payload: Type<Payload>): void {
  const description = command.schema.meta()?.['description'] as string | undefined;
  if (!description) throw new TypeError(`${command.type} needs a description: .describe('…') on its schema`);
  const input = inputOf(`${command.type}Input`, command.schema.extend({ commandId }), description);
  const method = camelCase(command.type);
  const descriptor = {
    configurable: true,
    writable: true,
    value(this: CarriesOut, data: object, context: GraphQLContext) {
      return this.carryOut(command, data, context);
    },
  };
  Object.defineProperty(prototype, method, descriptor);
  Reflect.defineMetadata('design:paramtypes', [Object, Object], prototype, method);
  InputArg(input)(prototype, method, 0);
  Context()(prototype, method, 1);
  Mutation(() => payload, { description })(prototype, method, descriptor);
}
