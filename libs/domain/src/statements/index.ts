export * from './assertion.js';
export * from './commands.js';
export * from './events.js';
export * from './recorder.js';
export * from './rules.js';
export * from './subject.js';
export * from './timeline.js';
