import { LedgerFault } from '@liggaren/event-sourcing';
import { WrongSettings } from '@liggaren/runtime';
import { CommanderError } from 'commander';

/** Exit statuses: what was asked for cannot be done, or something broke. */
export const BAD_INPUT = 1;
export const FAULT = 2;

/** The user asked for what cannot be done. The message says what to do instead. */
export class BadInput extends Error {}

/** Something broke while a question was answered. The message is fit for who asked; the whole has been logged. */
export class Unanswered extends Error {}

/** What to print of an error, and with which status to end. */
export function failureOf(error: unknown): { readonly message: string | undefined; readonly status: number } {
  if (error instanceof CommanderError) return { message: undefined, status: error.exitCode === 0 ? 0 : BAD_INPUT };
  if (error instanceof BadInput) return { message: error.message, status: BAD_INPUT };
  if (error instanceof Unanswered) return { message: error.message, status: FAULT };
  if (error instanceof WrongSettings)
    return { message: `The settings are wrong:\n  ${error.problems.join('\n  ')}`, status: BAD_INPUT };
  if (error instanceof LedgerFault)
    return { message: `${error.message} (${error.code})`, status: error.kind === 'input' ? BAD_INPUT : FAULT };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error), status: FAULT };
}
