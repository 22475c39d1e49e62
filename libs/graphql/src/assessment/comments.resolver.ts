import type { CommentView } from '@liggaren/projections';
import type { Type } from '@nestjs/common';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GoalIndicatorType, GoalType } from '../plan/plan.types.js';
import { UppdragType } from '../uppdrag/uppdrag.types.js';
import { PeriodCommentType } from './assessment.types.js';
import { ofPeriod, PeriodArgs } from './judgements.resolver.js';

interface Commented {
  readonly comments: readonly CommentView[];
}

/** What is said of a subject, period by period. */
function commentsOf(type: Type): Type {
  @Resolver(() => type)
  class Comments {
    @ResolveField(() => PeriodCommentType, { nullable: true, description: 'What is said of it in a period.' })
    comment(@Parent() { comments }: Commented, @Args() args: PeriodArgs): CommentView | null {
      return ofPeriod(comments, args);
    }

    @ResolveField(() => [PeriodCommentType], { description: 'What is said of it, in period order.' })
    comments(@Parent() { comments }: Commented): readonly CommentView[] {
      return comments;
    }
  }
  return Object.defineProperty(Comments, 'name', { value: `${type.name}Comments` });
}

export const commentsOfSubjects = [GoalIndicatorType, GoalType, UppdragType].map(commentsOf);
