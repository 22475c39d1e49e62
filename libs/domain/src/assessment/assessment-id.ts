import { derivedId } from '@liggaren/event-sourcing';
import type { Period } from '../kernel/period.js';
import { rootOf } from '../kernel/typed-id.js';

const LONGEST = 64;

/** A period without a hyphen, so that what follows the last hyphen of an id is always the period: `2024h1`, `2021t2022`. */
export const periodSlug = (period: Period): string =>
  period.toLowerCase().replaceAll('-', '').replace('/', 'l').replace('..', 't');

/** `<owner>-<period>`. A long owner is cut and told from others by a digest; the period always survives. */
export function ownedId(owner: string, period: Period): string {
  const end = `-${periodSlug(period)}`;
  if (owner.length + end.length <= LONGEST) return `${owner}${end}`;
  const digest = `-${derivedId([owner]).replaceAll('-', '').slice(0, 12)}`;
  return `${owner.slice(0, LONGEST - digest.length - end.length)}${digest}${end}`;
}

interface Identified {
  readonly assessmentId?: string | undefined;
  readonly planId?: string | undefined;
  readonly goalId?: string | undefined;
  readonly goalIndicatorId?: string | undefined;
  /** Typed id: `goal:<plan>/<goal>`, `uppdrag:<uppdrag>`. */
  readonly about?: string | undefined;
  readonly period?: Period | undefined;
  readonly toPeriod?: Period | undefined;
}

/** Bare id of the plan that a statement is of; undefined for an uppdrag, which need not belong to one. */
export function planOf({ planId, goalId, goalIndicatorId, about }: Identified): string | undefined {
  if (planId !== undefined) return planId;
  const path = goalId ?? goalIndicatorId ?? (about?.startsWith('uppdrag:') ? undefined : about);
  return path && rootOf(path);
}

/** The id that is given, else made of the plan and the period; of an uppdrag that names no plan, of the uppdrag. */
export function assessmentIdOf(data: Identified): string {
  if (data.assessmentId !== undefined) return data.assessmentId;
  const owner = planOf(data) ?? (data.about ?? '').replace(':', '-');
  return ownedId(owner, data.period ?? data.toPeriod ?? '');
}
