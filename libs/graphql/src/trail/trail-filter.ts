import { eventTypes } from '@liggaren/domain';
import type { TrailFilter } from '@liggaren/projections';
import { typed } from '../shared/answers.js';
import { badInput } from '../shared/errors.js';
import type { AuditTrailFilter } from './event.types.js';

const KNOWN: ReadonlySet<string> = new Set(eventTypes.map(({ type }) => type));

/** A filter that could never find anything is a mistake, not an empty trail. @throws BAD_USER_INPUT */
export function filterOf(given: AuditTrailFilter | undefined): TrailFilter {
  const { subject, plan, decision, types, ...others } = present(given ?? {});
  if (subject !== undefined && !subject.includes(':'))
    throw badInput(`filter.subject needs the type of ${subject}, such as goal:${subject}.`);
  const unknown = types?.find((type) => !KNOWN.has(type));
  if (unknown !== undefined)
    throw badInput(`filter.types: there is no event type ${unknown}. docs/events.md lists them.`);
  return {
    ...others,
    ...(subject !== undefined && { subject }),
    ...(types && { types }),
    ...(plan !== undefined && { plan: typed('plan', plan) }),
    ...(decision !== undefined && { decision: typed('decision', decision) }),
  };
}

/** Explicit null means absent. */
const present = <T extends object>(input: T): T =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value != null)) as T;
