import { describe, expect, it } from '@jest/globals';
import { KurrentDBClient, streamNameFilter } from '@kurrent/kurrentdb-client';
import { digestOf, randomSalt } from '@liggaren/event-sourcing';
import { arrange } from './arrange.js';

const { server, aLedger, openDirectly } = arrange();

describe('a removed value', () => {
  it('is not the last event of its deleted stream, which a scavenge would leave, and can be put again', async () => {
    const ledger = aLedger();
    const { values } = openDirectly(ledger);
    const salt = randomSalt();
    const value = { digest: digestOf(salt, 'text'), salt, value: 'text' };
    await values.put([value]);
    await values.remove([value.digest]);
    const client = KurrentDBClient.connectionString(server().url);
    const filter = streamNameFilter({ prefixes: [`values:${ledger}/`] });
    const left = (await Array.fromAsync(client.readAll({ filter }))).map(({ event }) => event?.data);
    expect(left).toEqual([{ salt, value: 'text' }, {}]);
    await client.dispose();

    await values.put([value]);
    expect(await values.get([value.digest])).toEqual(new Map([[value.digest, value]]));
    expect(await Array.fromAsync(values.putBefore(new Date(Date.now() + 60_000)))).toEqual([value.digest]);
    await values.remove([value.digest]);
    expect(await values.get([value.digest])).toEqual(new Map());
  });
});
