import type { AssessmentView } from '@liggaren/projections';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Answers, type Operation } from '../shared/answers.js';
import { PageArgs, SubjectArgs } from '../shared/moment.types.js';
import { LedgerEventConnection } from '../trail/event.types.js';
import { historyOf } from '../trail/history.js';
import { AssessmentType } from './assessment.types.js';

@Resolver(() => AssessmentType)
export class AssessmentResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => AssessmentType, {
    nullable: true,
    description: 'All that people judged of a plan in one period, as far as was known; null where nothing was.',
  })
  assessment(@Args() args: SubjectArgs, @Context() operation: Operation): Promise<AssessmentView | null> {
    return this.answers.find<AssessmentView>('assessment', args, operation);
  }

  @ResolveField(() => LedgerEventConnection, { description: 'Its events, oldest first.' })
  history(@Parent() assessment: AssessmentView, @Args() page: PageArgs) {
    return historyOf(assessment, page);
  }
}
