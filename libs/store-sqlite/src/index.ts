export { CannotOpenLedger } from './faults.js';
export { SqliteEventStore, type SqliteLedger } from './sqlite-event-store.js';
export type { SqliteRemovableValues } from './sqlite-removable-values.js';
