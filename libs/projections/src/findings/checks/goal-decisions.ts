import { both, type GoalStanding, goalFields, planFields, type Wording, type Words } from '@liggaren/domain';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import { adoptedAt } from '../evidence/decided-changes.js';
import type { AuditTest } from '../finding.js';

/** Something that a decision (or nobody's) did to a goal. */
interface Step {
  readonly how: Words;
  readonly told: Told;
}

const CREATED: Words = both('fastställdes', 'was adopted');
const CHANGED: Words = both('ändrades', 'was changed');
const AGAIN: Words = both('fastställdes på nytt med samma text', 'was adopted anew with the same text');
const ENDS: Readonly<Record<string, Words>> = {
  rejected: both('ströks', 'was struck'),
  withdrawn: both('togs bort', 'was taken out'),
  repealed: both('upphävdes', 'was repealed'),
  replaced: both('ersattes', 'was replaced'),
};
const PLAN_ENDS: Readonly<Record<string, Words>> = {
  repealed: both('upphörde med planen, som upphävdes', 'ended with the plan, which was repealed'),
  replaced: both('upphörde med planen, som ersattes', 'ended with the plan, which was replaced'),
};

const goalDecisions: AuditTest = {
  code: 'goal-decisions',
  question: 5,
  finds: `
    For every goal that stands or has been decided about: the decision that created it, those of each later
    version, and that of its end, its own or its plan's, in order of day. A goal that rests on no decision says
    so. Editorial changes rest on the decision before them and are not told. A note: it only tells.`,
  *find(audit) {
    const standing = audit.plan.goals.map(({ id }) => id);
    for (const id of new Set([...standing, ...audit.allSaid.subjects('goal')])) {
      const steps = stepsOf(audit, id);
      if (steps.length === 0 && !standing.includes(id)) continue;
      const isDecided = steps.some(({ told }) => told.decision !== null);
      const decisions = steps.flatMap(({ told }) => (told.decision === null ? [] : [`decision:${told.decision}`]));
      const [first] = audit.allSaid.under(id, goalFields.content.all);
      // An end may be said of days before the goal.
      if (!first) continue;
      yield {
        severity: 'note',
        subjects: [id, ...new Set(decisions)],
        events: steps.length > 0 ? steps.map(({ told }) => told.variant) : [first.variant],
        summary: (w) => {
          const undecided = isDecided ? [] : [onNothing(audit, w, first)];
          const told = steps.map(({ how, told }) => `${how(w)} ${by(audit, w, told)}`);
          return `${w.part(id)} ${w.list([...undecided, ...told])}.`;
        },
      };
    }
  },
};

function stepsOf({ allSaid, plan }: Audit, id: string): Step[] {
  const versions = allSaid
    .of(id, goalFields.content.adopted)
    .filter(({ value }) => value !== undefined)
    .filter(({ decision }, place, all) => place === 0 || decision !== all[place - 1]!.decision)
    .map((told, place, all): Step => {
      const before = all[place - 1];
      return { how: !before ? CREATED : isSame(before.value!, told.value!) ? AGAIN : CHANGED, told };
    });
  const ends = [goalFields.status, goalFields.undecidedStatus]
    .flatMap((field) => allSaid.of(id, field))
    .flatMap((told): Step[] =>
      told.value !== undefined && ENDS[told.value] ? [{ how: ENDS[told.value]!, told }] : [],
    );
  const ofPlan = allSaid
    .of(plan.id, planFields.status)
    .filter(({ origin }) => versions.some(({ told }) => told.origin < origin))
    .flatMap((told): Step[] =>
      told.value !== undefined && PLAN_ENDS[told.value] ? [{ how: PLAN_ENDS[told.value]!, told }] : [],
    );
  return [...versions, ...ends, ...(ends.length > 0 ? [] : ofPlan)].sort((a, b) =>
    a.told.validFrom === b.told.validFrom
      ? Number(a.told.origin - b.told.origin)
      : a.told.validFrom < b.told.validFrom
        ? -1
        : 1,
  );
}

const isSame = (a: GoalStanding, b: GoalStanding): boolean =>
  JSON.stringify({ ...a, order: 0 }) === JSON.stringify({ ...b, order: 0 });

/** `genom Kommunstyrelsen 2024-02-06 § 12`, and the day where it is another. */
function by(audit: Audit, w: Wording, { decision, validFrom }: Told): string {
  if (decision === null) return w.say(`utan beslut ${validFrom}`, `without a decision on ${validFrom}`);
  const name = audit.nameOf(`decision:${decision}`);
  const from = name.includes(validFrom) ? '' : w.brackets(w.say(`från ${validFrom}`, `from ${validFrom}`));
  return w.say(`genom ${name}${from}`, `by ${name}${from}`);
}

function onNothing(audit: Audit, w: Wording, { origin }: Told): string {
  const adopted = adoptedAt(audit);
  const added = adopted !== undefined && origin > adopted && audit.recordedWhen.at(origin).type !== 'PlanProposed';
  return added
    ? w.say('vilar inte på något beslut: det lades till utan', 'rests on no decision: it was added without one')
    : w.say('vilar inte på något beslut: det är bara föreslaget', 'rests on no decision: it is only proposed');
}

/** Which decisions goals rest on. */
export const goalsDecided: readonly AuditTest[] = [goalDecisions];
