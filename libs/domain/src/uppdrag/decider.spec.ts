import { describe, expect, it } from '@jest/globals';
import { givenId, scenario } from '@liggaren/event-sourcing/testing';
import { StatementRetracted, StatementWithdrawn } from '../statements/index.js';
import {
  AddDeliverable,
  CancelUppdrag,
  ChangeDeliverableStage,
  ChangeUppdragStage,
  ChangeUppdragTimeliness,
  CloseUppdrag,
  DeliverableAdded,
  DeliverableStageChanged,
  GiveUppdrag,
  NoteUppdragUnchanged,
  ProposeUppdrag,
  RejectUppdrag,
  ReviseUppdrag,
  SetUppdragDeadline,
  SetUppdragOwner,
  SetUppdragReportBack,
  UppdragCancelled,
  UppdragClosed,
  UppdragDeadlineSet,
  UppdragGiven,
  UppdragNotedUnchanged,
  UppdragOwnerSet,
  UppdragProposed,
  UppdragRejected,
  UppdragReportBackSet,
  UppdragRevised,
  UppdragStageChanged,
  UppdragTimelinessChanged,
  UppdragWithdrawn,
  uppdrag,
  WithdrawUppdrag,
} from './index.js';

const { given } = scenario(uppdrag.decider);
const uppdragId = 'hallbarhetsstrategi';
const content = { planId: 'ekero-ks-2023-2026', title: 'Ta fram en hållbarhetsstrategi' };
const proposed = UppdragProposed({ uppdragId, ...content, validFrom: '2023-01-23' });
const decided = { decisionId: 'ks-2024-03-05-20' };
const on = { decidedOn: '2024-03-05' };
const undecided = { irregular: ['NO_DECISION' as const], validFrom: '2024-06-01' };
const stage = (
  to: 'ongoing' | 'paused' | 'reported-complete' | 'stopped' | 'not-started',
  validFrom: string,
  more: object = {},
) => UppdragStageChanged({ uppdragId, stage: to, validFrom, ...more });
const change = (to: 'ongoing' | 'paused' | 'reported-complete' | 'stopped' | 'not-started', more: object = {}) =>
  ChangeUppdragStage({ uppdragId, stage: to, ...more });

