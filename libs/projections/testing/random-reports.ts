import type { StoredEvent } from '@liggaren/event-sourcing';
import { DAYS, DECISION_IDS, OCCASIONS, pick, REPORTS, type Step } from './random-step.js';

/** What all reports are. */
export const REPORT = { planId: 'p', kind: 'follow-up', coversTo: '2024-04-30' };

/** When a plan is to be followed up. */
export const occasion = ({ which, what }: Step) => ({
  ...REPORT,
  occasion: pick(OCCASIONS, which),
  expectedOn: pick(DAYS, what >> 1),
});

/** A version of a report: of all or a part of the plan, up to some event or the last. */
export const version = ({ which, what }: Step, events: readonly StoredEvent[]) => ({
  ...REPORT,
  reportId: pick(REPORTS, what),
  title: `Rapport ${what % 5}`,
  validOn: pick(DAYS, which >> 1),
  ...(what % 3 === 0 && { goals: ['p/mal-1'] }),
  ...(what % 4 === 0 && { eventId: pick(events, which).id }),
});

/** That the last version of it was put before the board. */
export const presentation = ({ which, what }: Step) => ({
  reportId: pick(REPORTS, what),
  bodyId: 'ks',
  decisionId: pick(DECISION_IDS, what >> 1),
  presentedOn: pick(DAYS, which >> 1),
});
