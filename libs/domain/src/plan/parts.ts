import { refuse } from '@liggaren/event-sourcing';
import { rootOf, typedId } from '../kernel/typed-id.js';
import type { Irregularity } from '../kernel/vocabulary.js';
import { called } from '../statements/called.js';
import type { Tracks } from '../statements/field.js';
import type { Recorder } from '../statements/recorder.js';
import type { Standing } from '../statements/timeline.js';
import { partFields, planFields } from './fields.js';

/** The content of a part as last said: as adopted, else as proposed. */
export const current = <T>({ timeline }: Recorder, part: string, content: Tracks<T>): Standing<T> | undefined =>
  said(timeline.standing(part, content.adopted)) ?? said(timeline.standing(part, content.proposed));

/** The content of a part that an undecided change starts from: what was said last, adopted or not. */
export const latest = <T>({ timeline }: Recorder, part: string, content: Tracks<T>): Standing<T> | undefined =>
  said(
    [...timeline.standing(part, content.adopted), ...timeline.standing(part, content.proposed)].sort(
      (a, b) => a.index - b.index,
    ),
  );

const said = <T>(standing: readonly Standing<T>[]): Standing<T> | undefined =>
  standing.findLast(({ value }) => value !== undefined);

/** The content of a part that a change starts from: by a decision what stands, without one what was said last. */
export const contentBefore = <T>(
  recorder: Recorder,
  part: string,
  content: Tracks<T>,
  { decisionId }: { readonly decisionId?: string | undefined },
): T | undefined => (decisionId === undefined ? latest : current)(recorder, part, content)?.value;

/** The place of a part in the plan. */
export const orderOf = (recorder: Recorder, part: string): number | undefined =>
  latest(recorder, part, partFields.content)?.value?.order;

const isAdopted = ({ timeline }: Recorder, planId: string): boolean =>
  timeline.standing(typedId('plan', planId), planFields.status).length > 0;

/** While a plan is only proposed its authors change it freely; once adopted, a change without a decision is irregular. */
export const marks = (
  recorder: Recorder,
  { planId, decisionId }: { planId: string; decisionId?: string | undefined },
): readonly Irregularity[] => (decisionId === undefined && isAdopted(recorder, planId) ? ['NO_DECISION'] : []);

export const unknownPart = (recorder: Recorder, part: string) =>
  refuse('UnknownPart', `${part} is not in ${called(recorder, typedId('plan', rootOf(part)))}.`);