describe('an uppdrag', () => {
  it('is proposed, under an id made of its title, perhaps on a condition', () =>
    given()
      .when(ProposeUppdrag({ title: 'Delta i Greenhub', condition: 'Eventuellt' }))
      .then(
        UppdragProposed({
          uppdragId: 'delta-i-greenhub',
          title: 'Delta i Greenhub',
          condition: 'Eventuellt',
          validFrom: '2024-06-01',
        }),
      ));

  it('is proposed once under its id', () => {
    given(proposed)
      .when(ProposeUppdrag({ uppdragId, ...content }))
      .then();
    given(proposed)
      .when(ProposeUppdrag({ uppdragId, title: 'Något annat' }))
      .thenRefused('UppdragAlreadyProposed');
  });

  it('is revised from what was said of it last, also where nothing stands any more', () => {
    const revise = (more: object) => ReviseUppdrag({ uppdragId, number: 2, ...decided, ...more });
    const revision = (more: object) =>
      UppdragRevised({ uppdragId, number: 2, ...decided, validFrom: '2024-03-05', title: 'x', ...more });
    const reason = { sealed: 'A'.repeat(43) };
    const subject = `uppdrag:${uppdragId}`;
    given(proposed, StatementRetracted({ subject, field: 'content', validFrom: '2024-02-01', reason }))
      .when(revise({}), on)
      .then(revision(content));
    const gone = given(proposed, StatementWithdrawn({ event: givenId(0), reason }));
    gone.when(revise({}), on).thenRefused('NothingToRevise');
    gone.when(revise({ title: 'x' }), on).then(revision({}));
  });

  it('is given, changed, closed and cancelled by a decision, from its day', () => {
    given(proposed)
      .when(GiveUppdrag({ uppdragId, givenTo: 'hållbarhetschef', ...decided }), on)
      .then(UppdragGiven({ uppdragId, givenTo: 'hållbarhetschef', ...decided, validFrom: '2024-03-05' }));
    given(proposed)
      .when(ReviseUppdrag({ uppdragId, title: 'Ta fram en klimatstrategi', ...decided }), on)
      .then(
        UppdragRevised({
          uppdragId,
          ...content,
          title: 'Ta fram en klimatstrategi',
          ...decided,
          validFrom: '2024-03-05',
        }),
      );
    given(proposed)
      .when(CloseUppdrag({ uppdragId, ...decided }), on)
      .then(UppdragClosed({ uppdragId, ...decided, validFrom: '2024-03-05' }));
    given(proposed)
      .when(CancelUppdrag({ uppdragId, ...decided }), on)
      .then(UppdragCancelled({ uppdragId, ...decided, validFrom: '2024-03-05' }));
    given(proposed)
      .when(RejectUppdrag({ uppdragId, ...decided }), on)
      .then(UppdragRejected({ uppdragId, ...decided, validFrom: '2024-03-05' }));
  });

  it('is given anew by another decision, though its content is the same', () =>
    given(proposed, UppdragGiven({ uppdragId, ...decided, validFrom: '2024-03-05' }))
      .when(GiveUppdrag({ uppdragId, decisionId: 'ks-2024-05-07-41' }), { decidedOn: '2024-05-07' })
      .then(UppdragGiven({ uppdragId, decisionId: 'ks-2024-05-07-41', validFrom: '2024-05-07' })));

  it('is recorded as given, changed, closed or cancelled without a decision too, and marked', () => {
    given(proposed)
      .when(GiveUppdrag({ uppdragId }))
      .then(UppdragGiven({ uppdragId, ...undecided }));
    given(proposed)
      .when(ReviseUppdrag({ uppdragId, number: 2 }))
      .then(UppdragRevised({ uppdragId, ...content, number: 2, ...undecided }));
    given(proposed)
      .when(CloseUppdrag({ uppdragId }))
      .then(UppdragClosed({ uppdragId, ...undecided }));
    given(proposed)
      .when(CancelUppdrag({ uppdragId }))
      .then(UppdragCancelled({ uppdragId, ...undecided }));
  });

  it('that is closed without a decision is not formally closed', () => {
    const formally = (event: ReturnType<typeof UppdragClosed>) => uppdrag.statements(event).map(({ field }) => field);
    expect(formally(UppdragClosed({ uppdragId, ...undecided }))).toEqual(['undecided-status']);
    expect(formally(UppdragClosed({ uppdragId, ...decided, validFrom: '2024-03-05' }))).toEqual(['status']);
  });

  it('is taken back by those who proposed it, without a decision', () =>
    given(proposed)
      .when(WithdrawUppdrag({ uppdragId }))
      .then(UppdragWithdrawn({ uppdragId, validFrom: '2024-06-01' })));

  it('that was never given may be closed: that is a finding', () =>
    given(proposed)
      .when(CloseUppdrag({ uppdragId, ...decided }), on)
      .then(UppdragClosed({ uppdragId, ...decided, validFrom: '2024-03-05' })));

  it('that is unknown takes nothing', () => {
    given().when(change('ongoing')).thenRefused('UnknownUppdrag');
    given()
      .when(AddDeliverable({ uppdragId, title: 'Nulägesanalys' }))
      .thenRefused('UnknownUppdrag');
  });
});

