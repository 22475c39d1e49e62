import type { Message, Verdict } from '@liggaren/event-sourcing';
import type { Recorder, RuleRefusal, Validity } from '../statements/recorder.js';
import type { ProposePlan } from './commands.js';
import { PlanProposed } from './events.js';
import { proposalOf } from './proposal.js';
import { hasEnded, listed, partsOf, wasAdopted } from './versions.js';

/** A proposal is whole: what an earlier one held and this one does not is not proposed any more. */
export function propose(
  recorder: Recorder,
  { validFrom: _, validTo: __, supersede: ___, ...content }: ReturnType<typeof ProposePlan>['data'],
  validity: Validity,
): Verdict<Message, RuleRefusal> {
  const { planId } = content;
  const now = partsOf(planId, content).map(({ id }) => id);
  const before = partsOf(planId, proposalOf(recorder, planId) ?? {}).map(({ id }) => id);
  return recorder.record(
    PlanProposed,
    {
      ...content,
      ...listed(
        'dropped',
        before.filter((part) => !now.includes(part)),
      ),
      ...listed(
        'restored',
        now.filter((part) => hasEnded(recorder, part) && !wasAdopted(recorder, part)),
      ),
    },
    validity,
  );
}
