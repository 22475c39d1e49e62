import EventEmitter, { on } from 'node:events';
import type { Moved, Runner } from '@liggaren/projections';
import type { Moved as MovedType } from './event.types.js';

/** What the runner says moved, for as long as somebody listens. */
export async function* movements(runner: Runner): AsyncGenerator<MovedType> {
  const emitter = new EventEmitter();
  const forget = runner.onMoved((moved) => emitter.emit('moved', moved));
  try {
    for await (const [{ position, ids }] of on(emitter, 'moved') as AsyncIterable<[Moved]>)
      yield { position: String(position), ids };
  } finally {
    forget();
  }
}
