import type { AuditTest } from '../finding.js';
import { standing } from './standing.js';

/** Every test, in the order of the auditors' questions. */
export const auditTests: readonly AuditTest[] = [...standing].sort((a, b) => a.question - b.question);
