import { describe, it } from '@jest/globals';
import { givenId, scenario } from '@liggaren/event-sourcing/testing';
import { CorrectStatement } from '../statements/index.js';
import { ActivityRecorded, activity, RecordActivity } from './index.js';

const { given } = scenario(activity.decider);
const title = 'Klimatdag för företag';
const performedOn = '2024-02-10';
const done = { goalId: 'p/mal-1', title, performedOn };
const recorded = ActivityRecorded({ activityId: 'klimatdag-for-foretag-20240210', ...done, validFrom: performedOn });

describe('an activity', () => {
  it('is named by what was done and when, and valid from that day', () =>
    given().when(RecordActivity(done)).then(recorded));

  it('of a period is valid from today', () =>
    given()
      .when(RecordActivity({ title, uppdragId: 'u', period: '2024-H1' }))
      .then(
        ActivityRecorded({
          activityId: 'klimatdag-for-foretag-2024h1',
          title,
          uppdragId: 'u',
          period: '2024-H1',
          validFrom: '2024-06-01',
        }),
      ));

  it('has a day or a period, and serves something', () => {
    given()
      .when(RecordActivity({ title, planId: 'p' }))
      .thenRefused('DayOrPeriod');
    given()
      .when(RecordActivity({ ...done, period: '2024' }))
      .thenRefused('DayOrPeriod');
    given().when(RecordActivity({ title, performedOn })).thenRefused('ForNothing');
    given()
      .when(RecordActivity({ ...done, planId: 'q' }))
      .thenRefused('AnotherPlan');
  });

  it('is recorded once: another one is another, and a wrong one is corrected', () => {
    given(recorded)
      .when(RecordActivity({ ...done, goalId: 'p/mal-2' }))
      .thenRefused('ActivityAlreadyRecorded');
    given(recorded)
      .when(
        CorrectStatement({
          subject: 'activity:klimatdag-for-foretag-20240210',
          event: givenId(0),
          data: { period: '2024' },
          reason: 'x',
        } as never),
      )
      .thenRefused('DayOrPeriod');
  });
});
