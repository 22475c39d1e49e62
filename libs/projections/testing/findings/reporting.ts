import type { TestLedger } from '../test-ledger.js';
import { decided, on } from './adopted-plan.js';
import { command } from './command.js';

/** Fixes a report of the whole plan on a day, or of some of its goals. */
export const reportFixed = (ledger: TestLedger, day: string, more: object = {}): Promise<void> =>
  on(
    ledger,
    day,
    command('FixReportVersion', {
      reportId: 'april',
      planId: 'p',
      kind: 'interim',
      title: 'Uppföljning per april',
      coversTo: '2024-04-30',
      ...more,
    }),
  );

/** Presents a report to a body by a decision of the day. */
export const presentedOn = (ledger: TestLedger, day: string, paragraph: string, more: object = {}): Promise<void> =>
  on(
    ledger,
    day,
    command('PresentReport', {
      reportId: 'april',
      bodyId: 'ks',
      decision: decided(paragraph, day, { outcome: 'noted' }),
      ...more,
    }),
  );

/** Bare id of the last event of a type. */
export async function lastEvent(ledger: TestLedger, type: string): Promise<string> {
  let found: string | undefined;
  for await (const event of ledger.store.readAll(0n)) if (event.type === type) found = event.id;
  if (!found) throw new Error(`There is no ${type}`);
  return found;
}

/** The last figure was recorded wrong. */
export const corrected = async (ledger: TestLedger, day: string, indicatorId: string, value: string): Promise<void> =>
  on(
    ledger,
    day,
    command('CorrectMeasurement', {
      indicatorId,
      event: await lastEvent(ledger, 'MeasurementRecorded'),
      value,
      reason: 'Fel rad i tabellen.',
    }),
  );

/** The last event of a type should not have been recorded. */
export const withdrawn = async (ledger: TestLedger, day: string, subject: string, type: string): Promise<void> =>
  on(
    ledger,
    day,
    command('WithdrawStatement', { subject, event: await lastEvent(ledger, type), reason: 'Ska inte finnas.' }),
  );
