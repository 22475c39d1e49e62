export * from './cut.js';
export * from './ledger.js';
