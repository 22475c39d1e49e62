import { describe, expect, it } from '@jest/globals';
import { digestOf, isSealed, type Message } from '@liggaren/event-sourcing';
import { givenId, scenario } from '@liggaren/event-sourcing/testing';
import {
  CorrectMeasurement,
  IndicatorDefined,
  indicator,
  MeasurementRecorded,
  WithdrawMeasurement,
} from '../indicator/index.js';
import { CloseUppdrag, UppdragClosed, UppdragProposed, UppdragStageChanged, uppdrag } from '../uppdrag/index.js';
import {
  CorrectStatement,
  RemoveValue,
  RetractStatement,
  StatementCorrected,
  StatementRetracted,
  StatementWithdrawn,
  ValueRemoved,
  WithdrawStatement,
} from './index.js';

const sealed = (text: string) => ({ sealed: digestOf(Buffer.alloc(16).toString('base64url'), text) });
const reason = 'Fel rad i protokollet';
const because = { reason: sealed(reason) };
const figures = scenario(indicator.decider);
const indicatorId = 'bra-plats';
const subject = `indicator:${indicatorId}`;
const defined = IndicatorDefined({
  indicatorId,
  name: 'Bra plats',
  unit: 'percent',
  direction: 'higher',
  validFrom: '2023-01-23',
});
const data = { indicatorId, period: '2022', entity: '0125', group: 'T' as const, value: '57', validFrom: '2023-03-01' };
const recorded = MeasurementRecorded(data);
const corrected = (right: object) =>
  StatementCorrected({ event: givenId(1), type: 'MeasurementRecorded', schema: 1, data: right as never, ...because });
const withdrawn = (event: string) => StatementWithdrawn({ event, ...because });
const given = (...events: Message[]) => figures.given(defined, recorded, ...events);
const correct = (event: string, more: object) => CorrectMeasurement({ indicatorId, event, reason, ...more });
const withdraw = (event: string) => WithdrawMeasurement({ indicatorId, event, reason });

describe('a correction', () => {
  it('takes the right content and the reason, and keeps the rest with its valid day', () =>
    given()
      .when(correct(givenId(1), { value: '75' }))
      .then(corrected({ ...data, value: '75' })));

  it('moves the valid day where it says so', () =>
    given()
      .when(correct(givenId(1), { validFrom: '2023-02-01' }))
      .then(corrected({ ...data, validFrom: '2023-02-01' })));

  it('of a correction names the original, and starts from the last content', () =>
    given(corrected({ ...data, value: '75' }))
      .when(correct(givenId(2), { source: 'SCB' }))
      .then(corrected({ ...data, value: '75', source: 'SCB' })));

  it('changes nothing where the content is already right', () =>
    given()
      .when(correct(givenId(1), { value: '57' }))
      .then());

  it('turns a value into a missing one and back', () => {
    const { value: _, ...without } = data;
    const missing = corrected({ ...without, missingReason: 'too-few-answers' });
    given()
      .when(correct(givenId(1), { missingReason: 'too-few-answers' }))
      .then(missing);
    given(missing)
      .when(correct(givenId(1), { value: '57' }))
      .then(corrected(data));
  });

  it('clears what should not have been there', () =>
    figures
      .given(defined, MeasurementRecorded({ ...data, margin: '3' }))
      .when(CorrectStatement({ subject, event: givenId(1), data: {}, clear: ['margin'], reason }))
      .then(corrected(data)));

  it('changes a removable text too', () => {
    const { verdict } = figures
      .given(defined, MeasurementRecorded({ ...data, note: sealed('Preliminär') }))
      .when(correct(givenId(1), { note: 'Definitiv' }));
    expect(verdict).toMatchObject({ events: [{ data: { data: { note: sealed('Definitiv') } } }] });
  });

  it('makes of a figure only what could have been recorded', () => {
    given()
      .when(correct(givenId(1), { value: '101' }))
      .thenRefused('ValueOutsideScale');
    given()
      .when(CorrectStatement({ subject, event: givenId(1), data: { value: '101' }, reason }))
      .thenRefused('ValueOutsideScale');
    given()
      .when(CorrectStatement({ subject, event: givenId(1), data: { value: '87,25' }, reason }))
      .thenRefused('ContentNotAllowed');
    given()
      .when(CorrectStatement({ subject, event: givenId(1), data: { vaerde: '87' }, reason }))
      .thenRefused('ContentNotAllowed');
  });

  it('cannot move an event to another subject, nor correct what is not there', () => {
    given()
      .when(CorrectStatement({ subject, event: givenId(1), data: { indicatorId: 'nki' }, reason }))
      .thenRefused('AnotherSubject');
    given()
      .when(correct(givenId(9), { value: '75' }))
      .thenRefused('NoSuchStatement');
  });

  it('keeps a classified value from the public', () => {
    const classified = { ground: 'OSL 18:8', fields: ['value' as const] };
    const secret = figures.given(defined, MeasurementRecorded({ ...data, value: sealed('57'), classified }));
    secret.when(correct(givenId(1), { value: '75' })).thenRefused('ValueIsClassified');
    secret
      .when(correct(givenId(1), { value: '75', classified }))
      .then(corrected({ ...data, value: sealed('75'), classified }));
  });
});

