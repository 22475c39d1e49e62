export * from './memory-event-store.js';
export * from './memory-removable-values.js';
export * from './overlay-event-store.js';
export * from './overlay-removable-values.js';
