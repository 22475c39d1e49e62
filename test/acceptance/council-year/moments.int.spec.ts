import { expect, it, jest } from '@jest/globals';
import { resolveMoment } from '@liggaren/projections';
import { findingsAt, truncated } from '@liggaren/projections/testing';
import { stores } from '../server.js';
import { tell } from './tell.js';

/** Of every so many events one is looked back from. */
const STEP = 4;
const TODAY = '2025-06-01';

it('finds in the council year at every moment what it would have found then', async () => {
  const server = await tell(stores[0]![1]);
  const { store, values, reader } = server.opened;
  const events = await Array.fromAsync(store.readAll(0n));
  const codes = new Set<string>();
  for (const { position } of events.filter((_, place) => place % STEP === 0)) {
    const moment = resolveMoment(reader.readModel, { atPosition: position }, TODAY);
    const then = await truncated(events, values, position);
    const findings = findingsAt(reader, 'plan:ks-2024', moment);
    expect(findings).toEqual(findingsAt(then, 'plan:ks-2024', moment));
    for (const { code } of findings) codes.add(code);
    then.readModel.close();
  }
  expect(codes.size).toBeGreaterThan(25);
  await server.close();
  jest.useRealTimers();
});
