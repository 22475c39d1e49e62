/** Sends commands without end, to be killed: victim.ts <file> <process>. Prints each command id when sent and when acknowledged. */
import { writeSync } from 'node:fs';
import { RunningMaximum, transactOn } from '@liggaren/event-sourcing';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { commandOf, noteDecider } from './note.js';

const WRITERS = 16;
const [file = '', process_ = ''] = process.argv.slice(2);
const clock = new Int32Array(new SharedArrayBuffer(4));

/** At once, so that what was printed before a kill has been printed. */
function say(word: string, commandId: string): void {
  for (let rest = Buffer.from(`${word} ${commandId}\n`); rest.length > 0; ) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(clock, 0, 0, 1);
    }
  }
}

const { store, values } = await SqliteEventStore.open(file);
const transact = transactOn({ store, values, labels: new RunningMaximum() });
await Promise.all(
  Array.from({ length: WRITERS }, async (_, writer) => {
    for (let number = 0; ; number++) {
      const commandId = `${process_}.${writer}.${number}`;
      say('sent', commandId);
      await transact(noteDecider, commandOf(commandId), { actor: 'local', commandId });
      say('acknowledged', commandId);
    }
  }),
);
