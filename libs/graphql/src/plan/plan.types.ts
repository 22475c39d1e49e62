import { Baseline, Link, Note, targetContent } from '@liggaren/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BodyType, DecisionType } from '../decision/decision.types.js';
import { IndicatorType, MeasurementType } from '../indicator/indicator.types.js';
import * as enums from '../shared/enums.js';
import type { Maybe } from '../shared/maybe.js';
import { Node } from '../shared/node.js';
import { fieldsOf } from '../shared/output.js';
import { Decimal, LocalDate } from '../shared/scalars.js';
import { LedgerEventType } from '../trail/event.types.js';
import { UppdragType } from '../uppdrag/uppdrag.types.js';

@ObjectType('Note', { description: 'What the source notes where it stands.' })
export class NoteType extends fieldsOf('Note', Note.shape) {}

@ObjectType('GoalLink', { description: 'What a goal or a plan follows or builds on.' })
export class GoalLinkType extends fieldsOf('GoalLink', Link.shape, {
  said: { decisionId: 'Bare id of the decision it stands in.' },
}) {}

@ObjectType('Target', {
  implements: () => [Node],
  description: 'Målvärde: what is to be reached, and for which period.',
})
export class TargetType extends fieldsOf('Target', targetContent, { nullable: true }, Node) {
  @Field(() => enums.FormalStatus, { nullable: true, description: 'Its formal status.' })
  formalStatus!: string | null;

  @Field(() => enums.TargetState, {
    nullable: true,
    description: 'What comes of it by itself, computed at the moment; null where that is kept from the public.',
  })
  state!: string | null;

  @Field(() => enums.SignalReason, { nullable: true, description: 'Why it is NOT_PROVEN; null in another state.' })
  stateReason!: string | null;

  @Field(() => MeasurementType, {
    nullable: true,
    description: 'The figure it was judged on; null where there is none.',
  })
  figure!: Maybe<MeasurementType>;
}

@ObjectType('Baseline', { description: 'Nuläge: the rule for what to compare with, and what it gives at the moment.' })
export class BaselineType extends fieldsOf('Baseline', Baseline.shape) {
  @Field(() => Decimal, { nullable: true, description: 'The value at the moment; null where there is none.' })
  value!: string | null;

  @Field(() => MeasurementType, { nullable: true, description: 'The measurement it comes from.' })
  measurement!: Maybe<MeasurementType>;
}

@ObjectType('Delta', { description: 'The change of the latest value from the baseline. None for a bound.' })
export class DeltaType {
  @Field(() => Decimal, { nullable: true, description: 'Exact difference; procentenheter for percent.' })
  absolute!: string | null;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'In percent, one decimal; null for percent, rank, level, index, a change in number, and a baseline of 0.',
  })
  relative!: string | null;

  @Field(() => enums.MovementKind, {
    nullable: true,
    description: 'As the direction of the indicator sees it; null where it has none.',
  })
  movement!: string | null;

  @Field(() => enums.MovementReal, { nullable: true, description: 'Is the change larger than the uncertainty?' })
  real!: string | null;
}

@ObjectType('JudgedGroup', {
  description: 'A goal indicator judged on the figures of women, or of men, by the same targets and baseline rule.',
})
export class JudgedGroupType {
  @Field(() => enums.Group, { description: 'Women or men.' })
  group!: string;

  @Field(() => enums.Signal, { nullable: true, description: 'As of the goal indicator, of the group.' })
  signal!: string | null;

  @Field(() => enums.SignalReason, { nullable: true, description: 'Why it is NOT_PROVEN; null where it is another.' })
  signalReason!: string | null;

  @Field(() => DeltaType, { nullable: true, description: 'The change from the baseline of the group.' })
  delta!: Maybe<DeltaType>;
}

@ObjectType('GoalIndicator', {
  implements: () => [Node],
  description: 'Indikatorrad: one indicator under one goal, with the wording of that goal.',
})
export class GoalIndicatorType extends Node {
  @Field(() => String, { nullable: true, description: "The goal's own wording." })
  wording!: string | null;

  @Field(() => enums.LinkBasis, {
    nullable: true,
    description: 'Whether reading it as this indicator is decided or an interpretation.',
  })
  basis!: string | null;

  @Field(() => String, { nullable: true, description: 'What the source says beside it.' })
  note!: string | null;

  @Field(() => IndicatorType, { nullable: true, description: 'The indicator with its series.' })
  indicator!: Maybe<IndicatorType>;

  @Field(() => enums.FormalStatus, { nullable: true, description: 'Its formal status.' })
  formalStatus!: string | null;

  @Field(() => BaselineType, { nullable: true, description: 'What to compare with; null where nothing is said.' })
  baseline!: Maybe<BaselineType>;

