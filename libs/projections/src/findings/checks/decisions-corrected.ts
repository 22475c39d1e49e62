import { both, decisionFields } from '@liggaren/domain';
import { stockholmDay } from '@liggaren/event-sourcing';
import { eventAt } from '../../views/trail/event.view.js';
import type { Audit } from '../audit.js';
import { isQuicklyUndone } from '../evidence/quickly-undone.js';
import { aboutDecision, type Resting, restingOf } from '../evidence/resting-on-decision.js';
import type { AuditTest, Found } from '../finding.js';

const corrected: AuditTest = {
  code: 'decision-corrected',
  question: 27,
  finds: `
    A decision whose record was corrected, or withdrawn although something rests on it; not one that was put right
    within \`undoneHours\` and before any presentation. To review: what was decided was for a time recorded wrong.`,
  *find(audit) {
    for (const [id, resting] of restingOf(audit)) {
      const content = audit.allSaid.of(id, decisionFields.content).at(-1);
      if (content === undefined) {
        yield* withdrawn(audit, id, resting);
        continue;
      }
      const { origin, variant } = content;
      if (origin === variant || isQuicklyUndone(audit, origin, variant)) continue;
      const [original, correction] = audit.eventsAt([origin, variant]);
      const right = (correction!.event.data as { readonly data: Data }).data;
      const wrong = FIELDS.filter(
        ([field]) => JSON.stringify((original!.event.data as Data)[field]) !== JSON.stringify(right[field]),
      );
      yield aboutDecision('review', id, resting, [{ origin }, { origin: variant }], (w) => {
        const fields = w.list(wrong.map(([, name]) => name(w)));
        return w.say(
          `Uppgifterna om beslutet ${audit.nameOf(id)} rättades ${dayOf(audit, variant)}${fields && `: ${fields}`}`,
          `What was recorded of the decision ${audit.nameOf(id)} was corrected on ${dayOf(audit, variant)}${fields && `: ${fields}`}`,
        );
      });
    }
  },
};
type Data = Readonly<Record<string, unknown>>;
const FIELDS = [
  ['body', both('organ', 'body')],
  ['decidedOn', both('dag', 'day')],
  ['paragraph', both('paragraf', '§')],
  ['point', both('beslutspunkt', 'point')],
  ['dnr', both('diarienummer', 'diarienummer')],
  ['title', both('rubrik', 'title')],
  ['kind', both('beslutsform', 'kind')],
  ['delegationPoint', both('delegationspunkt', 'point of delegation')],
  ['outcome', both('utfall', 'outcome')],
  ['documents', both('handlingar', 'documents')],
  ['validFrom', both('första dag', 'first day')],
] as const;

/** Nothing is known of the decision at the moment, and it was once recorded. */
function* withdrawn(audit: Audit, id: string, resting: readonly Resting[]): Iterable<Found> {
  const recorded = audit.events('DecisionRecorded').findLast(({ stream }) => stream === id.replace(':', '-'));
  const by = recorded?.supersededBy;
  if (!recorded || by?.type !== 'StatementWithdrawn') return;
  const origin = BigInt(recorded.position);
  const name = audit.nameOf(id);
  yield aboutDecision('review', id, resting, [{ origin }, { origin: BigInt(by.position) }], (w) =>
    w.say(
      `Beslutet ${name} makulerades ${dayOf(audit, BigInt(by.position))}: det skulle aldrig ha registrerats`,
      `The decision ${name} was withdrawn on ${dayOf(audit, BigInt(by.position))}: it should never have been recorded`,
    ),
  );
}

const dayOf = (audit: Audit, position: bigint): string => stockholmDay(eventAt(audit.scope, position).recordedAt);

/** Decisions that were recorded wrong. */
export const decisionsCorrected: readonly AuditTest[] = [corrected];
