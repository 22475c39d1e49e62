import { above, bareId, typedId, typeOf } from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import { inForce } from '../../views/plan/plan-part.js';
import { decisionName } from '../../views/trail/decision.view.js';
import type { AllSaid } from '../evidence/all-said.js';

export interface Named {
  readonly title?: string;
  readonly wording?: string;
  readonly name?: string;
}

/** What a subject is called: its text as it stands, else as it was last said; a decision by its body, day and §. */
export function nameOf(scope: Scope, allSaid: AllSaid, id: string): string {
  const type = typeOf(id);
  switch (type) {
    case 'decision':
      return decisionName(scope, id);
    case 'target':
      return nameOf(scope, allSaid, typedId('goalindicator', above(bareId(id))));
    case 'report':
      return allSaid.under<Named>(id, 'version:').at(-1)?.value?.title ?? id;
    default:
      return (
        wordsOf(inForce<Named>(scope, id)?.value) ??
        wordsOf(scope.snapshot.load(id).get<Named>(id, 'content')?.value) ??
        lastWords(allSaid, id) ??
        id
      );
  }
}

/** What a content calls its subject. */
export const wordsOf = (content: Named | undefined): string | undefined =>
  content?.title ?? content?.wording ?? content?.name;

const lastWords = (allSaid: AllSaid, id: string): string | undefined =>
  allSaid
    .under<Named>(id, 'content')
    .map(({ value }) => wordsOf(value))
    .findLast((words) => words !== undefined);
