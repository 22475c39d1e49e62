import type { UppdragView } from '@liggaren/projections';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Answers, type Operation } from '../shared/answers.js';
import { PageArgs, SubjectArgs } from '../shared/moment.types.js';
import { LedgerEventConnection } from '../trail/event.types.js';
import { historyOf } from '../trail/history.js';
import { UppdragType } from './uppdrag.types.js';

@Resolver(() => UppdragType)
export class UppdragResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => UppdragType, {
    nullable: true,
    description: 'An uppdrag as it stood, as far as was known; null where nothing was.',
  })
  uppdrag(@Args() args: SubjectArgs, @Context() operation: Operation): Promise<UppdragView | null> {
    return this.answers.find<UppdragView>('uppdrag', args, operation);
  }

  @ResolveField(() => LedgerEventConnection, { description: 'The events that speak of it, oldest first.' })
  history(@Parent() uppdrag: UppdragView, @Args() page: PageArgs) {
    return historyOf(uppdrag, page);
  }
}
