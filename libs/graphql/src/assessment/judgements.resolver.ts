import type { GoalForecast, GoalOutcome } from '@liggaren/domain';
import { type GoalView, goalAt, type JudgementView, PlanView } from '@liggaren/projections';
import { Args, ArgsType, Field, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GoalType, PlanType } from '../plan/plan.types.js';
import { ForecastType, GoalAssessmentType, OverallAssessmentType } from './judgement.types.js';

@ArgsType()
export class PeriodArgs {
  @Field(() => String, { nullable: true, description: 'The period. Default: the latest that there is one for.' })
  period?: string;
}

/** Of a period, or of the latest. */
export const ofPeriod = <T extends { readonly period: string }>(all: readonly T[], { period }: PeriodArgs): T | null =>
  (period == null ? all.at(-1) : all.find((each) => each.period === period)) ?? null;

@Resolver(() => GoalType)
export class GoalJudgementsResolver {
  @ResolveField(() => ForecastType, { nullable: true, description: 'Prognos: whether it is expected to be reached.' })
  forecast(@Parent() { forecasts }: GoalView, @Args() args: PeriodArgs): JudgementView<GoalForecast> | null {
    return ofPeriod(forecasts, args);
  }

  @ResolveField(() => [ForecastType], { description: 'Its forecasts, in period order.' })
  forecasts(@Parent() { forecasts }: GoalView): readonly JudgementView<GoalForecast>[] {
    return forecasts;
  }

  @ResolveField(() => GoalAssessmentType, {
    nullable: true,
    description: 'Samlad bedömning: how it came out, as people judge.',
  })
  assessment(@Parent() { assessments }: GoalView, @Args() args: PeriodArgs): JudgementView<GoalOutcome> | null {
    return ofPeriod(assessments, args);
  }

  @ResolveField(() => [GoalAssessmentType], { description: 'Its assessments, in period order.' })
  assessments(@Parent() { assessments }: GoalView): readonly JudgementView<GoalOutcome>[] {
    return assessments;
  }
}

@Resolver(() => PlanType)
export class PlanJudgementsResolver {
  @ResolveField(() => OverallAssessmentType, {
    nullable: true,
    description: 'Helhetsbedömning: how the whole plan came out, as people judge.',
  })
  overallAssessment(
    @Parent() { overallAssessments }: PlanView,
    @Args() args: PeriodArgs,
  ): JudgementView<GoalOutcome> | null {
    return ofPeriod(overallAssessments, args);
  }

  @ResolveField(() => [OverallAssessmentType], { description: 'Its overall assessments, in period order.' })
  overallAssessments(@Parent() { overallAssessments }: PlanView): readonly JudgementView<GoalOutcome>[] {
    return overallAssessments;
  }
}

@Resolver(() => ForecastType)
class ForecastResolver {
  @ResolveField(() => GoalType, { description: 'The goal, as it stood.' })
  goal(@Parent() { scope, subject }: JudgementView<GoalForecast>): GoalView {
    return goalAt(scope, subject);
  }
}

@Resolver(() => GoalAssessmentType)
class GoalAssessmentResolver {
  @ResolveField(() => GoalType, { description: 'The goal, as it stood.' })
  goal(@Parent() { scope, subject }: JudgementView<GoalOutcome>): GoalView {
    return goalAt(scope, subject);
  }
}

@Resolver(() => OverallAssessmentType)
class OverallAssessmentResolver {
  @ResolveField(() => PlanType, { description: 'The plan, as it stood.' })
  plan(@Parent() { scope, subject }: JudgementView<GoalOutcome>): PlanView {
    return scope.kept(PlanView, subject);
  }
}

/** What a judgement is of. */
export const judgedSubjects = [ForecastResolver, GoalAssessmentResolver, OverallAssessmentResolver];
