import { z } from 'zod';
import {
  accept,
  commandType,
  type Decider,
  eventType,
  type MessageOf,
  type Refusal,
  RemovableText,
  refuse,
  Sealed,
} from '../src/index.js';

const tallyId = z.string();

/** A subject for tests of the machinery: counts up to ten. */
export const Counted = eventType(
  'Counted',
  z.object({ tallyId, by: z.int(), reason: Sealed.optional(), note: Sealed.optional() }),
);
export const Finished = eventType('Finished', z.object({ tallyId }));
export const Count = commandType(
  'Count',
  z.object({ tallyId, by: z.int(), reason: RemovableText.optional(), note: RemovableText.optional() }),
);
/** Counts and finishes in one append. */
export const CountAndFinish = commandType('CountAndFinish', z.object({ tallyId, by: z.int() }));

const commands = [Count, CountAndFinish] as const;
const events = [Counted, Finished] as const;
export type TallyEvent = MessageOf<(typeof events)[number]>;
export interface Tally {
  readonly total: number;
  readonly finished: boolean;
}

export const tally: Decider<MessageOf<(typeof commands)[number]>, Tally, TallyEvent, Refusal<'TooMuch'>> = {
  category: 'tally',
  commands,
  events,
  idOf: ({ data }) => data.tallyId,
  initial: { total: 0, finished: false },
  decide({ type, data }, { total, finished }) {
    if (data.by === 0 || finished) return accept();
    if (total + data.by > 10) return refuse('TooMuch', `${total + data.by} is more than ten.`);
    return type === 'Count'
      ? accept(Counted(data))
      : accept<TallyEvent>(Counted(data), Finished({ tallyId: data.tallyId }));
  },
  evolve: (state, event) =>
    event.type === 'Counted' ? { ...state, total: state.total + event.data.by } : { ...state, finished: true },
};
