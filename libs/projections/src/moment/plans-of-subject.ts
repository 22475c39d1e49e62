import { pathOf, rootOf, typedId, typeOf } from '@liggaren/domain';
import type { ReadModel } from '../rows/read-model.js';
import type { Wanted } from './last-presented.js';

/** What a report must be of, to say what a body knew of a subject; of whole plans where it belongs to none. */
export function wantedFor(readModel: ReadModel, subject: string, known: bigint): Wanted {
  const plan = typedId('plan', rootOf(subject));
  switch (typeOf(subject)) {
    case 'plan':
    case 'focusarea':
      return { plans: [plan] };
    case 'goal':
    case 'goalindicator':
    case 'target':
      return { part: typedId('goal', pathOf(subject, 2)), plans: [plan] };
    case 'uppdrag':
    case 'deliverable': {
      const uppdrag = typedId('uppdrag', rootOf(subject));
      return { part: uppdrag, plans: plansOfUppdrag(readModel, uppdrag, known) };
    }
    case 'indicator':
      return { plans: plansOfIndicator(readModel, subject, known) };
    case 'assessment':
    case 'activity':
      return { plans: plansOfStream(readModel, subject, known) };
    default:
      return {};
  }
}

/** The bodies that plans are of. */
export const bodiesOf = (readModel: ReadModel, plans: readonly string[], known: bigint): readonly string[] => [
  ...new Set(
    plans.flatMap((plan) =>
      readModel
        .all<{ ref: string }>(
          "SELECT DISTINCT ref FROM statements WHERE root = ? AND subject = ? AND ref >= 'body:' AND ref < 'body;' AND known_from <= ? AND known_to > ?",
          [plan, plan, known, known],
        )
        .map(({ ref }) => ref),
    ),
  ),
];

/** Has anything been said of a subject by then? */
export const isKnown = (readModel: ReadModel, subject: string, known: bigint): boolean =>
  readModel.get(
    'SELECT 1 FROM statements WHERE (subject = ? OR root = ?) AND known_from <= ? AND known_to > ? LIMIT 1',
    [subject, subject, known, known],
  ) !== undefined;

const plansOfUppdrag = (readModel: ReadModel, uppdrag: string, known: bigint): readonly string[] =>
  readModel
    .all<{ ref: string }>(
      "SELECT DISTINCT ref FROM statements WHERE subject = ? AND ref >= 'plan:' AND ref < 'plan;' AND known_from <= ? AND known_to > ? ORDER BY ref",
      [uppdrag, known, known],
    )
    .map(({ ref }) => ref);

/** The plans that what stands on a stream points at, or (of an uppdrag alone) those of the uppdrag. */
function plansOfStream(readModel: ReadModel, root: string, known: bigint): readonly string[] {
  const rows = readModel.all<{ subject: string; ref: string | null }>(
    'SELECT DISTINCT subject, ref FROM statements WHERE root = ? AND known_from <= ? AND known_to > ?',
    [root, known, known],
  );
  const named = new Set(rows.flatMap(({ subject, ref }) => [subject, ref ?? '']));
  const plans = [...named].filter((id) => id.startsWith('plan:'));
  const uppdrag = [...named].filter((id) => id.startsWith('uppdrag:'));
  return plans.length > 0 ? plans.sort() : uppdrag.flatMap((id) => plansOfUppdrag(readModel, id, known));
}

const plansOfIndicator = (readModel: ReadModel, indicator: string, known: bigint): readonly string[] =>
  readModel
    .all<{ root: string }>(
      "SELECT DISTINCT root FROM statements WHERE ref = ? AND root >= 'plan:' AND root < 'plan;' AND known_from <= ? AND known_to > ? ORDER BY root",
      [indicator, known, known],
    )
    .map(({ root }) => root);
