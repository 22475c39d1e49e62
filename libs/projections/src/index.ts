import { statements } from './statements.projection.js';
import { trail } from './trail.projection.js';

/** Every projection of the read model. */
export const projections = [trail, statements];

export * from './bad-moment.js';
export * from './basis.js';
export type { Comparison } from './comparison/compare.js';
export { Difference } from './comparison/difference.js';
export * from './counted-cuts.js';
export { Due } from './due/due.js';
export type { DueQuestion } from './due/due-list.js';
export { auditTests, Finding } from './findings/index.js';
export * from './moment.js';
export * from './read-model.js';
export * from './reader.js';
export * from './recognising.js';
export * from './runner.js';
export * from './snapshot.js';
export * from './tidy-values.js';
export * from './trail.reader.js';
export * from './views/activity.view.js';
export * from './views/assessment.view.js';
export * from './views/basis.view.js';
export * from './views/comment.view.js';
export * from './views/decision.view.js';
export * from './views/event.view.js';
export * from './views/goal.view.js';
export * from './views/indicator.view.js';
export * from './views/judgement.view.js';
export * from './views/measurement.view.js';
export * from './views/plan.view.js';
export * from './views/report.view.js';
export * from './views/report-figure.view.js';
export * from './views/scope.js';
export * from './views/uppdrag.view.js';
export * from './views/view.js';
export * from './views/voice.view.js';
