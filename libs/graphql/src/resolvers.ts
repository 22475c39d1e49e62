import {
  activity,
  assessment,
  body,
  correctionCommands,
  decision,
  indicator,
  plan,
  report,
  type Subject,
  uppdrag,
} from '@liggaren/domain';
import { ActivityResolver, activitiesOfSubjects } from './activity/activity.resolver.js';
import { ActivityType } from './activity/activity.types.js';
import { AssessmentResolver } from './assessment/assessment.resolver.js';
import { AssessmentType } from './assessment/assessment.types.js';
import { commentsOfSubjects } from './assessment/comments.resolver.js';
import { GoalJudgementsResolver, judgedSubjects, PlanJudgementsResolver } from './assessment/judgements.resolver.js';
import { mutationsOf } from './commands/mutations.js';
import { ComparisonResolver } from './comparison/comparison.resolver.js';
import { BodyResolver, DecisionResolver } from './decision/decision.resolver.js';
import { BodyType, DecisionType } from './decision/decision.types.js';
import { DueResolver } from './due/due.resolver.js';
import { FindingResolver } from './finding/finding.resolver.js';
import { IndicatorResolver } from './indicator/indicator.resolver.js';
import { IndicatorType } from './indicator/indicator.types.js';
import { LedgerResolver, MomentResolver } from './ledger/ledger.resolver.js';
import { GoalResolver, PlanResolver } from './plan/plan.resolver.js';
import { PlanType } from './plan/plan.types.js';
import { upwards } from './plan/upward.resolver.js';
import { PlanReportsResolver, ReportResolver, ReportVersionResolver } from './report/report.resolver.js';
import { ReportType } from './report/report.types.js';
import { Node } from './shared/node.js';
import { TrailResolver } from './trail/trail.resolver.js';
import { UppdragResolver } from './uppdrag/uppdrag.resolver.js';
import { UppdragType } from './uppdrag/uppdrag.types.js';

const own = ({ commands }: Subject) =>
  commands.filter((command) => !correctionCommands.some(({ type }) => type === command.type));

/** What each subject takes. A new subject is a line in each list. */
const mutations = [
  mutationsOf({ name: 'Plan', field: 'plan', type: () => PlanType, commands: own(plan) }),
  mutationsOf({ name: 'Indicator', field: 'indicator', type: () => IndicatorType, commands: own(indicator) }),
  mutationsOf({ name: 'Uppdrag', field: 'uppdrag', type: () => UppdragType, commands: own(uppdrag) }),
  mutationsOf({ name: 'Decision', field: 'decision', type: () => DecisionType, commands: own(decision) }),
  mutationsOf({ name: 'Body', field: 'body', type: () => BodyType, commands: own(body) }),
  mutationsOf({ name: 'Report', field: 'report', type: () => ReportType, commands: own(report) }),
  mutationsOf({ name: 'Assessment', field: 'assessment', type: () => AssessmentType, commands: own(assessment) }),
  mutationsOf({ name: 'Activity', field: 'activity', type: () => ActivityType, commands: own(activity) }),
  mutationsOf({ name: 'Statement', field: 'subject', type: () => Node, commands: correctionCommands }),
];
/** All that the schema is made of: questions and commands. A new subject's are added here. */
export const resolvers = [
  ...mutations,
  PlanResolver,
  GoalResolver,
  ...upwards,
  IndicatorResolver,
  UppdragResolver,
  DecisionResolver,
  BodyResolver,
  ReportResolver,
  ReportVersionResolver,
  PlanReportsResolver,
  AssessmentResolver,
  GoalJudgementsResolver,
  PlanJudgementsResolver,
  ...judgedSubjects,
  ...commentsOfSubjects,
  ActivityResolver,
  ...activitiesOfSubjects,
  TrailResolver,
  ComparisonResolver,
  DueResolver,
  FindingResolver,
  LedgerResolver,
  MomentResolver,
];
