import type { Recorder } from '../statements/recorder.js';
import type { Said } from '../statements/rules.js';
import type { ProposePlan } from './commands.js';
import { PlanProposed } from './events.js';
import { proposalOf } from './proposal.js';
import { hasEnded, listed, partsOf, wasAdopted } from './versions.js';

/** A proposal is whole: what an earlier one held and this one does not is not proposed any more. */
export function propose(content: Said<ReturnType<typeof ProposePlan>['data'], 'plan'>, recorder: Recorder) {
  const { planId } = content;
  const now = partsOf(planId, content).map(({ id }) => id);
  const before = partsOf(planId, proposalOf(recorder, planId) ?? {}).map(({ id }) => id);
  return recorder.record(PlanProposed, {
    ...content,
    dropped: listed(before.filter((part) => !now.includes(part))),
    restored: listed(now.filter((part) => hasEnded(recorder, part) && !wasAdopted(recorder, part))),
  });
}
