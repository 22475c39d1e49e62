import { above, bareId, typedId, type Wording } from '@liggaren/domain';
import type { GoalIndicatorView } from '../../views/plan/goal-indicator.view.js';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import { removals } from '../evidence/decided-changes.js';
import { planBefore, rowOf } from '../evidence/rows-ever.js';
import type { AuditTest, Found } from '../finding.js';
import { byWhat, keyOf, shownFigure } from '../wording/phrases.js';

const removedWhileRed: AuditTest = {
  code: 'removed-while-red',
  question: 13,
  finds: `
    A goal or a goal indicator was taken out of the plan, by a decision or without one, struck or left out of a
    new version, or replaced, while its signal was not met or nothing had been measured, as known just before. Not
    met is material: what had not been reached is no longer followed up. Not measured is to look at. Of a goal
    that was removed, its goal indicators are told together. What a draft lost, or a body struck of what was only
    proposed, was never followed up.`,
  *find(audit) {
    const goals = audit.allSaid.subjects('goal');
    for (const goal of goals)
      for (const end of removals(audit, goal)) {
        const rows = planBefore(audit, end.origin).goals.find(({ id }) => id === goal)?.indicators ?? [];
        yield* found(audit, goal, end, rows);
      }
    for (const id of audit.allSaid.subjects('goalindicator'))
      for (const end of removals(audit, id)) {
        const goal = typedId('goal', above(bareId(id)));
        if (removals(audit, goal).some(({ origin }) => origin === end.origin)) continue;
        const row = rowOf(planBefore(audit, end.origin), id);
        yield* found(audit, id, end, row ? [row] : []);
      }
  },
};

function* found(audit: Audit, part: string, end: Told<string>, rows: readonly GoalIndicatorView[]): Iterable<Found> {
  const red = rows.filter(({ signal }) => signal === 'not-met');
  const unmeasured = rows.filter((row) => !red.includes(row) && isUnmeasured(row));
  if (red.length + unmeasured.length === 0) return;
  const figures = red.flatMap(({ indicator }) => (indicator?.latest ? [BigInt(indicator.latest.event.position)] : []));
  yield {
    severity: red.length > 0 ? 'material' : 'review',
    subjects: [...new Set([part, ...[...red, ...unmeasured].map(({ id }) => id)])],
    events: [...figures, end.variant],
    summary: (w) => {
      const names = (of: readonly GoalIndicatorView[]) => w.list(of.map(({ wording }) => w.quote(wording!)));
      const isRow = part.startsWith('goalindicator:');
      const states = [
        red.length > 0 &&
          (isRow
            ? w.say(
                `målvärdet inte var nått (${lastOf(w, red[0]!)})`,
                `its target had not been met (${lastOf(w, red[0]!)})`,
              )
            : w.say(`målvärdet inte var nått för ${names(red)}`, `the target had not been met for ${names(red)}`)),
        unmeasured.length > 0 &&
          (isRow
            ? w.say('den inte var mätt', 'it had not been measured')
            : w.say(
                `${names(unmeasured)} inte var ${unmeasured.length === 1 ? 'mätt' : 'mätta'}`,
                `${names(unmeasured)} had not been measured`,
              )),
      ].filter((state) => state !== false);
      return w.say(
        `${w.part(part)} ${verb(w, end.value)} ${byWhat(w, audit, end)} när ${w.list(states)}.`,
        `${w.part(part)} ${verb(w, end.value)} ${byWhat(w, audit, end)} when ${w.list(states)}.`,
      );
    },
  };
}

const isUnmeasured = ({ signal, indicator }: GoalIndicatorView): boolean =>
  signal === 'no-value' || indicator?.latest === null;

function lastOf(w: Wording, { indicator }: GoalIndicatorView): string {
  const latest = indicator!.latest!;
  return w.say(
    `senast ${shownFigure(w, latest)} för ${keyOf(w, latest)}`,
    `last ${shownFigure(w, latest)} for ${keyOf(w, latest)}`,
  );
}

function verb(w: Wording, status: string): string {
  switch (status) {
    case 'replaced':
      return w.say('ersattes', 'was replaced');
    case 'rejected':
      return w.say('ströks', 'was struck');
    default:
      return w.say('togs bort', 'was removed');
  }
}

export const removedParts: readonly AuditTest[] = [removedWhileRed];
