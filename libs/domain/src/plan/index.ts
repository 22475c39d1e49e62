export * from './commands.js';
export type * from './content.js';
export { Baseline, followUpContent, Link, Note, slugs, targetContent } from './content.js';
export * from './decider.js';
export * from './events.js';
export { followUpField } from './follow-up.js';
export { linkField } from './statements.js';
export { baselineInWords, targetInWords } from './words.js';
