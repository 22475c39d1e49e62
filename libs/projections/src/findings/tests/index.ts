import type { AuditTest } from '../finding.js';
import { correctedFigures } from './corrected-figures.js';
import { decidedOtherwiseTests } from './decided-otherwise.js';
import { decisions } from './decisions.js';
import { decisionsCorrected } from './decisions-corrected.js';
import { decisionsTried } from './decisions-tried.js';
import { easedTargets } from './eased-targets.js';
import { maskedTests } from './masked.js';
import { reportedFigures } from './reported-figures.js';
import { reports } from './reports.js';
import { standing } from './standing.js';
import { takenOverTests } from './taken-over.js';

/** Every test, in the order of the auditors' questions. */
export const auditTests: readonly AuditTest[] = [
  ...correctedFigures,
  ...decidedOtherwiseTests,
  ...decisions,
  ...decisionsCorrected,
  ...decisionsTried,
  ...easedTargets,
  ...maskedTests,
  ...reportedFigures,
  ...reports,
  ...standing,
  ...takenOverTests,
].sort((a, b) => a.question - b.question);
