export * from './finding.js';
export { auditTests } from './tests/index.js';
