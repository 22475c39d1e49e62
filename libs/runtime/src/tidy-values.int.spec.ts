import { expect, it } from '@jest/globals';
import { NoteUppdragUnchanged, ProposeUppdrag, RemoveValue } from '@liggaren/domain';
import { RunningMaximum, type SealedValue } from '@liggaren/event-sourcing';
import { Ledger } from '@liggaren/ledger';
import { projections, ReadModel, Runner } from '@liggaren/projections';
import { tidyValues } from '@liggaren/runtime';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';

/** Crashes between the removal's event and the deletion. */
class FailingOnce extends MemoryRemovableValues {
  failing = true;
  override async remove(digests: readonly string[]): Promise<void> {
    if (this.failing) throw new Error('crashed');
    return super.remove(digests);
  }
}

it('finishes a removal that a crash left, and sweeps values that no event names', async () => {
  const [store, values, labels] = [new MemoryEventStore(), new FailingOnce(), new RunningMaximum()];
  const ledger = new Ledger({ store, values, labels, name: 'test', municipality: '0125' });
  const as = { actor: 'test' };
  await ledger.execute(ProposeUppdrag({ uppdragId: 'u', title: 'Utreda' }), as);
  const said = await ledger.execute(
    NoteUppdragUnchanged({ uppdragId: 'u', on: '2024-01-01', comment: 'Inget nytt.' }) as never,
    as,
  );
  const kept = await ledger.execute(
    NoteUppdragUnchanged({ uppdragId: 'u', on: '2024-02-01', comment: 'Fortfarande.' }) as never,
    as,
  );
  const digest = (outcome: typeof said) => (outcome.events[0]!.data as { comment: { sealed: string } }).comment.sealed;
  const orphan: SealedValue = { digest: 'A'.repeat(43), salt: 'AAAAAAAAAAAAAAAAAAAAAA', value: 'ingen nämner mig' };
  await values.put([orphan]);

  const removal = RemoveValue({
    subject: 'uppdrag:u',
    event: said.events[0]!.id,
    fields: ['comment'],
    ground: 'Gallringsbeslut',
  });
  await expect(ledger.execute(removal, as)).rejects.toThrow('crashed');
  values.failing = false;
  const readModel = ReadModel.open(':memory:', projections);
  await new Runner({ store, readModel, projections, labels }).catchUp();

  await tidyValues({ ledger, values, readModel });
  const all = [digest(said), digest(kept), orphan.digest];
  expect([...(await values.get(all)).keys()]).toEqual([digest(kept), orphan.digest]);
  await tidyValues({ ledger, values, readModel }, new Date(Date.now() + 2 * 3_600_000));
  expect([...(await values.get(all)).keys()]).toEqual([digest(kept)]);
});
