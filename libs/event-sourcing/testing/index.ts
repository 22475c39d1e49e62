export * from './event-store.conformance.js';
export * from './scenario.js';
