/** A process with some of the writers of a race: racer.ts <file> <stream> <writers> <appends>. Prints what it won. */
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { raceOf } from './racing.js';

const [file = '', stream = '', writers, appends] = process.argv.slice(2);
const { store, close } = await SqliteEventStore.open(file);
const wins = await raceOf(Number(writers), store, stream, Number(appends));
await close();
process.stdout.write(wins.map(({ revision, id }) => `${revision} ${id}\n`).join(''));
