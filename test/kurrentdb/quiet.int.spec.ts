import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { RunningMaximum } from '@liggaren/event-sourcing';
import { projections, ReadModel, Runner } from '@liggaren/projections';
import { assemble } from '../../apps/api/src/open-ledger.js';
import { anEvent, arrange, aStream, upTo } from './arrange.js';

const { aLedger, openDirectly } = arrange();

describe('the read model of a quiet ledger on a busy cluster', () => {
  it('goes on after a restart where it had come, and not from the last event of the ledger', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'liggaren-quiet-'));
    const ledger = aLedger();
    const file = join(folder, 'read-model.db');
    const { runner, readModel, close } = await assemble(openDirectly(ledger), ReadModel.open(file, projections), {
      name: 'test',
      municipality: '0125',
    });
    await runner.start();
    const { store: busy } = openDirectly(aLedger());
    const noise = aStream();
    for (let next = 0; readModel.readTo === readModel.checkpoint.position; next += 100)
      await busy.append(
        noise,
        next === 0 ? 'no-stream' : next - 1,
        upTo(100).map(() => anEvent()),
      );
    await close();

    const { store } = openDirectly(ledger);
    const again = ReadModel.open(file, projections);
    const { readTo } = again;
    expect(readTo).toBeGreaterThan(again.checkpoint.position);
    const reads = jest.spyOn(store, 'readAll');
    const restarted = new Runner({ store, readModel: again, projections, labels: new RunningMaximum() });
    await restarted.start();
    expect(reads.mock.calls.map(([after]) => after)).toEqual([readTo]);
    await restarted.stop();
    again.close();
    await rm(folder, { recursive: true });
  }, 60_000);
});
