import { CutOff } from '@liggaren/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BodyType, DecisionType } from '../decision/decision.types.js';
import { MeasurementType } from '../indicator/indicator.types.js';
import { GoalIndicatorType, GoalType, PlanType } from '../plan/plan.types.js';
import * as enums from '../shared/enums.js';
import type { Maybe, Ref } from '../shared/maybe.js';
import { MomentType } from '../shared/moment.types.js';
import { Node } from '../shared/node.js';
import { fieldsOf } from '../shared/output.js';
import { LocalDate } from '../shared/scalars.js';
import { LedgerEventType } from '../trail/event.types.js';
import { UppdragType } from '../uppdrag/uppdrag.types.js';

@ObjectType('CutOff', { description: 'Up to where a report has read the log, and the day it is per.' })
export class CutOffType extends fieldsOf('CutOff', CutOff.shape, {
  said: { eventId: 'The last event included, with its type.' },
}) {}

@ObjectType('ReportScope', { description: 'What a version of a report contains, as it stood at its cut-off.' })
export class ReportScopeType {
  @Field(() => Boolean, { description: 'The whole plan, or named goals and uppdrag.' })
  wholePlan!: boolean;

  @Field(() => PlanType, { description: 'The plan it reports on.' })
  plan!: Ref<PlanType>;

  @Field(() => [GoalType], { description: 'Its goals.' })
  goals!: GoalType[];

  @Field(() => [UppdragType], { description: 'Its uppdrag.' })
  uppdrag!: UppdragType[];
}

@ObjectType('ReportFigureChange', { description: 'What has changed a figure since it was fixed in a report.' })
export class ReportFigureChangeType {
  @Field(() => enums.FigureChange, { description: 'A correction or withdrawal of ours, or a revision by the source.' })
  kind!: string;

  @Field(() => LedgerEventType, { description: 'The event that did.' })
  event!: Ref<LedgerEventType>;

  @Field(() => String, {
    nullable: true,
    description: 'Why, or the note of a source revision; null where nothing is said, or where it was removed.',
  })
  reason!: string | null;

  @Field(() => Boolean, { description: 'The reason was removed by law or by a gallringsbeslut.' })
  reasonRemoved!: boolean;
}

@ObjectType('ReportFigure', { description: 'A figure of a report: as fixed, and what has come of it since.' })
export class ReportFigureType {
  @Field(() => GoalIndicatorType, { description: 'The goal indicator it stands under, as it stood at the cut-off.' })
  goalIndicator!: Ref<GoalIndicatorType>;

  @Field(() => MeasurementType, { description: 'The figure as it stood at the cut-off.' })
  measurement!: Ref<MeasurementType>;

  @Field(() => MeasurementType, {
    nullable: true,
    description: 'What stands for the same period, entity and group at the moment the report is asked for.',
  })
  now!: Maybe<MeasurementType>;

  @Field(() => [ReportFigureChangeType], {
    description: 'What has corrected, withdrawn or revised it since, in order.',
  })
  changes!: ReportFigureChangeType[];
}

@ObjectType('ReportPresentation', { description: 'That a version of a report was put before a body.' })
export class ReportPresentationType {
  @Field(() => Int, { description: 'The version.' })
  version!: number;

  @Field(() => BodyType, { description: 'The body.' })
  body!: Ref<BodyType>;

  @Field(() => LocalDate, { description: 'The day.' })
  presentedOn!: string;

  @Field(() => DecisionType, { description: 'What the body decided, with its outcome.' })
  decision!: Ref<DecisionType>;

  @Field(() => Boolean, {
    description:
      'Counts as presented: it was treated, not tabled, by a decision that is neither quashed nor withdrawn.',
  })
  counts!: boolean;
}

@ObjectType('ReportVersion', {
  description: 'What a report shows: the ledger at a cut-off. Asked for again it is the same, removed values apart.',
})
export class ReportVersionType {
  @Field(() => Int, { description: 'Its number, from 1.' })
  number!: number;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => LocalDate, { description: 'Avser t.o.m.: the last day of what it describes.' })
  coversTo!: string;

  @Field(() => CutOffType, { description: 'Up to where it has read the log.' })
  cutOff!: CutOffType;

  @Field(() => MomentType, { description: 'The same cut-off as a moment, to ask anything else at.' })
  moment!: Ref<MomentType>;

  @Field(() => ReportScopeType, { description: 'What it contains.' })
  scope!: ReportScopeType;

  @Field(() => [ReportFigureType], { description: 'The figures of its goals, goal by goal, in period order.' })
  figures!: ReportFigureType[];

  @Field(() => [ReportPresentationType], { description: 'To whom this version was presented, in order of day.' })
  presentations!: ReportPresentationType[];
}

@ObjectType('Report', { implements: () => [Node], description: 'Uppföljningsrapport: what is put before a body.' })
export class ReportType extends Node {
  @Field(() => enums.ReportKind, { nullable: true, description: 'Follow-up, interim, annual of a board, or annual.' })
  kind!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of its last version.' })
  title!: string | null;

  @Field(() => ID, { nullable: true, description: 'The plan it reports on.' })
  planId!: string | null;

  @Field(() => [ReportVersionType], { description: 'Its versions, oldest first.' })
  versions!: ReportVersionType[];

  @Field(() => [ReportPresentationType], { description: 'To whom it was presented, in order of day.' })
  presentations!: ReportPresentationType[];
}
