import type { AuditTest } from '../finding.js';
import { decisions } from './decisions.js';
import { decisionsCorrected } from './decisions-corrected.js';
import { decisionsTried } from './decisions-tried.js';
import { reports } from './reports.js';
import { standing } from './standing.js';

/** Every test, in the order of the auditors' questions. */
export const auditTests: readonly AuditTest[] = [
  ...standing,
  ...reports,
  ...decisions,
  ...decisionsCorrected,
  ...decisionsTried,
].sort((a, b) => a.question - b.question);
