import { bareId, type FormalStatus, type Stage, uppdragFields } from '@liggaren/domain';
import type { UppdragView } from '../../views/uppdrag/uppdrag.view.js';
import type { Audit } from '../audit.js';
import type { Told } from './all-said.js';

/** In these nobody is expected to work on an uppdrag, or no longer. */
const AT_REST: readonly (FormalStatus | null)[] = [null, 'closed', 'cancelled', 'rejected', 'withdrawn'];

/** The plan's uppdrag that are proposed or given, and have neither ended nor been reported complete. */
export const openUppdrag = (audit: Audit): UppdragView[] =>
  audit.plan.uppdrag.filter(
    ({ formalStatus, stage }) => !AT_REST.includes(formalStatus) && stage !== 'reported-complete',
  );

/** Those of them that a body has given. */
export const givenUppdrag = (audit: Audit): UppdragView[] =>
  openUppdrag(audit).filter(({ formalStatus }) => formalStatus === 'adopted');

/** Everything said of an uppdrag and its deliverables, in order of record. */
export const toldOf = ({ allSaid }: Audit, { id }: Pick<UppdragView, 'id'>): Told[] =>
  [id, ...allSaid.subjects('deliverable').filter((each) => each.startsWith(`deliverable:${bareId(id)}/`))]
    .flatMap((subject) => allSaid.all(subject))
    .sort((a, b) => Number(a.origin - b.origin));

/** In order of the days from which they hold; on one day, in order of record. */
export const byDay = <T extends Told>(told: readonly T[]): T[] =>
  [...told].sort((a, b) =>
    a.validFrom === b.validFrom ? Number(a.origin - b.origin) : a.validFrom < b.validFrom ? -1 : 1,
  );

/** What the office had said of its stage, day by day. */
export const stagesOf = ({ allSaid }: Audit, id: string): Told<{ readonly stage: Stage }>[] =>
  byDay(allSaid.of(id, uppdragFields.stage)).filter(
    (told): told is Told<{ readonly stage: Stage }> => told.value !== undefined,
  );
