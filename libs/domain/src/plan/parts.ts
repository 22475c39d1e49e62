import { refuse } from '@liggaren/event-sourcing';
import { rootOf, typedId } from '../kernel/typed-id.js';
import type { Irregularity } from '../kernel/vocabulary.js';
import { called } from '../statements/called.js';
import type { Recorder } from '../statements/recorder.js';
import type { Standing } from '../statements/timeline.js';
import type { PartWithText, StandingContent } from './standing-content.js';

const last = ({ timeline }: Recorder, part: string, track: 'adopted' | 'proposed'): Standing | undefined =>
  timeline.standing(part, `content.${track}`).findLast(({ value }) => value !== undefined);

/** The content of a part as last said: as adopted, else as proposed. */
export const current = (recorder: Recorder, part: string): Standing | undefined =>
  last(recorder, part, 'adopted') ?? last(recorder, part, 'proposed');

/** The content of a part that an undecided change starts from: what was said last, adopted or not. */
export const latest = (recorder: Recorder, part: string): Standing | undefined => {
  const [adopted, proposed] = [last(recorder, part, 'adopted'), last(recorder, part, 'proposed')];
  return adopted && proposed ? (adopted.index > proposed.index ? adopted : proposed) : (adopted ?? proposed);
};

/** The content of a part that a change starts from: by a decision what stands, without one what was said last. */
export const contentBefore = <P extends PartWithText>(
  recorder: Recorder,
  type: P,
  path: string,
  { decisionId }: { readonly decisionId?: string | undefined },
): StandingContent[P] | undefined =>
  (decisionId === undefined ? latest : current)(recorder, typedId(type, path))?.value as StandingContent[P] | undefined;

/** The place of a part in the plan. */
export const orderOf = (recorder: Recorder, part: string): number | undefined =>
  (latest(recorder, part)?.value as { readonly order?: number } | undefined)?.order;

const isAdopted = ({ timeline }: Recorder, planId: string): boolean =>
  timeline.standing(typedId('plan', planId), 'status').length > 0;

/** While a plan is only proposed its authors change it freely; once adopted, a change without a decision is irregular. */
export const marks = (
  recorder: Recorder,
  { planId, decisionId }: { planId: string; decisionId?: string | undefined },
): readonly Irregularity[] => (decisionId === undefined && isAdopted(recorder, planId) ? ['NO_DECISION'] : []);

export const unknownPart = (recorder: Recorder, part: string) =>
  refuse('UnknownPart', `${part} is not in ${called(recorder, typedId('plan', rootOf(part)))}.`);
