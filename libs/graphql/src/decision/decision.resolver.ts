import type { BodyView, DecisionView } from '@liggaren/projections';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Answers, type Operation } from '../shared/answers.js';
import { PageArgs, SubjectArgs } from '../shared/moment.types.js';
import { LedgerEventConnection } from '../trail/event.types.js';
import { historyOf } from '../trail/history.js';
import { BodyType, DecisionType } from './decision.types.js';

@Resolver(() => DecisionType)
export class DecisionResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => DecisionType, {
    nullable: true,
    description: 'A decision, and what had come of it; null where nothing was known.',
  })
  decision(@Args() args: SubjectArgs, @Context() operation: Operation): Promise<DecisionView | null> {
    return this.answers.find<DecisionView>('decision', args, operation);
  }

  @ResolveField(() => LedgerEventConnection, { description: 'The events that speak of it, oldest first.' })
  history(@Parent() decision: DecisionView, @Args() page: PageArgs) {
    return historyOf(decision, page);
  }
}

@Resolver(() => BodyType)
export class BodyResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => BodyType, { nullable: true, description: 'An organ of the municipality; null where nothing was known.' })
  body(@Args() args: SubjectArgs, @Context() operation: Operation): Promise<BodyView | null> {
    return this.answers.find<BodyView>('body', args, operation);
  }
}
