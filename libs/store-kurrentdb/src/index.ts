export * from './faults.js';
export { KurrentEventStore, type KurrentLedger, type KurrentOptions } from './kurrent-event-store.js';
export type { KurrentRemovableValues } from './kurrent-removable-values.js';
export type { Patience } from './patience.js';