describe('a withdrawal', () => {
  it('takes an event out, once', () => {
    given()
      .when(withdraw(givenId(1)))
      .then(withdrawn(givenId(1)));
    given(withdrawn(givenId(1)))
      .when(withdraw(givenId(1)))
      .then();
  });

  it('leaves nothing to correct', () =>
    given(withdrawn(givenId(1)))
      .when(correct(givenId(1), { value: '75' }))
      .thenRefused('StatementIsWithdrawn'));

  it('of a correction brings back what stood before', () => {
    const undone = [corrected({ ...data, value: '75' }), withdrawn(givenId(2))];
    given(...undone)
      .when(correct(givenId(1), { value: '57' }))
      .then();
    given(...undone)
      .when(correct(givenId(1), { value: '58' }))
      .then(corrected({ ...data, value: '58' }));
  });

  it('of the last correction brings back the one before', () =>
    given(corrected({ ...data, value: '75' }), corrected({ ...data, value: '76' }), withdrawn(givenId(3)))
      .when(correct(givenId(1), { value: '75' }))
      .then());

  it('cannot be withdrawn or corrected itself', () => {
    const taken = given(withdrawn(givenId(1)));
    taken.when(withdraw(givenId(2))).thenRefused('NoSuchStatement');
    taken.when(CorrectStatement({ subject, event: givenId(2), data: {}, reason })).thenRefused('NoSuchStatement');
    taken.when(withdraw(givenId(8))).thenRefused('NoSuchStatement');
  });
});

describe('a retraction', () => {
  const field = 'value:2022/0125/T';
  const retract = (more: object) => RetractStatement({ subject, field, validFrom: '2024-01-01', reason, ...more });

  it('leaves nothing standing over some days', () => {
    given()
      .when(retract({}))
      .then(StatementRetracted({ subject, field, validFrom: '2024-01-01', ...because }));
    given()
      .when(retract({ validTo: '2024-02-01' }))
      .then(StatementRetracted({ subject, field, validFrom: '2024-01-01', validTo: '2024-02-01', ...because }));
  });

  it('needs something that stands', () =>
    given()
      .when(retract({ field: 'value:2021/0125/T' }))
      .thenRefused('NothingStands'));

  it('ends where what stands later begins, unless it supersedes', () => {
    const later = MeasurementRecorded({ ...data, value: '60', validFrom: '2024-05-01' });
    given(later)
      .when(retract({}))
      .then(StatementRetracted({ subject, field, validFrom: '2024-01-01', validTo: '2024-05-01', ...because }));
    given(later)
      .when(retract({ supersede: true }))
      .then(StatementRetracted({ subject, field, validFrom: '2024-01-01', ...because }));
  });

  it('may be withdrawn', () =>
    given(StatementRetracted({ subject, field, validFrom: '2024-01-01', ...because }))
      .when(WithdrawStatement({ subject, event: givenId(2), reason }))
      .then(withdrawn(givenId(2))));
});

