import { type Content, nameOf } from '../words/names.js';
import { Wording } from '../words/wording.js';
import { contentFields } from './field.js';
import type { Recorder } from './recorder.js';
import type { Timeline } from './timeline.js';

/** What the message of a refusal calls a subject: `the goal “…”`; its id where its stream does not name it. */
export function called({ timeline }: Recorder, typed: string): string {
  const contentOf = (id: string) => contentIn(timeline, id);
  return nameOf(typed, contentOf) === undefined ? typed : new Wording('en', { contentOf }).part(typed);
}

const contentIn = (timeline: Timeline, id: string): Content | undefined =>
  contentFields.flatMap((field) => timeline.standing(id, field).findLast(({ value }) => value !== undefined) ?? [])[0]
    ?.value as Content | undefined;
