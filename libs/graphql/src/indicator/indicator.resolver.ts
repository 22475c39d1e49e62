import { type IndicatorView, measurementPage } from '@liggaren/projections';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Answers, type Operation } from '../shared/answers.js';
import { Group } from '../shared/enums.js';
import { PageArgs, SubjectArgs } from '../shared/moment.types.js';
import { LedgerEventConnection } from '../trail/event.types.js';
import { historyOf } from '../trail/history.js';
import { IndicatorType, MeasurementConnection } from './indicator.types.js';

@Resolver(() => IndicatorType)
export class IndicatorResolver {
  constructor(private readonly answers: Answers) {}

  @Query(() => IndicatorType, {
    nullable: true,
    description: 'An indicator as it stood, as far as was known; null where nothing was.',
  })
  indicator(@Args() args: SubjectArgs, @Context() operation: Operation): Promise<IndicatorView | null> {
    return this.answers.find<IndicatorView>('indicator', args, operation);
  }

  @ResolveField(() => MeasurementConnection, { description: 'What stands, one figure per period, in period order.' })
  measurements(
    @Parent() indicator: IndicatorView,
    @Args('entity', {
      type: () => String,
      nullable: true,
      description: 'Whose figures. Default: the own municipality.',
    })
    entity: string | undefined,
    @Args('group', { type: () => Group, nullable: true, description: 'Total, women or men. Default: total.' }) group:
      | string
      | undefined,
    @Args() page: PageArgs,
  ) {
    return measurementPage(indicator, { ...page, entity, group });
  }

  @ResolveField(() => LedgerEventConnection, { description: 'The events that speak of it, oldest first.' })
  history(@Parent() indicator: IndicatorView, @Args() page: PageArgs) {
    return historyOf(indicator, page);
  }
}
