export { auditTests } from './checks/index.js';
export * from './finding.js';
