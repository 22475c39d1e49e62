import { FindingCode } from '@liggaren/domain';
import type { AuditTest } from '../finding.js';
import { afterRed } from './after-red.js';
import { assessmentBasis } from './assessment-basis.js';
import { assessmentVoices } from './assessment-voices.js';
import { backdating } from './backdated.js';
import { baselines } from './baselines.js';
import { correctedFigures } from './corrected-figures.js';
import { decidedOtherwiseTests } from './decided-otherwise.js';
import { decisions } from './decisions.js';
import { decisionsCorrected } from './decisions-corrected.js';
import { decisionsTried } from './decisions-tried.js';
import { easedTargets } from './eased-targets.js';
import { figureQuality } from './figure-quality.js';
import { figuresMissing } from './figures-missing.js';
import { goalsDecided } from './goal-decisions.js';
import { goalsMarked } from './goals-marked.js';
import { lacking } from './lacking.js';
import { lateFigures } from './late-figures.js';
import { maskedTests } from './masked.js';
import { redefinedIndicators } from './redefined-indicators.js';
import { removedParts } from './removed-parts.js';
import { reportedFigures } from './reported-figures.js';
import { reportedRows } from './reported-rows.js';
import { reports } from './reports.js';
import { standing } from './standing.js';
import { takenOverTests } from './taken-over.js';
import { undecidedChanges } from './undecided.js';
import { uppdragEnded } from './uppdrag-ended.js';
import { uppdragFollowed } from './uppdrag-followed.js';
import { uppdragNotClosed } from './uppdrag-not-closed.js';
import { uppdragReported } from './uppdrag-reported.js';

const place = ({ code }: AuditTest): number => FindingCode.options.indexOf(code);

/** Every test, in the order of the auditors' questions: that of their codes. */
export const auditTests: readonly AuditTest[] = [
  ...afterRed,
  ...assessmentBasis,
  ...assessmentVoices,
  ...backdating,
  ...baselines,
  ...correctedFigures,
  ...decidedOtherwiseTests,
  ...decisions,
  ...decisionsCorrected,
  ...decisionsTried,
  ...easedTargets,
  ...figureQuality,
  ...figuresMissing,
  ...goalsDecided,
  ...goalsMarked,
  ...lacking,
  ...lateFigures,
  ...maskedTests,
  ...redefinedIndicators,
  ...removedParts,
  ...reportedFigures,
  ...reportedRows,
  ...reports,
  ...standing,
  ...takenOverTests,
  ...undecidedChanges,
  ...uppdragEnded,
  ...uppdragFollowed,
  ...uppdragNotClosed,
  ...uppdragReported,
].sort((a, b) => place(a) - place(b));
