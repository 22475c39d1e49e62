export * from './commands.js';
export type * from './content.js';
export { Baseline, followUpContent, Link, Note, slugs, targetContent } from './content.js';
export * from './decider.js';
export * from './events.js';
export * from './fields.js';
export { baselineInWords, targetInWords } from './words.js';
