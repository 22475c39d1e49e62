export * from './adopted-plan.js';
export * from './command.js';
export * from './finding-case.js';
export * from './reporting.js';
export * from './truncated.js';
