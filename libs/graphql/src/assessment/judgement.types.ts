import type { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { DecisionType } from '../decision/decision.types.js';
import { GoalType, PlanType } from '../plan/plan.types.js';
import * as enums from '../shared/enums.js';
import type { Maybe, Ref } from '../shared/maybe.js';
import { LocalDate } from '../shared/scalars.js';
import { LedgerEventType } from '../trail/event.types.js';
import { BasisType } from './basis.types.js';

/** A text that can be removed, and whether it was. */
const removable = (name: string, what: string) => (target: Type) => {
  const nullable = { nullable: true, description: `${what}; null where nothing is said, or where it was removed.` };
  Field(() => String, nullable)(target.prototype, name);
  const removed = { description: 'It was removed by law or by a gallringsbeslut.' };
  Field(() => Boolean, removed)(target.prototype, `${name}Removed`);
};

/** The types of a voice and of what it answers, for one vocabulary. */
function voiceOf(name: string, value: object, what: string) {
  @ObjectType(`${name}Answered`, { description: 'The voice before, as it stood when another answered it.' })
  class Answered {
    @Field(() => enums.AssessmentVoice, { description: 'Whose word it was.' })
    voice!: string;

    @Field(() => value, { description: 'What it said.' })
    value!: string;

    @Field(() => LedgerEventType, { description: 'The event in which it did.' })
    event!: Ref<LedgerEventType>;
  }

  @removable('motivation', 'Why, also where it deviates from the signals')
  @removable('cannotAssessReason', 'Why it cannot be assessed')
  @removable('differsBecause', 'Why it differs from the voice before')
  @removable('text', 'An overall assessment in words')
  @ObjectType(`${name}Voice`, { description: `One voice of ${what}.` })
  class Voice {
    @Field(() => enums.AssessmentVoice, { description: 'Whose word it is.' })
    voice!: string;

    @Field(() => value, { description: 'What it says.' })
    value!: string;

    @Field(() => LocalDate, { description: 'The day from which it holds.' })
    validFrom!: string;

    @Field(() => String, { description: 'Opaque id of who recorded it.' })
    actor!: string;

    @Field(() => LedgerEventType, { description: 'The event whose content it is.' })
    event!: Ref<LedgerEventType>;

    @Field(() => [enums.Irregularity], { description: 'What is irregular about it.' })
    irregular!: string[];

    @Field(() => DecisionType, { nullable: true, description: 'The decision it rests on.' })
    decision!: Maybe<DecisionType>;

    @Field(() => BasisType, { description: 'What it rests on, as it stood then.' })
    basis!: Ref<BasisType>;

    @Field(() => Boolean, { description: 'It deviates from the signals that it rests on.' })
    deviates!: boolean;

    @Field(() => Answered, { nullable: true, description: 'The voice before, as it stood when this one was given.' })
    answers!: Maybe<Answered>;

    @Field(() => Boolean, { description: 'It says otherwise than the voice that it answers.' })
    differs!: boolean;
  }
  return Voice;
}

/** A base of the types of judgements: one period in all voices. */
function judgementOf(value: object, voice: Type) {
  @ObjectType({ isAbstract: true })
  abstract class Judgement {
    @Field(() => String, { description: 'The year or mandate period that is judged.' })
    period!: string;

    @Field(() => value, {
      description:
        'What the voice says that weighs most: the body by its decision, else the approval, else the office. What a body is said to have decided without a decision weighs least.',
    })
    value!: string;

    @Field(() => [voice], { description: 'Every voice that has spoken: the office, the approval, the body.' })
    voices!: object[];

    @Field(() => Boolean, { description: 'The voices, as they stand, do not all say the same.' })
    differs!: boolean;

    @Field(() => Boolean, { description: 'The voice that weighs most deviates from the signals that it rests on.' })
    deviatesFromSignal!: boolean;
  }
  return Judgement;
}

const ForecastVoice = voiceOf('Forecast', enums.GoalForecast, 'a forecast');
const OutcomeVoice = voiceOf('Outcome', enums.GoalOutcome, 'an assessment');
const ForecastBase = judgementOf(enums.GoalForecast, ForecastVoice);
const OutcomeBase = judgementOf(enums.GoalOutcome, OutcomeVoice);

@ObjectType('Forecast', { description: 'Prognos: whether a goal is expected to be reached in a period.' })
export class ForecastType extends ForecastBase {
  @Field(() => GoalType, { description: 'The goal, as it stood.' })
  goal!: Ref<GoalType>;
}

@ObjectType('GoalAssessment', { description: 'Samlad bedömning: how a goal came out in a period, as people judge.' })
export class GoalAssessmentType extends OutcomeBase {
  @Field(() => GoalType, { description: 'The goal, as it stood.' })
  goal!: Ref<GoalType>;
}

@ObjectType('OverallAssessment', {
  description: 'Helhetsbedömning: how a whole plan came out in a period, from activities, results and indicators.',
})
export class OverallAssessmentType extends OutcomeBase {
  @Field(() => PlanType, { description: 'The plan, as it stood.' })
  plan!: Ref<PlanType>;
}
