import { partFields, planFields, type Tracks } from '@liggaren/domain';
import { hasEnded } from '../../views/plan/plan-part.js';
import type { Audit } from '../audit.js';
import type { Told } from './all-said.js';

/** Position of the event by which the plan was first adopted; undefined where it never was. */
export const adoptedAt = (audit: Audit): bigint | undefined =>
  audit.allSaid.of(audit.plan.id, planFields.status).find(({ value }) => value === 'adopted')?.origin;

/**
 * Was it said while the plan was only a draft? Before adoption its authors change it freely. A plan that has never been
 * adopted is followed up as it was proposed: nothing of it counts as a draft.
 */
export function isDraft(audit: Audit, origin: bigint): boolean {
  const adopted = adoptedAt(audit);
  return adopted !== undefined && origin < adopted;
}

/** What a part says in the place of what it said before. */
export interface Succession<T> {
  readonly before: Told<T | undefined>;
  readonly after: Told<T | undefined>;
}

/**
 * How what a part says in a field has changed, in order of record: as adopted, and without a decision. Left out is what
 * was said of a draft, and what is only proposed for the next version. A value that is absent was taken away, or has not
 * been said yet.
 */
export function successions<T>(audit: Audit, part: string, field: Tracks<T>): Succession<T>[] {
  const found: Succession<T>[] = [];
  let formal: Told<T | undefined> | undefined;
  let actual: Told<T | undefined> | undefined;
  const adopted = adoptedAt(audit);
  for (const told of audit.allSaid.under(part, field.all)) {
    const decided = told.field === field.adopted;
    if (!decided && adopted !== undefined && told.origin > adopted && isProposal(audit, told)) continue;
    const before = decided && formal ? formal : actual;
    const first = decided && !formal && (actual === undefined || isDraft(audit, actual.origin));
    if (before && !first && !isDraft(audit, told.origin)) found.push({ before, after: told });
    if (decided) formal = told;
    actual = told;
  }
  return found;
}

const isProposal = (audit: Audit, { origin }: Told): boolean => audit.recordedWhen.at(origin).type === 'PlanProposed';

/** Where a part was taken out of the plan, decided or not; not where a draft lost it, nor where a body struck what was only proposed. */
export function removals(audit: Audit, part: string): Told<string>[] {
  const found: Told<string>[] = [];
  let stood = false;
  let ended = false;
  for (const told of audit.allSaid.all(part)) {
    if (told.field === partFields.content.adopted && told.value !== undefined) stood = true;
    if (told.field !== partFields.status && told.field !== partFields.undecidedStatus) continue;
    const ends = hasEnded(told.value);
    const onlyProposed = told.value === 'rejected' && !stood;
    if (ends && !ended && !onlyProposed && !isDraft(audit, told.origin)) found.push(told as Told<string>);
    ended = ends;
  }
  return found;
}
