import { describe, it } from '@jest/globals';
import { givenId, scenario } from '@liggaren/event-sourcing/testing';
import { CorrectStatement, StatementWithdrawn } from '../statements/index.js';
import { FixReportVersion, PresentReport, ReportPresented, ReportVersionFixed, report } from './index.js';

const { given } = scenario(report.decider);
const cut = { eventId: '7a9c1d52-3b0e-5f6a-8c7d-1e2f3a4b5c6d', size: 63, label: '2024-05-02T22:30:00.000Z' };
const reportId = 'delarsrapport-2024';
const content = { planId: 'p', kind: 'interim' as const, title: 'Delårsrapport 2024', coversTo: '2024-04-30' };
const cutOff = { validOn: '2024-06-01', eventId: cut.eventId, size: 63 };
const fixed = ReportVersionFixed({ reportId, version: 1, ...content, cutOff, validFrom: '2024-06-01' });
const decisionId = 'ks-2024-06-04-70';
const presented = ReportPresented({ reportId, version: 1, bodyId: 'ks', decisionId, validFrom: '2024-06-04' });

describe('a report', () => {
  it('is fixed at the last event there is, per today', () =>
    given().when(FixReportVersion(content), { cut }).then(fixed));

  it('may end with an older event, and is then per the Stockholm day of that', () =>
    given()
      .when(FixReportVersion({ ...content, eventId: cut.eventId }), { cut })
      .then(
        ReportVersionFixed({
          ...fixed.data,
          cutOff: { ...cutOff, validOn: '2024-05-03' },
          validFrom: '2024-05-03',
        }),
      ));

  it('may be per another day, and of named goals and uppdrag', () => {
    const part = { ...content, goals: ['p/mal-1'], uppdrag: ['strategi'] };
    given()
      .when(FixReportVersion({ ...part, reportId: 'klimat', validOn: '2024-04-30' }), { cut })
      .then(
        ReportVersionFixed({
          reportId: 'klimat',
          version: 1,
          ...part,
          cutOff: { ...cutOff, validOn: '2024-04-30' },
          validFrom: '2024-04-30',
        }),
      );
  });

  it('cannot end with an event that the ledger does not have, nor contain goals of another plan', () => {
    given().when(FixReportVersion(content)).thenRefused('UnknownEvent');
    given()
      .when(FixReportVersion({ ...content, goals: ['p/mal-1', 'q/mal-1'] }), { cut })
      .thenRefused('AnotherPlan');
    const right = { goals: ['q/mal-1'] };
    given(fixed)
      .when(CorrectStatement({ subject: `report:${reportId}`, event: givenId(0), data: right, reason: 'x' }))
      .thenRefused('AnotherPlan');
  });

  it('has versions, each with a number of its own', () => {
    const later = { ...cut, size: 80 };
    const second = ReportVersionFixed({ ...fixed.data, version: 2, cutOff: { ...cutOff, size: 80 } });
    given(fixed).when(FixReportVersion(content), { cut: later }).then(second);
    given(fixed, second, StatementWithdrawn({ event: givenId(1), reason: { sealed: 'A'.repeat(43) } }))
      .when(FixReportVersion(content), { cut: { ...cut, size: 90 } })
      .then(ReportVersionFixed({ ...fixed.data, version: 3, cutOff: { ...cutOff, size: 90 } }));
  });

  it('keeps its plan and its kind', () => {
    given(fixed)
      .when(FixReportVersion({ ...content, planId: 'q' }), { cut })
      .thenRefused('AnotherReport');
    given(fixed)
      .when(FixReportVersion({ ...content, kind: 'annual' }), { cut })
      .thenRefused('AnotherReport');
  });
});

describe('a presentation', () => {
  it('is of the last version, on the day of the decision', () =>
    given(fixed)
      .when(PresentReport({ reportId, bodyId: 'ks', decisionId }), { decidedOn: '2024-06-04' })
      .then(presented));

  it('may be of another version, on another day', () =>
    given(fixed, ReportVersionFixed({ ...fixed.data, version: 2 }))
      .when(PresentReport({ reportId, version: 1, bodyId: 'ks', decisionId, presentedOn: '2024-06-03' }), {
        decidedOn: '2024-06-04',
      })
      .then(ReportPresented({ ...presented.data, validFrom: '2024-06-03' })));

  it('needs a decision, and a version that stands', () => {
    given(fixed)
      .when(PresentReport({ reportId, bodyId: 'ks' }))
      .thenRefused('DecisionMissing');
    given()
      .when(PresentReport({ reportId, bodyId: 'ks', decisionId }))
      .thenRefused('UnknownReportVersion');
    given(fixed)
      .when(PresentReport({ reportId, version: 2, bodyId: 'ks', decisionId }))
      .thenRefused('UnknownReportVersion');
    given(fixed, StatementWithdrawn({ event: givenId(0), reason: { sealed: 'A'.repeat(43) } }))
      .when(PresentReport({ reportId, version: 1, bodyId: 'ks', decisionId }))
      .thenRefused('UnknownReportVersion');
  });

  it('is one to a body by a decision; another day is a correction', () =>
    given(fixed, presented)
      .when(PresentReport({ reportId, bodyId: 'ks', decisionId, presentedOn: '2024-06-05' }))
      .thenRefused('AlreadyPresented'));
});
