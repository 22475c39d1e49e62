export * from './open-ledger.js';
export * from './settings.js';
export * from './tidy-values.js';