describe('what the office says of an uppdrag', () => {
  it('is its stage, from a day, with evidence', () =>
    given(proposed)
      .when(change('reported-complete', { validFrom: '2024-04-01', evidence: 'KS24/88' }))
      .then(stage('reported-complete', '2024-04-01', { evidence: 'KS24/88' })));

  it('is marked where it stopped the uppdrag', () =>
    given(proposed)
      .when(change('stopped'))
      .then(stage('stopped', '2024-06-01', { irregular: ['NO_DECISION'] })));

  it('is whether it keeps its time, and who is responsible', () => {
    given(proposed)
      .when(ChangeUppdragTimeliness({ uppdragId, timeliness: 'at-risk' }))
      .then(UppdragTimelinessChanged({ uppdragId, timeliness: 'at-risk', validFrom: '2024-06-01' }));
    given(proposed)
      .when(SetUppdragOwner({ uppdragId, owner: 'näringslivschef' }))
      .then(UppdragOwnerSet({ uppdragId, owner: 'näringslivschef', validFrom: '2024-06-01' }));
  });

  it('is "no change" of a day, once a day', () => {
    const unchanged = UppdragNotedUnchanged({ uppdragId, on: '2024-05-31', validFrom: '2024-05-31' });
    given(proposed)
      .when(NoteUppdragUnchanged({ uppdragId, on: '2024-05-31' }))
      .then(unchanged);
    given(proposed, unchanged)
      .when(NoteUppdragUnchanged({ uppdragId, on: '2024-04-30' }))
      .then(UppdragNotedUnchanged({ uppdragId, on: '2024-04-30', validFrom: '2024-04-30' }));
  });

  it('is kept with its comment also where the stage is the same', () => {
    const { verdict } = given(proposed, stage('ongoing', '2024-03-01')).when(
      change('ongoing', { comment: 'Konsult upphandlad' }),
    );
    expect(verdict).toMatchObject({
      events: [{ data: { stage: 'ongoing', comment: { sealed: expect.any(String) } } }],
    });
  });

  it('changes nothing where it is already so', () =>
    given(proposed, stage('ongoing', '2024-03-01'))
      .when(change('ongoing', { validFrom: '2024-04-15' }))
      .then());
});

describe('a statement about the past', () => {
  const march = stage('ongoing', '2024-03-01', { validTo: '2024-04-01' });
  const april = stage('reported-complete', '2024-04-01');

  it('is inserted: it ends where what stands later begins', () => {
    given(proposed, april)
      .when(change('ongoing', { validFrom: '2024-03-01' }))
      .then(march);
    given(proposed, april, march)
      .when(change('not-started', { validFrom: '2024-02-01' }))
      .then(stage('not-started', '2024-02-01', { validTo: '2024-03-01' }));
  });

  it('may end earlier, or just there, but not reach over what stands later', () => {
    given(proposed, april)
      .when(change('ongoing', { validFrom: '2024-03-01', validTo: '2024-04-01' }))
      .then(march);
    given(proposed, april)
      .when(change('ongoing', { validFrom: '2024-03-01', validTo: '2024-03-15' }))
      .then(stage('ongoing', '2024-03-01', { validTo: '2024-03-15' }));
    given(proposed, april)
      .when(change('ongoing', { validFrom: '2024-03-01', validTo: '2024-04-02' }))
      .thenRefused('OverlapsLater');
  });

  it('is laid over what stands from the same day', () =>
    given(proposed, april)
      .when(change('paused', { validFrom: '2024-04-01' }))
      .then(stage('paused', '2024-04-01')));

  it('is written exactly as given where it supersedes', () => {
    given(proposed, april)
      .when(change('ongoing', { validFrom: '2024-03-01', supersede: true }))
      .then(stage('ongoing', '2024-03-01'));
    given(proposed, april)
      .when(change('ongoing', { validFrom: '2024-03-01', validTo: '2024-05-01', supersede: true }))
      .then(stage('ongoing', '2024-03-01', { validTo: '2024-05-01' }));
  });

  it('is recorded again where it is to hold longer', () =>
    given(proposed, stage('ongoing', '2024-03-01', { validTo: '2024-03-15' }))
      .when(change('ongoing', { validFrom: '2024-03-01' }))
      .then(stage('ongoing', '2024-03-01')));

  it('ends only for its own field', () =>
    given(proposed, april)
      .when(ChangeUppdragTimeliness({ uppdragId, timeliness: 'delayed', validFrom: '2024-03-01' }))
      .then(UppdragTimelinessChanged({ uppdragId, timeliness: 'delayed', validFrom: '2024-03-01' })));

  it('must begin before it ends', () =>
    given(proposed)
      .when(change('ongoing', { validFrom: '2024-03-01', validTo: '2024-02-01' }))
      .thenRefused('EndsBeforeItBegins'));
});

