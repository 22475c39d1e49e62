export * from './commands.js';
export * from './decider.js';
export * from './events.js';
export type { IndicatorFacts } from './measuring.js';
export { valueField } from './statements.js';
export { figureInWords } from './summary.js';
