import { describeEventStore } from '@liggaren/event-sourcing/testing';
import { MemoryEventStore, MemoryRemovableValues } from './index.js';

describeEventStore('memory', async () => {
  const store = new MemoryEventStore();
  return { store, values: new MemoryRemovableValues(), close: () => store.close() };
});