describe('a mark', () => {
  const { given } = scenario(uppdrag.decider);
  const id = { uppdragId: 'strategi' };
  const proposed = UppdragProposed({ ...id, title: 'Strategi', validFrom: '2023-01-23' });
  const closed = { ...id, validFrom: '2024-03-05' };
  const undecided = given(proposed, UppdragClosed({ ...closed, irregular: ['NO_DECISION'] }));
  const change = (more: object) =>
    CorrectStatement({ subject: 'uppdrag:strategi', event: givenId(1), data: {}, reason, ...more });
  const right = (content: object) =>
    StatementCorrected({ event: givenId(1), type: 'UppdragClosed', schema: 1, data: content as never, ...because });

  it('goes when the correction names the decision, and comes when it takes it away', () => {
    const decisionId = 'ks-2024-03-05-20';
    undecided.when(change({ data: { decisionId } })).then(right({ ...closed, decisionId }));
    given(proposed, UppdragClosed({ ...closed, decisionId }))
      .when(change({ clear: ['decisionId'] }))
      .then(right({ ...closed, irregular: ['NO_DECISION'] }));
  });

  it('is never an input', () => {
    undecided.when(change({ clear: ['irregular'] })).then();
    undecided.when(change({ data: { irregular: ['SAME_ACTOR'] } })).then();
  });

  it('is among what is compared: the same undecided command changes nothing', () =>
    given(proposed)
      .when(CloseUppdrag({ ...id }))
      .then(UppdragClosed({ ...id, irregular: ['NO_DECISION'], validFrom: '2024-06-01' })));
});

describe('a removal', () => {
  const { given } = scenario(uppdrag.decider);
  const proposed = UppdragProposed({ uppdragId: 'strategi', title: 'Strategi', validFrom: '2023-01-23' });
  const commented = (text?: string) => ({
    uppdragId: 'strategi',
    stage: 'ongoing' as const,
    validFrom: '2024-03-01',
    ...(text !== undefined && { comment: sealed(text) }),
  });
  const ground = 'GDPR art. 17';
  const remove = (fields: string[], event = givenId(1)) =>
    RemoveValue({ subject: 'uppdrag:strategi', event, fields, ground });
  const removed = ValueRemoved({ event: givenId(1), fields: ['comment'], ground });
  const right = (text: string) =>
    StatementCorrected({
      event: givenId(1),
      type: 'UppdragStageChanged',
      schema: 1,
      data: commented(text),
      ...because,
    });

  it('cites its ground, and is recorded once', () => {
    given(proposed, UppdragStageChanged(commented('Ett namn')))
      .when(remove(['comment']))
      .then(removed);
    given(proposed, UppdragStageChanged(commented('Ett namn')), removed)
      .when(remove(['comment']))
      .then();
  });

  it('is only of what is removable, and of an event that is there', () => {
    const there = given(proposed, UppdragStageChanged(commented('Ett namn')));
    there.when(remove(['comment', 'stage'])).thenRefused('NotRemovable');
    there.when(remove(['comment'], givenId(7))).thenRefused('NoSuchStatement');
  });

  it('reaches a text that only a correction holds', () =>
    given(proposed, UppdragStageChanged(commented()), right('Ett namn'))
      .when(remove(['comment']))
      .then(removed));

  it('may be needed again where a later correction holds a new text', () => {
    given(proposed, UppdragStageChanged(commented('Ett namn')), removed, right('Ett namn'))
      .when(remove(['comment']))
      .then();
    given(proposed, UppdragStageChanged(commented('Ett namn')), removed, right('Ett annat'))
      .when(remove(['comment']))
      .then(removed);
  });

  it('leaves the digest: the log still proves that something was there', () =>
    expect(isSealed(commented('Ett namn').comment)).toBe(true));
});
