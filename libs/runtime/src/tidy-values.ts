import type { RemovableValues } from '@liggaren/event-sourcing';
import type { Ledger } from '@liggaren/ledger';
import type { ReadModel } from '@liggaren/projections';

const KEPT_MS = 3_600_000;

interface Removal {
  readonly stream: string;
  readonly data: string;
}

/**
 * Finishes what a crash may have left: values whose removal is recorded are removed, and values that no event names an
 * hour after they were put there are swept. To be done at start, when the read model has caught up. Safe to repeat.
 */
export async function tidyValues(
  {
    ledger,
    values,
    readModel,
  }: { readonly ledger: Ledger; readonly values: RemovableValues; readonly readModel: ReadModel },
  now = new Date(),
): Promise<void> {
  for (const { stream, data } of readModel.all<Removal>("SELECT stream, data FROM events WHERE type = 'ValueRemoved'"))
    await ledger.finishRemoval(stream, JSON.parse(data) as { event: string; fields: string[] });
  const left: string[] = [];
  for await (const digest of values.putBefore(new Date(now.getTime() - KEPT_MS)))
    if (!readModel.get('SELECT 1 FROM sealed WHERE digest = ? LIMIT 1', [digest])) left.push(digest);
  await values.remove(left);
}
