import { both, decisionFields, type Field, planFields } from '@liggaren/domain';
import { isJudgement } from '../../views/assessment/judgement.view.js';
import { DecisionView } from '../../views/trail/decision.view.js';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import { aboutDecision, restingOf } from '../evidence/resting-on-decision.js';
import type { AuditTest } from '../finding.js';

const appealed: AuditTest = {
  code: 'decision-appealed',
  question: 27,
  finds: `
    A decision that was appealed or stayed, and has not been quashed. Material while a court has stayed it, for it
    must not be carried out; to review while the appeal is open; a note once it is final.`,
  *find(audit) {
    for (const [id, resting] of restingOf(audit)) {
      const { state } = new DecisionView(audit.scope, id);
      const appeal = lastOf(audit, id, decisionFields.appealed);
      const stay = lastOf(audit, id, decisionFields.stayed);
      const final = lastOf(audit, id, decisionFields.final);
      if (state === null || state === 'quashed' || !(appeal ?? stay)) continue;
      const severity = state === 'stayed' ? 'material' : state === 'final' ? 'note' : 'review';
      const told = [appeal, stay, final].filter((each) => each !== undefined);
      yield aboutDecision(severity, id, resting, told, (w) => {
        const dnr = w.brackets(appeal?.value.dnr);
        const happened = [
          appeal && w.say(`överklagades ${appeal.validFrom}${dnr}`, `was appealed on ${appeal.validFrom}${dnr}`),
          stay && w.say(`inhiberades ${w.days(span(stay))}`, `was stayed ${w.days(span(stay))}`),
          final && w.say(`fick laga kraft ${final.validFrom}`, `became final on ${final.validFrom}`),
        ];
        return `${w.say('Beslutet', 'The decision')} ${audit.nameOf(id)} ${w.list(happened)}`;
      });
    }
  },
};
/** What was said last in a field; undefined where that was retracted. */
function lastOf<T>({ allSaid }: Audit, id: string, field: Field<T>): Told<T> | undefined {
  const last = allSaid.of(id, field).at(-1);
  return last?.value === undefined ? undefined : (last as Told<T>);
}
const span = ({ validFrom, validTo }: { readonly validFrom: string; readonly validTo: string | null }) => ({
  validFrom,
  ...(validTo !== null && { validTo }),
});

const quashed: AuditTest = {
  code: 'decision-quashed',
  question: 27,
  finds: `
    A decision that a court quashed: it was never in force, whatever day is asked about, though it was believed to
    be. Material: what rested on it has not been decided.`,
  *find(audit) {
    for (const [id, resting] of restingOf(audit)) {
      if (new DecisionView(audit.scope, id).state !== 'quashed') continue;
      const { day, origin, variant } = quashingOf(audit, id);
      yield aboutDecision(
        'material',
        id,
        resting,
        [{ origin }, { origin: variant }],
        (w) =>
          w.say(
            `Beslutet ${audit.nameOf(id)} upphävdes av domstol ${day} och har aldrig gällt`,
            `The decision ${audit.nameOf(id)} was quashed by a court on ${day} and has never been in force`,
          ),
        both('På det vilade', 'It carried'),
      );
    }
  },
};

/** As it is known: corrected, where it was recorded wrong. The day asked about does not matter. */
const quashingOf = ({ scope, moment: { position } }: Audit, id: string) =>
  scope.readModel.get<{ readonly day: string; readonly origin: bigint; readonly variant: bigint }>(
    "SELECT valid_from AS day, origin, variant FROM statements WHERE root = ? AND field = 'quashed' AND known_from <= ? AND known_to > ? ORDER BY origin DESC LIMIT 1",
    [id, position, position],
  )!;

const goalByDelegation: AuditTest = {
  code: 'goal-by-delegation',
  question: 27,
  finds: `
    Goals, or the plan, its goal indicators or targets, that rest on a decision by delegation or by the chair
    alone. Material by delegation: matters of goals may not be delegated (KL 6:38). To review by the chair: only
    what cannot wait for the body may be decided so (KL 6:39).`,
  *find(audit) {
    for (const [id, resting] of restingOf(audit)) {
      const { kind, state } = new DecisionView(audit.scope, id);
      const decided = resting.filter(
        ({ subject, field }) =>
          field !== planFields.proposal && !isJudgement(field) && /^(plan|goal|goalindicator|target):/.test(subject),
      );
      if (state === 'quashed' || decided.length === 0 || (kind !== 'delegation' && kind !== 'chair')) continue;
      const byDelegation = kind === 'delegation';
      yield aboutDecision(byDelegation ? 'material' : 'review', id, decided, decided, (w) =>
        byDelegation
          ? w.say(
              `Beslutet ${audit.nameOf(id)} fattades på delegation, men ärenden om mål får inte delegeras (KL 6:38)`,
              `The decision ${audit.nameOf(id)} was taken by delegation, but matters of goals may not be delegated (KL 6:38)`,
            )
          : w.say(
              `Beslutet ${audit.nameOf(id)} om mål fattades av ordföranden, vilket bara får ske när ärendet inte kan vänta (KL 6:39)`,
              `The decision ${audit.nameOf(id)} about goals was taken by the chair, which is allowed only when a matter cannot wait (KL 6:39)`,
            ),
      );
    }
  },
};

/** Decisions that were tried, or taken by whom they may not be. */
export const decisionsTried: readonly AuditTest[] = [appealed, quashed, goalByDelegation];
