import { describe, expect, it } from '@jest/globals';
import { digestOf, type Message } from '@liggaren/event-sourcing';
import { givenId, scenario } from '@liggaren/event-sourcing/testing';
import { CorrectStatement, StatementWithdrawn } from '../statements/index.js';
import {
  AssessGoal,
  type AssessmentFacts,
  AssessOverall,
  assessment,
  CommentPeriod,
  ForecastGoal,
  GoalAssessmentMade,
  GoalForecastMade,
  MovementSettled,
  OverallAssessmentMade,
  PeriodCommentMade,
  SettleMovement,
} from './index.js';

const { given } = scenario(assessment.decider);
const sealed = (text: string) => ({ sealed: digestOf(Buffer.alloc(16).toString('base64url'), text) });
const by = (actor: string, event: Message): Message => ({ ...event, actor }) as Message;
const EVENT = '7a9c1d52-3b0e-5f6a-8c7d-1e2f3a4b5c6d';
const of = { assessmentId: 'p-2024', planId: 'p' };
const goalId = 'p/mal-1';
const validFrom = '2024-06-01';
const basisWith = (signal: string, size = 63) => ({
  cutOff: { validOn: validFrom, eventId: EVENT, size },
  rows: [{ goalIndicatorId: 'p/mal-1/nki', signal, values: [], targets: [] }],
});
const basis = basisWith('not-due') as never;
const facts = (more: object = {}): Partial<AssessmentFacts> => ({ basis, actor: 'office-1', ...more });
const forecast = (more: object = {}) =>
  ForecastGoal({ goalId, period: '2024', voice: 'office', forecast: 'expected', ...more } as never);
const assess = (more: object = {}) =>
  AssessGoal({ goalId, period: '2024', voice: 'office', outcome: 'met', ...more } as never);
const forecastMade = (more: object = {}) =>
  GoalForecastMade({
    ...of,
    goalId,
    period: '2024',
    voice: 'office',
    forecast: 'expected',
    basis,
    validFrom,
    ...more,
  } as never);
const assessed = (more: object = {}) =>
  GoalAssessmentMade({
    ...of,
    goalId,
    period: '2024',
    voice: 'office',
    outcome: 'met',
    basis,
    validFrom,
    ...more,
  } as never);
const DECISION = 'ks-2024-05-28-60';

describe('a forecast of a goal', () => {
  it('freezes what it rests on', () => given().when(forecast(), facts()).then(forecastMade()));

  it('looks at activities too', () => {
    const activities = ['klimatdag'];
    given()
      .when(forecast({ activities }), facts())
      .then(forecastMade({ basis: { ...(basis as object), activities } }));
  });

  it('rests on no event that is not there', () =>
    given()
      .when(forecast({ eventId: EVENT }), { basis: undefined })
      .thenRefused('UnknownEvent'));

  it('is nothing new where only the log has grown', () => {
    const { verdict } = given(forecastMade()).when(forecast(), facts({ basis: basisWith('not-due', 99) }));
    expect(verdict).toEqual({ events: [] });
  });

  it('is made anew where what it rests on has changed', () =>
    given(forecastMade())
      .when(forecast(), facts({ basis: basisWith('on-track', 99) }))
      .then(forecastMade({ basis: basisWith('on-track', 99) })));

  it('is another thing than the outcome', () => given(forecastMade()).when(assess(), facts()).then(assessed()));

  it('needs a reason where it cannot be made', () => {
    const cannot = { forecast: 'cannot-be-assessed' };
    given().when(forecast(cannot), facts()).thenRefused('ReasonMissing');
    given()
      .when(forecast({ ...cannot, cannotAssessReason: 'Inga mätningar' }), facts())
      .then(forecastMade({ ...cannot, cannotAssessReason: sealed('Inga mätningar') }));
  });

  it('is of another plan or period on another stream', () => {
    given(forecastMade())
      .when(forecast({ assessmentId: 'p-2024', period: '2025' }), facts())
      .thenRefused('AnotherAssessment');
    given(forecastMade())
      .when(forecast({ assessmentId: 'p-2024', goalId: 'q/mal-1' }), facts())
      .thenRefused('AnotherAssessment');
  });

  it('of an earlier day ends where a later one begins', () =>
    given(forecastMade())
      .when(forecast({ forecast: 'uncertain', validFrom: '2024-04-01' }), facts())
      .then(forecastMade({ forecast: 'uncertain', validFrom: '2024-04-01', validTo: validFrom })));
});

