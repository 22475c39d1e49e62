export * from './assessment-id.js';
export * from './basis.js';
export * from './commands.js';
export * from './cut.js';
export * from './decider.js';
export * from './deviation.js';
export * from './events.js';
export * from './fields.js';
export type { AssessmentFacts } from './judging.js';
