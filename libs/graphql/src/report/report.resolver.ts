import type { PlanView, ReportVersionView, ReportView } from '@liggaren/projections';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PlanType } from '../plan/plan.types.js';
import { Answers, type Operation } from '../shared/answers.js';
import { PageArgs, SubjectArgs } from '../shared/moment.types.js';
import { LedgerEventConnection } from '../trail/event.types.js';
import { historyOf } from '../trail/history.js';
import { ReportScopeType, ReportType, ReportVersionType } from './report.types.js';

@Resolver(() => ReportType)
export class ReportResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => ReportType, {
    nullable: true,
    description: 'A report with its versions and presentations; null where nothing was known.',
  })
  report(@Args() args: SubjectArgs, @Context() operation: Operation): Promise<ReportView | null> {
    return this.answers.find<ReportView>('report', args, operation);
  }

  @ResolveField(() => LedgerEventConnection, { description: 'The events that speak of it, oldest first.' })
  history(@Parent() report: ReportView, @Args() page: PageArgs) {
    return historyOf(report, page);
  }
}

@Resolver(() => ReportVersionType)
export class ReportVersionResolver {
  @ResolveField(() => ReportScopeType, { description: 'What it contains.' })
  scope(@Parent() { wholePlan, plan, goals, uppdrag }: ReportVersionView) {
    return { wholePlan, plan, goals, uppdrag };
  }
}

@Resolver(() => PlanType)
export class PlanReportsResolver {
  constructor(private readonly answers: Answers) {}

  @ResolveField(() => [ReportType], { description: 'Reports on it, or on parts of it, by id, as known at its moment.' })
  reports(@Parent() { reportIds, moment }: PlanView): (ReportView | null)[] {
    return reportIds.map((id) => this.answers.reader.report(id, moment));
  }

  @ResolveField(() => [ReportType], {
    description:
      'Reports of parts of it that the body was shown by presentedOn, after the whole one whose cut-off the moment is; as known now.',
  })
  laterPartReports(@Parent() { laterPartReportIds }: PlanView, @Context() operation: Operation) {
    return Promise.all(laterPartReportIds.map((id) => this.answers.find<ReportView>('report', { id }, operation)));
  }
}