describe('a judgement that deviates from the signals', () => {
  const missed = facts({ basis: basisWith('not-met') });

  it('needs a motivation', () => {
    given().when(assess(), missed).thenRefused('MotivationMissing');
    given()
      .when(assess({ motivation: 'Nyare siffror' }), missed)
      .then(assessed({ motivation: sealed('Nyare siffror'), basis: basisWith('not-met') }));
  });

  it('is told in the words of the labels, of a forecast too', () => {
    expect(given().when(assess(), missed).verdict).toMatchObject({
      refusal: { message: expect.stringMatching(/^It says “Met” where the signals are “Target not met”\. /) },
    });
    expect(given().when(forecast(), missed).verdict).toMatchObject({
      refusal: {
        message: expect.stringMatching(/^It says “Expected to be met” where the signals are “Target not met”\. /),
      },
    });
  });

  it('needs none from a voice that only agrees', () => {
    const office = assessed({ motivation: sealed('x'), basis: basisWith('not-met') });
    given(office)
      .when(assess({ voice: 'approval' }), { ...missed, actor: 'manager-1' })
      .then(
        assessed({
          voice: 'approval',
          answers: { voice: 'office', value: 'met', event: givenId(0) },
          basis: basisWith('not-met'),
        }),
      );
  });

  it('of history that is taken over is accepted and marked', () =>
    given()
      .when(assess(), { ...missed, takenOver: true })
      .then(assessed({ basis: basisWith('not-met'), irregular: ['RULE_BROKEN'] })));
});

describe('the voices of a judgement', () => {
  const office = by('office-1', assessed());
  const answers = { voice: 'office', value: 'met', event: givenId(0) };

  it('stand beside one another', () =>
    given(office)
      .when(assess({ voice: 'approval' }), facts({ actor: 'manager-1' }))
      .then(assessed({ voice: 'approval', answers })));

  it('say why they differ from the one before', () => {
    const other = { voice: 'approval', outcome: 'partly-met' };
    given(office)
      .when(assess(other), facts({ actor: 'manager-1' }))
      .thenRefused('DifferenceUnexplained');
    given(office)
      .when(assess({ ...other, differsBecause: 'För få svar' }), facts({ actor: 'manager-1' }))
      .then(assessed({ ...other, answers, differsBecause: sealed('För få svar') }));
  });

  it('of one actor are recorded and marked, in either order', () => {
    given(office)
      .when(assess({ voice: 'approval' }), facts())
      .then(assessed({ voice: 'approval', answers, irregular: ['SAME_ACTOR'] }));
    given(by('manager-1', assessed({ voice: 'approval' })))
      .when(assess(), facts({ actor: 'manager-1' }))
      .then(assessed({ irregular: ['SAME_ACTOR'] }));
  });

  it('of one actor are marked also where they hold from different days', () =>
    given(office)
      .when(assess({ voice: 'approval', validFrom: '2024-05-01' }), facts())
      .then(assessed({ voice: 'approval', validFrom: '2024-05-01', irregular: ['SAME_ACTOR'] })));

  it('are heard again from somebody who may say it', () =>
    given(office, by('office-1', assessed({ voice: 'approval', answers, irregular: ['SAME_ACTOR'] })))
      .when(assess({ voice: 'approval' }), facts({ actor: 'manager-1' }))
      .then(assessed({ voice: 'approval', answers })));

  it('are forgotten where they are withdrawn', () =>
    given(office, StatementWithdrawn({ event: givenId(0), reason: sealed('x') }))
      .when(assess({ voice: 'approval' }), facts())
      .then(assessed({ voice: 'approval' })));

  it('of the body rest on its decision, from its day, and answer the approval', () =>
    given(office, by('manager-1', assessed({ voice: 'approval', answers })))
      .when(assess({ voice: 'body', decisionId: DECISION, validFrom: '2024-06-02' }), facts({ actor: 'clerk-1' }))
      .then(
        assessed({
          voice: 'body',
          decisionId: DECISION,
          answers: { ...answers, voice: 'approval', event: givenId(1) },
          validFrom: '2024-06-02',
        }),
      ));

  it('of the body without a decision are recorded and marked, and a decision later stands beside them', () => {
    const undecided = assessed({ voice: 'body', answers, irregular: ['NO_DECISION'] });
    given(office)
      .when(assess({ voice: 'body' }), facts({ actor: 'clerk-1' }))
      .then(undecided);
    given(office, by('clerk-1', undecided))
      .when(assess({ voice: 'body', decisionId: DECISION }), facts({ actor: 'clerk-1' }))
      .then(assessed({ voice: 'body', answers, decisionId: DECISION }));
  });
});

