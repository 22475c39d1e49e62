import { labels } from '@liggaren/domain';
import type { Moment, View } from '@liggaren/projections';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ReportType } from '../report/report.types.js';
import { Answers, type Operation } from '../shared/answers.js';
import { Language } from '../shared/enums.js';
import { MomentArgs, MomentType, SubjectArgs } from '../shared/moment.types.js';
import { Node } from '../shared/node.js';
import { LabelType, LedgerType } from './ledger.types.js';
import { OpenedLedger } from './opened-ledger.js';

@Resolver(() => LedgerType)
export class LedgerResolver {
  constructor(
    private readonly answers: Answers,
    private readonly opened: OpenedLedger,
  ) {}

  @Query(() => LedgerType, { description: 'The ledger itself.' })
  async ledger() {
    const position = String(this.opened.readModel.checkpoint.position);
    const closed = this.opened.readModel.get<{ recorded_at: string }>(
      "SELECT recorded_at FROM events WHERE type = 'TakeoverClosed' LIMIT 1",
    );
    return { ...(await this.opened.ledger.open()), position, takeoverClosedAt: closed?.recorded_at ?? null };
  }

  @Query(() => MomentType, { description: 'A moment resolved, to ask the same question again.' })
  moment(@Args() args: MomentArgs, @Context() operation: Operation): Promise<Moment> {
    return this.answers.moment(args, operation);
  }

  @Query(() => Node, {
    nullable: true,
    description: 'Any subject by its id with its type; null where nothing was known of it.',
  })
  node(@Args() args: SubjectArgs, @Context() operation: Operation): Promise<View | null> {
    return this.answers.find<View>('any', args, operation);
  }

  @Query(() => [LabelType], { description: 'The words for all codes.' })
  labels(@Args('language', { type: () => Language, description: 'Swedish or English.' }) language: string) {
    return labels(language === 'en' ? 'en' : 'sv');
  }
}

@Resolver(() => MomentType)
export class MomentResolver {
  constructor(private readonly answers: Answers) {}

  @ResolveField(() => ReportType, {
    nullable: true,
    description: 'The report whose cut-off it is, as known now; null where it is of no report.',
  })
  report(@Parent() { report }: Moment, @Context() operation: Operation): Promise<View | null> | null {
    return report ? this.answers.find<View>('report', { id: report.id }, operation) : null;
  }

  @ResolveField(() => Int, { nullable: true, description: 'The version of that report.' })
  reportVersion(@Parent() { report }: Moment): number | null {
    return report?.version ?? null;
  }

  @ResolveField(() => Boolean, { description: 'With presentedOn: the body had been shown nothing of it.' })
  nothingPresented(@Parent() moment: Moment): boolean {
    return moment.nothingPresented ?? false;
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Root hash of the log of that size; null until there are proofs.',
  })
  rootHash(@Parent() _moment: Moment): null {
    return null;
  }
}
