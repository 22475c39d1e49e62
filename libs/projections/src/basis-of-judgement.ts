import type { BasisOf, BasisQuestion, BasisRow } from '@liggaren/domain';
import { type EventStore, type RemovableValues, RunningMaximum } from '@liggaren/event-sourcing';
import { resolveMoment } from './moment/moment.js';
import { ReadModel } from './rows/read-model.js';
import { Runner } from './rows/runner.js';
import { statements } from './rows/statements.projection.js';
import { trail } from './rows/trail.projection.js';
import { Scope } from './standing/scope.js';
import { rowOf } from './views/plan/frozen-basis.js';
import { GoalView } from './views/plan/goal.view.js';
import { PlanView } from './views/plan/plan.view.js';

/** What a judgement rests on, from a read model that reads on to the cut where it is behind. */
export const basisFrom =
  (runner: Runner, readModel: ReadModel, values: RemovableValues): BasisOf =>
  async (question) => {
    if (readModel.checkpoint.position < question.cut.position) await runner.catchUp();
    return rowsAt(readModel, values, question);
  };

/** The same from a read model in memory, made when the first judgement comes: of a store that is tried out, or has none. */
export function basisInMemory(store: EventStore, values: RemovableValues): BasisOf {
  const projections = [trail, statements];
  let basisOf: BasisOf | undefined;
  return (question) => {
    if (!basisOf) {
      const readModel = ReadModel.open(':memory:', projections);
      const runner = new Runner({ store, readModel, projections, labels: new RunningMaximum() });
      basisOf = basisFrom(runner, readModel, values);
    }
    return basisOf(question);
  };
}

function rowsAt(
  readModel: ReadModel,
  values: RemovableValues,
  { planId, goalId, period, cut, validOn, municipality }: BasisQuestion,
): readonly BasisRow[] {
  const moment = resolveMoment(readModel, { atPosition: cut.position, validOn });
  const plan = new Scope(readModel, values, moment, municipality).kept(PlanView, `plan:${planId}`);
  const goals = goalId === undefined ? plan.goals : [new GoalView(plan, `goal:${goalId}`)];
  return goals.flatMap(({ indicators }) => indicators).map((row) => rowOf(row, period));
}
