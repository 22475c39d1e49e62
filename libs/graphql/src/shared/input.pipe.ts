import type { PipeTransform } from '@nestjs/common';
import { Args } from '@nestjs/graphql';
import { validateSync } from 'class-validator';
import { z } from 'zod';
import { badInput } from './errors.js';
import type { InputClass } from './input.js';
import { bare, metaOf } from './zod-meta.js';

/** One thing that is wrong: where, and what it should be. */
interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * The argument that takes an input class: `@InputArg(CloseUppdragInput) input: InputOf<typeof CloseUppdragInput>`.
 * The resolver gets the plain parsed object, ids bare and without nulls, or is not called: BAD_USER_INPUT then names
 * everything that is wrong at once, also in `extensions.problems`.
 */
export function InputArg(
  input: InputClass,
  {
    name = 'input',
    nullable = false,
    description = 'What to record.',
  }: { name?: string; nullable?: boolean; description?: string } = {},
): ParameterDecorator {
  return Args(name, { type: () => input, nullable, description }, new InputPipe(input, name));
}

/** Checks by class-validator with the checks that `inputOf` registered, then by the schema as a whole. */
export class InputPipe implements PipeTransform {
  constructor(
    private readonly input: InputClass,
    private readonly name: string,
  ) {}

  transform(given: unknown): unknown {
    if (given === undefined || given === null) return undefined;
    const tidied = tidy(this.input.schema, given) as Record<string, unknown>;
    const problems = this.wrongFields(tidied);
    if (problems.length > 0) throw this.refused(problems);
    const { success, data, error } = this.input.schema.safeParse(tidied);
    if (!success) throw this.refused(problemsOf(error, []));
    return data;
  }

  private wrongFields(tidied: Record<string, unknown>): Problem[] {
    const { schema } = this.input;
    const candidate = Object.assign(Object.create(this.input.prototype as object), tidied) as object;
    return validateSync(candidate).flatMap(({ property }) => {
      const { error } = (schema.shape[property] as z.ZodType).safeParse(tidied[property]);
      return error ? problemsOf(error, [property]) : [];
    });
  }

  private refused(problems: readonly Problem[]): Error {
    const located = problems.map(({ path, message }) => ({ path: [this.name, ...path], message }));
    return badInput(located.map(({ path, message }) => `${path.join('.')} ${message}`).join('. '), {
      problems: located,
    });
  }
}

const problemsOf = (error: z.ZodError, at: readonly string[]): Problem[] =>
  error.issues.map((issue) => ({ path: [...at, ...(issue.path as (string | number)[])], message: readable(issue) }));

/** Our own schemas say "must be …"; zod's "Invalid input: expected string" becomes that too. */
function readable({ message }: z.core.$ZodIssue): string {
  return /^[A-Z]/.test(message) ? `is wrong: ${message.charAt(0).toLowerCase()}${message.slice(1)}` : message;
}

/** A client's value as the schema reads it: null is absent, an id loses its own type. */
function tidy(schema: z.ZodType, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  const type = bare(schema);
  if (type instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => tidy(type.element as z.ZodType, item));
  if (type instanceof z.ZodObject) return tidyFields(type, value as Record<string, unknown>);
  const { idType } = metaOf(type, 'object');
  return idType !== undefined && typeof value === 'string' && value.startsWith(`${idType}:`)
    ? value.slice(idType.length + 1)
    : value;
}

const tidyFields = (schema: z.ZodObject, value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .map(([field, inner]) => [field, tidy(schema.shape[field] as z.ZodType, inner)] as const)
      .filter(([, inner]) => inner !== undefined),
  );
