import type { SqlValue } from '@liggaren/event-sourcing';
import type { Scope } from '../standing/scope.js';

const STANDS = 'known_from <= ? AND known_to > ? AND valid_from <= ? AND valid_to > ? AND value IS NOT NULL';
const at = ({ moment: { position, validOn } }: Scope): SqlValue[] => [position, position, validOn, validOn];

/** A function is the same whatever its case and spacing. */
export const sameFunction = (a: string | null, b: string): boolean => a !== null && folded(a) === folded(b);
const folded = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('sv');

/** Subjects of which it is said that the function is responsible; what decides is what stands of them. */
export const ownedBy = (scope: Scope, owner: string): readonly string[] => [
  ...new Set(
    scope.readModel
      .all<{ subject: string; owner: string }>(
        `SELECT DISTINCT subject, value ->> 'owner' AS owner FROM statements WHERE field = 'owner' AND ${STANDS} ORDER BY subject`,
        at(scope),
      )
      .filter((said) => sameFunction(said.owner, owner))
      .map(({ subject }) => subject),
  ),
];

/** Indicators and uppdrag that something is expected of by a day of their own. */
export const withOwnDays = (scope: Scope): readonly string[] =>
  subjects(
    scope,
    ["field = 'deadline'", "field = 'report-back'", "substr(field, 1, 9) = 'expected:'"]
      .map((field) => `SELECT subject FROM statements WHERE ${field} AND ${STANDS}`)
      .join(' UNION '),
    [...at(scope), ...at(scope), ...at(scope)],
  );

/** Plans that have a follow-up calendar. */
export const calendarPlans = (scope: Scope): readonly string[] =>
  subjects(
    scope,
    `SELECT DISTINCT subject FROM statements WHERE substr(field, 1, 10) = 'follow-up:' AND ${STANDS}`,
    at(scope),
  );

/** Those of some plans that hold any of some indicators or uppdrag. */
export const plansAround = (scope: Scope, ids: readonly string[], plans: readonly string[]): readonly string[] => {
  const wanted = JSON.stringify(ids);
  const around = new Set(
    subjects(
      scope,
      `SELECT root AS subject FROM statements WHERE ref IN (SELECT value FROM json_each(?)) AND ${STANDS}
       UNION SELECT ref AS subject FROM statements WHERE subject IN (SELECT value FROM json_each(?)) AND ref IS NOT NULL AND ${STANDS}`,
      [wanted, ...at(scope), wanted, ...at(scope)],
    ),
  );
  return plans.filter((plan) => around.has(plan));
};

const subjects = ({ readModel }: Scope, query: string, values: SqlValue[]): readonly string[] =>
  readModel.all<{ subject: string }>(`${query} ORDER BY subject`, values).map(({ subject }) => subject);
