import { describe, expect, it } from '@jest/globals';
import { givenId, scenario } from '@liggaren/event-sourcing/testing';
import { WithdrawStatement } from '../statements/index.js';
import {
  AppealDecision,
  AttestDecision,
  DecisionAppealed,
  DecisionAttested,
  DecisionFinalised,
  DecisionQuashed,
  DecisionRecorded,
  DecisionStayed,
  decision,
  decisionIdOf,
  FinaliseDecision,
  QuashDecision,
  RecordDecision,
  StayDecision,
} from './index.js';

const { given } = scenario(decision.decider);
const decisionId = 'ks-2023-01-23-1';
const content = { body: 'ks', decidedOn: '2023-01-23', paragraph: '1', title: 'Verksamhetsplan och budget 2023' };
const recorded = DecisionRecorded({ decisionId, ...content, validFrom: '2023-01-23' });

it('has an id that a ledger takes, however long its body’s is', () => {
  const key = { body: 'a'.repeat(60), decidedOn: '2024-01-01', paragraph: '1' };
  const [first, second] = [key, { ...key, paragraph: '2' }].map(decisionIdOf);
  expect(first).toMatch(/^[a-z0-9-]{1,64}$/);
  expect(first).not.toBe(second);
});

describe('a decision', () => {
  it('is known by its body, day, § and point', () => {
    expect(decisionIdOf(content)).toBe('ks-2023-01-23-1');
    expect(decisionIdOf({ ...content, paragraph: '14 A', point: '2' })).toBe('ks-2023-01-23-14-a-2');
  });

  it('counts from its day', () => given().when(RecordDecision(content)).then(recorded));

  it('counts from the day that it names', () =>
    given()
      .when(RecordDecision({ ...content, validFrom: '2023-02-01' }))
      .then(DecisionRecorded({ decisionId, ...content, validFrom: '2023-02-01' })));

  it('is one of its kind: another content is a correction', () => {
    given(recorded).when(RecordDecision(content)).then();
    given(recorded)
      .when(RecordDecision({ ...content, title: 'Verksamhetsplan 2023' }))
      .thenRefused('DecisionAlreadyRecorded');
  });

  it('may be recorded anew when it was withdrawn', () => {
    const withdrawn = given(recorded).when(
      WithdrawStatement({ subject: `decision:${decisionId}`, event: givenId(0), reason: 'Fel organ' }),
    ).verdict;
    const events = 'events' in withdrawn ? withdrawn.events : [];
    const retitled = { ...content, title: 'Verksamhetsplan 2023' };
    given(recorded, ...events)
      .when(RecordDecision(retitled))
      .then(DecisionRecorded({ decisionId, ...retitled, validFrom: '2023-01-23' }));
    given(recorded, ...events)
      .when(AttestDecision({ decisionId, attestedOn: '2023-02-02' }))
      .thenRefused('UnknownDecision');
  });

  it('has a later life, each part from its own day', () => {
    given(recorded)
      .when(AttestDecision({ decisionId, attestedOn: '2023-01-23', immediate: true }))
      .then(DecisionAttested({ decisionId, immediate: true, validFrom: '2023-01-23' }));
    given(recorded)
      .when(AppealDecision({ decisionId, appealedOn: '2023-02-10', dnr: 'FR 1234-23' }))
      .then(DecisionAppealed({ decisionId, dnr: 'FR 1234-23', validFrom: '2023-02-10' }));
    given(recorded)
      .when(StayDecision({ decisionId, stayedOn: '2023-03-01', validTo: '2023-06-01' }))
      .then(DecisionStayed({ decisionId, validFrom: '2023-03-01', validTo: '2023-06-01' }));
    given(recorded)
      .when(FinaliseDecision({ decisionId, finalOn: '2023-02-14' }))
      .then(DecisionFinalised({ decisionId, validFrom: '2023-02-14' }));
    const quashed = given(recorded).when(QuashDecision({ decisionId, quashedOn: '2023-11-30', reason: 'Jäv' })).verdict;
    expect(quashed).toMatchObject({
      events: [DecisionQuashed({ decisionId, validFrom: '2023-11-30', reason: expect.anything() as never })],
    });
  });

  it('may be appealed by two', () =>
    given(recorded, DecisionAppealed({ decisionId, dnr: 'FR 1234-23', validFrom: '2023-02-10' }))
      .when(AppealDecision({ decisionId, appealedOn: '2023-02-12', dnr: 'FR 1240-23' }))
      .then(DecisionAppealed({ decisionId, dnr: 'FR 1240-23', validFrom: '2023-02-12' })));

  it.each([
    ['attested', AttestDecision({ decisionId, attestedOn: '2023-01-22' })],
    ['appealed', AppealDecision({ decisionId, appealedOn: '2023-01-22' })],
    ['stayed', StayDecision({ decisionId, stayedOn: '2023-01-22' })],
    ['quashed', QuashDecision({ decisionId, quashedOn: '2023-01-22' })],
    ['final', FinaliseDecision({ decisionId, finalOn: '2023-01-22' })],
  ])('cannot be %s before its day, nor without having been recorded', (_, command) => {
    given(recorded).when(command).thenRefused('BeforeDecision');
    given().when(command).thenRefused('UnknownDecision');
  });
});
