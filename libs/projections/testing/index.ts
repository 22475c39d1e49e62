export * from './answers.js';
export * from './naive-model.js';
export * from './random-history.js';
export * from './test-ledger.js';
