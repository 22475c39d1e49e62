import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RegisterBody } from '@liggaren/domain';
import { RunningMaximum } from '@liggaren/event-sourcing';
import { projections, ReadModel, Runner } from '@liggaren/projections';
import { assemble, type OpenLedger } from '@liggaren/runtime';
import { anEvent, arrange, aStream, upTo } from './arrange.js';

const { server, line, aLedger, openDirectly, openOverLine } = arrange();

describe('the read model of a quiet ledger on a busy cluster', () => {
  let folder: string;
  let ledger: string;
  let opened: OpenLedger;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liggaren-quiet-'));
    ledger = aLedger();
    opened = await open();
  });
  afterEach(() => rm(folder, { recursive: true }));

  const readModel = () => ReadModel.open(join(folder, 'read-model.db'), projections);
  const open = () => assemble(openOverLine(ledger), readModel(), { name: 'test', municipality: '0125' });

  /** Others write so much that the read model is carried past the last event of its ledger. */
  async function carryOn({ runner, readModel }: OpenLedger): Promise<bigint> {
    await runner.start();
    const { store } = openDirectly(aLedger());
    const noise = aStream();
    for (let next = 0; !readModel.carried; next += 100)
      await store.append(
        noise,
        next === 0 ? 'no-stream' : next - 1,
        upTo(100).map(() => anEvent()),
      );
    return readModel.carried.position;
  }

  it('goes on after a restart where it had come, and not from the last event of the ledger', async () => {
    await carryOn(opened);
    await opened.close();

    const { store } = openDirectly(ledger);
    const again = readModel();
    const { readTo } = again;
    expect(readTo).toBeGreaterThan(again.checkpoint.position);
    const reads = jest.spyOn(store, 'readAll');
    const restarted = new Runner({ store, readModel: again, projections, labels: new RunningMaximum() });
    await restarted.start();
    expect(reads.mock.calls.map(([after]) => after)).toEqual([readTo]);
    await restarted.stop();
    again.close();
  }, 60_000);

  /** A server over which we have no power cannot be given an older backup. */
  it.each(['a restart', 'a broken connection'])(
    'goes back to that event when the server has been restored from an older backup and has grown past it, after %s',
    async (after) => {
      const { double } = server();
      if (!double) return;
      const carried = await carryOn(opened);
      const { position: last } = opened.readModel.checkpoint;
      if (after === 'a restart') await opened.close();
      else line().refuse();
      double.kill();
      double.log.restore(last + 1n);
      await double.restart();
      const other = await assemble(openDirectly(ledger), ReadModel.open(':memory:', projections), {
        name: 'test',
        municipality: '0125',
      });
      const ks = RegisterBody({ bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'board' });
      const { position } = await other.ledger.execute(ks, { actor: 'test' });
      expect(position).toBeLessThan(carried);
      expect(await carryOn(other)).toBeGreaterThanOrEqual(carried);

      line().accept();
      if (after === 'a restart') {
        opened = await open();
        await opened.runner.start();
      }
      expect(await opened.runner.reached(position, 20_000)).toBe(true);
      expect(opened.reader.body('body:ks', opened.reader.moment())?.name).toBe('Kommunstyrelsen');
      expect(opened.runner.fault).toBeUndefined();
      await Promise.all([opened.close(), other.close()]);
    },
    60_000,
  );
});
