export * from './answers.js';
export * from './commands.js';
export * from './everything.js';
export * from './naive-model.js';
export * from './random-command.js';
export * from './random-history.js';
export * from './story.js';
export * from './test-ledger.js';
