import {
  DefineIndicator,
  FixReportVersion,
  ProposePlan,
  ProposeUppdrag,
  RecordDecision,
  RecordMeasurement,
  RegisterBody,
} from '@liggaren/domain';
import type { Message } from '@liggaren/event-sourcing';
import { REPORT } from './random-reports.js';
import { DECISIONS } from './random-step.js';

/** The plan that random histories change. */
export const plan = (number: number) =>
  ProposePlan({
    planId: 'p',
    title: `Plan ${number}`,
    kind: 'mandate-plan',
    bodyId: 'ks',
    period: '2023..2026',
    focusAreas: [
      {
        title: 'Klimat',
        goals: [1, 2].map((goal) => ({
          number: goal,
          title: `Mål ${goal} i lydelse ${number}`,
          indicators: [
            {
              indicatorId: `i${goal}`,
              wording: `Rad ${number}`,
              targets: [
                { kind: 'threshold', operator: 'lt', value: `${number}`, duePeriod: '2023' },
                ...(goal === 1 ? [{ kind: 'direction' }] : []),
              ],
              ...(goal === 1 && { baseline: { rule: 'fixed-value', period: '2022', fixedValue: '5' } }),
            },
          ],
        })),
      },
    ],
    validFrom: '2024-01-01',
  } as never);

/** What every random history begins with. */
export const beginning: readonly Message[] = [
  RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board', validFrom: '2020-01-01' }),
  ...['i1', 'i2'].map((indicatorId) =>
    DefineIndicator({ indicatorId, name: indicatorId, unit: 'other', direction: 'lower', validFrom: '2024-01-01' }),
  ),
  // An improvement that nobody knows to be real, until it is settled.
  RecordMeasurement({ indicatorId: 'i1', period: '2023', value: '4.5', validFrom: '2024-01-01' } as never),
  plan(0),
  ...['u1', 'u2'].map((uppdragId) =>
    ProposeUppdrag({ uppdragId, planId: 'p', title: `Uppdrag ${uppdragId}`, validFrom: '2024-01-01' } as never),
  ),
  ...DECISIONS.slice(0, 2).map((decision) => RecordDecision(decision as never)),
  FixReportVersion({ ...REPORT, reportId: 'r1', title: 'Rapport' } as never),
];