  @Field(() => [TargetType], { description: 'What is to be reached.' })
  targets!: TargetType[];

  @Field(() => enums.Signal, {
    nullable: true,
    description:
      'Computed at the moment from the states of its targets. Null where one of these values is kept from the public; dataState is then MASKED.',
  })
  signal!: string | null;

  @Field(() => enums.SignalReason, { nullable: true, description: 'Why it is NOT_PROVEN; null where it is another.' })
  signalReason!: string | null;

  @Field(() => [JudgedGroupType], { description: 'The same of women and men, where there are figures of them.' })
  byGroup!: JudgedGroupType[];

  @Field(() => enums.DataState, {
    nullable: true,
    description: 'Whether the value is there; null where there is none and none is announced.',
  })
  dataState!: string | null;

  @Field(() => DeltaType, { nullable: true, description: 'The change from the baseline; null where it is masked.' })
  delta!: Maybe<DeltaType>;

  @Field(() => LedgerEventType, {
    nullable: true,
    description: 'The analysis that settled whether the movement is real, where the figures do not tell.',
  })
  movementSettledBy!: Maybe<LedgerEventType>;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The nearest day by which something is expected: a value that has a day of its own; else the first open occasion of the plan's follow-up calendar.",
  })
  nextExpectedOn!: string | null;
}

@ObjectType('Goal', { implements: () => [Node], description: 'Mål: what is to be achieved.' })
export class GoalType extends Node {
  @Field(() => Int, { nullable: true, description: 'Its number in the plan.' })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'The goal as written.' })
  title!: string | null;

  @Field(() => [NoteType], { description: 'What the source notes.' })
  notes!: NoteType[];

  @Field(() => enums.FormalStatus, { nullable: true, description: 'Its formal status.' })
  formalStatus!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many adopted versions there have been; 1 while it is only proposed.',
  })
  version!: number | null;

  @Field(() => String, { nullable: true, description: 'The text of a proposed next version, where there is one.' })
  proposedTitle!: string | null;

  @Field(() => [GoalIndicatorType], { description: 'By what it is followed.' })
  indicators!: GoalIndicatorType[];

  @Field(() => [GoalLinkType], { description: 'What above it the goal follows.' })
  follows!: GoalLinkType[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'KF marked it as important for god ekonomisk hushållning.',
  })
  marked!: boolean | null;

  @Field(() => [DecisionType], { description: 'The decisions that what stands of it rests on.' })
  decisions!: DecisionType[];
}

@ObjectType('FocusArea', { implements: () => [Node], description: 'Målområde of a plan.' })
export class FocusAreaType extends Node {
  @Field(() => String, { nullable: true, description: 'Its name.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Its own sentence.' })
  text!: string | null;

  @Field(() => [NoteType], { description: 'What the source notes.' })
  notes!: NoteType[];

  @Field(() => [GoalType], { description: 'Its goals, in the order of the plan.' })
  goals!: GoalType[];

  @Field(() => [UppdragType], { description: 'The uppdrag that stand under it.' })
  uppdrag!: UppdragType[];
}

@ObjectType('Plan', { implements: () => [Node], description: 'Måldokument of a body for a period, as it stood.' })
export class PlanType extends Node {
  @Field(() => String, { nullable: true, description: 'Its title.' })
  title!: string | null;

  @Field(() => enums.PlanKind, { nullable: true, description: 'KF budget, mandate plan or yearly plan.' })
  kind!: string | null;

  @Field(() => BodyType, { nullable: true, description: 'The body whose plan it is.' })
  body!: Maybe<BodyType>;

  @Field(() => String, { nullable: true, description: 'The period it is for.' })
  period!: string | null;

  @Field(() => [String], { description: 'Diarienummer.' })
  dnr!: string[];

  @Field(() => LocalDate, { nullable: true, description: 'Date of the document, where it has one.' })
  documentDate!: string | null;

  @Field(() => enums.FormalStatus, { nullable: true, description: 'Its formal status.' })
  formalStatus!: string | null;

  @Field(() => [String], { description: 'Inriktningar.' })
  directions!: string[];

  @Field(() => [NoteType], { description: 'What the source notes.' })
  notes!: NoteType[];

  @Field(() => [GoalLinkType], { description: 'Decisions and laws that it builds on or supplements.' })
  buildsOn!: GoalLinkType[];

  @Field(() => [FocusAreaType], { description: 'Målområden, in the order of the plan.' })
  focusAreas!: FocusAreaType[];

  @Field(() => [GoalType], { description: 'Its goals, in the order of the plan.' })
  goals!: GoalType[];

  @Field(() => [UppdragType], { description: 'Its uppdrag, in the order of the document.' })
  uppdrag!: UppdragType[];
}
