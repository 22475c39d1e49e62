import { describe, it } from '@jest/globals';
import { givenId, scenario } from '@liggaren/event-sourcing/testing';
import { CorrectStatement } from '../statements/index.js';
import { BodyRegistered, body, RegisterBody } from './index.js';

const { given } = scenario(body.decider);
const committee = { bodyId: 'tn', name: 'Tekniska nämnden', kind: 'committee' as const };
const since2011 = BodyRegistered({ ...committee, validFrom: '2011-01-01' });

describe('a body', () => {
  it('is registered from the day it was formed', () =>
    given()
      .when(RegisterBody({ ...committee, validFrom: '2011-01-01' }))
      .then(since2011));

  it('is registered from today where no day is given', () =>
    given()
      .when(RegisterBody(committee))
      .then(BodyRegistered({ ...committee, validFrom: '2024-06-01' })));

  it('is registered once', () => given(since2011).when(RegisterBody(committee)).then());

  it('gets a new name from a day', () =>
    given(since2011)
      .when(RegisterBody({ ...committee, name: 'Samhällsbyggnadsnämnden', validFrom: '2019-01-01' }))
      .then(BodyRegistered({ ...committee, name: 'Samhällsbyggnadsnämnden', validFrom: '2019-01-01' })));

  it('has years in force', () =>
    given()
      .when(RegisterBody({ ...committee, validFrom: '2011-01-01', validTo: '2023-01-01' }))
      .then(BodyRegistered({ ...committee, validFrom: '2011-01-01', validTo: '2023-01-01' })));

  it('cannot end before it begins', () =>
    given()
      .when(RegisterBody({ ...committee, validFrom: '2011-01-01', validTo: '2011-01-01' }))
      .thenRefused('EndsBeforeItBegins'));

  it('keeps its id when it is corrected', () => {
    const corrected = (data: object) =>
      given(since2011).when(
        CorrectStatement({ subject: 'body:tn', event: givenId(0), data: data as never, reason: 'Fel' }),
      );
    corrected({ bodyId: 'bn' }).thenRefused('AnotherSubject');
    corrected({ kind: 'kommitté' }).thenRefused('ContentNotAllowed');
    corrected({ name: 'Tekniska nämnden' }).then();
  });
});