describe('a deadline', () => {
  const deadline = '2024-12-31';
  const byDecision = UppdragDeadlineSet({ uppdragId, deadline, ...decided, validFrom: '2024-03-05' });

  it('may be set by the office, where no decision has set it', () => {
    const own = UppdragDeadlineSet({ uppdragId, deadline, validFrom: '2024-06-01' });
    given(proposed).when(SetUppdragDeadline({ uppdragId, deadline })).then(own);
    given(proposed, own)
      .when(SetUppdragDeadline({ uppdragId, deadline: '2025-03-31' }), { today: '2024-09-01' })
      .then(UppdragDeadlineSet({ uppdragId, deadline: '2025-03-31', validFrom: '2024-09-01' }));
  });

  it('that a decision set is moved by a decision', () =>
    given(proposed, byDecision)
      .when(SetUppdragDeadline({ uppdragId, deadline: '2025-06-30', decisionId: 'ks-2024-05-07-41' }), {
        decidedOn: '2024-05-07',
      })
      .then(
        UppdragDeadlineSet({
          uppdragId,
          deadline: '2025-06-30',
          decisionId: 'ks-2024-05-07-41',
          validFrom: '2024-05-07',
        }),
      ));

  it('that a decision set stands, though the office says otherwise', () => {
    const moved = UppdragDeadlineSet({ uppdragId, deadline: '2025-06-30', ...undecided });
    given(proposed, byDecision)
      .when(SetUppdragDeadline({ uppdragId, deadline: '2025-06-30' }))
      .then(moved);
    expect(uppdrag.statements(moved)).toMatchObject([{ field: 'undecided-deadline' }]);
  });

  it('of reporting back is set with its body', () =>
    given(proposed)
      .when(SetUppdragReportBack({ uppdragId, reportBackOn: '2024-10-01', reportBackTo: 'ks', ...decided }), on)
      .then(
        UppdragReportBackSet({
          uppdragId,
          reportBackOn: '2024-10-01',
          reportBackTo: 'ks',
          ...decided,
          validFrom: '2024-03-05',
        }),
      ));
});

describe('a deliverable', () => {
  const deliverableId = `${uppdragId}/nulagesanalys`;
  const added = DeliverableAdded({
    uppdragId,
    deliverableId,
    number: 1,
    title: 'Nulägesanalys',
    validFrom: '2024-06-01',
  });

  it('is added to the list under a slug of its own', () => {
    given(proposed)
      .when(AddDeliverable({ uppdragId, number: 1, title: 'Nulägesanalys' }))
      .then(added);
    given(proposed, added)
      .when(AddDeliverable({ uppdragId, slug: 'nulagesanalys', title: 'Något annat' }))
      .thenRefused('DeliverableAlreadyAdded');
  });

  it('has a stage, with evidence', () =>
    given(proposed, added)
      .when(ChangeDeliverableStage({ deliverableId, stage: 'done', evidence: 'KS24/91' }))
      .then(
        DeliverableStageChanged({
          uppdragId,
          deliverableId,
          stage: 'done',
          evidence: 'KS24/91',
          validFrom: '2024-06-01',
        }),
      ));

  it('must be in the list', () =>
    given(proposed)
      .when(ChangeDeliverableStage({ deliverableId, stage: 'done' }))
      .thenRefused('UnknownDeliverable'));
});
