import { BodyView } from '../../views/trail/decision.view.js';
import type { Audit } from '../audit.js';

/** Kinds of bodies to which follow-up is reported in every municipality. */
const REPORTED_TO: readonly (string | null)[] = ['council', 'board', 'audit'];

/** The bodies that reports on the plan are to reach: its own, then the council, the board and the auditors, as far as they are registered. */
export function bodiesToReach({ plan, scope, moment }: Audit): string[] {
  const { position } = moment;
  const ids = scope.readModel
    .all<{ root: string }>(
      "SELECT DISTINCT root FROM statements WHERE root >= 'body:' AND root < 'body;' AND known_from <= ? AND known_to > ?",
      [position, position],
    )
    .map(({ root }) => root);
  scope.snapshot.load(...ids);
  const own = plan.bodyId === null ? [] : [`body:${plan.bodyId}`];
  const others = REPORTED_TO.flatMap((kind) => ids.filter((id) => new BodyView(scope, id).kind === kind));
  return [...new Set([...own, ...others])];
}
