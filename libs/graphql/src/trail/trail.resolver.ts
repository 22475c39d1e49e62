import { bareId } from '@liggaren/domain';
import { EventView, eventById, readTrail } from '@liggaren/projections';
import { Args, Context, ID, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Answers, type Operation, typed } from '../shared/answers.js';
import { Language } from '../shared/enums.js';
import { MomentArgs, PageArgs } from '../shared/moment.types.js';
import { AuditTrailFilter, LedgerEventConnection, LedgerEventType, Moved } from './event.types.js';
import { movements } from './movements.js';
import { filterOf } from './trail-filter.js';

@Resolver(() => LedgerEventType)
export class TrailResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => LedgerEventConnection, { description: 'Everything that has been recorded, oldest first.' })
  async auditTrail(
    @Args('filter', { type: () => AuditTrailFilter, nullable: true, description: 'What to list. Default: everything.' })
    filter: AuditTrailFilter | undefined,
    @Args() page: PageArgs,
    @Args() args: MomentArgs,
    @Context() operation: Operation,
  ) {
    const scope = await this.answers.scope(args, operation);
    return readTrail(scope, filterOf(filter), page);
  }

  @Query(() => LedgerEventType, {
    nullable: true,
    description: 'One event by its id, with what has come of it by now.',
  })
  async event(
    @Args('id', { type: () => ID, description: 'Its id, with or without its type.' }) id: string,
    @Context() operation: Operation,
  ): Promise<EventView | null> {
    return eventById(await this.answers.scope({}, operation), bareId(typed('event', id)));
  }

  @ResolveField(() => String, { description: 'What happened, in one sentence.' })
  summary(
    @Parent() event: EventView,
    @Args('language', { type: () => Language, nullable: true, description: 'Default: Swedish.' }) language:
      | string
      | undefined,
  ): string {
    return event.summary(language === 'en' ? 'en' : 'sv');
  }

  @Subscription(() => Moved, {
    description: 'Tells when the read model has moved, and which subjects changed.',
    resolve: (moved: Moved) => moved,
  })
  moved(): AsyncIterable<Moved> {
    return movements(this.answers.runner);
  }
}