describe('a correction of a judgement', () => {
  const correct = (data: object) =>
    CorrectStatement({ subject: 'assessment:p-2024', event: givenId(0), data, reason: 'x' } as never);

  it('says what was really said', () => {
    const { verdict } = given(assessed()).when(correct({ outcome: 'largely-met' }));
    expect(verdict).toMatchObject({
      events: [{ type: 'StatementCorrected', data: { data: { outcome: 'largely-met' } } }],
    });
  });

  it.each([
    ['BasisIsFrozen', { basis: basisWith('target-met') }],
    ['AnotherJudgement', { voice: 'approval' }],
    ['AnotherJudgement', { period: '2025' }],
    ['AnotherJudgement', { goalId: 'p/mal-2' }],
    ['AnotherJudgement', { answers: { voice: 'office', value: 'met', event: EVENT } }],
    ['ReasonMissing', { outcome: 'cannot-be-assessed' }],
  ] as const)('is never %s', (code, data) => given(assessed()).when(correct(data)).thenRefused(code));

  it('needs the motivation that it would have needed', () =>
    given(assessed({ outcome: 'not-met', basis: basisWith('not-met') }))
      .when(correct({ outcome: 'met' }))
      .thenRefused('MotivationMissing'));
});

it('an overall assessment is of the plan, with a text', () =>
  given()
    .when(
      AssessOverall({
        planId: 'p',
        period: '2024',
        voice: 'office',
        outcome: 'largely-met',
        text: 'Ett bra år',
      } as never),
      facts(),
    )
    .then(
      OverallAssessmentMade({
        ...of,
        period: '2024',
        voice: 'office',
        outcome: 'largely-met',
        text: sealed('Ett bra år'),
        basis,
        validFrom,
      }),
    ));

it('a movement is settled for two periods', () => {
  const settled = { goalIndicatorId: 'p/mal-1/nki', fromPeriod: '2022', toPeriod: '2024', real: true };
  given()
    .when(SettleMovement({ ...settled, analysis: 'Samma urval' } as never))
    .then(MovementSettled({ ...of, ...settled, analysis: sealed('Samma urval'), validFrom }));
});

describe('a comment', () => {
  const comment = (about: string, more: object = {}) =>
    CommentPeriod({ about, period: '2024', comment: 'Går bra', ...more } as never);
  const made = (about: string, ids: object) =>
    PeriodCommentMade({ ...ids, about, period: '2024', comment: sealed('Går bra'), validFrom } as never);

  it.each(['goal:p/mal-1', 'goalindicator:p/mal-1/nki'])('on %s is of its plan', (about) =>
    given().when(comment(about)).then(made(about, of)),
  );

  it('on an uppdrag is of the plan that is named, or of the uppdrag alone', () => {
    given()
      .when(comment('uppdrag:u', { planId: 'p' }))
      .then(made('uppdrag:u', of));
    given()
      .when(comment('uppdrag:u'))
      .then(made('uppdrag:u', { assessmentId: 'uppdrag-u-2024' }));
  });

  it('on a goal is not of another plan', () =>
    given()
      .when(comment('goal:p/mal-1', { planId: 'q' }))
      .thenRefused('AnotherPlan'));
});
