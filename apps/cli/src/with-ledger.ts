import { existsSync } from 'node:fs';
import { type OpenLedger, openLedger, type Settings, settingsFrom } from '@liggaren/runtime';
import { BadInput } from './failure.js';

/** Opens the ledger of the settings for as long as some work takes. */
export async function withLedger<T>(
  work: (opened: OpenLedger) => Promise<T>,
  settings: Settings = settingsFrom(process.env),
): Promise<T> {
  const opened = await openLedger(settings);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

/**
 * The same for verbs that only read: where there is no ledger they make none.
 * @throws BadInput
 */
export async function readLedger<T>(
  work: (opened: OpenLedger) => Promise<T>,
  settings: Settings = settingsFrom(process.env),
): Promise<T> {
  const { store } = settings;
  if (store.kind === 'sqlite' && !existsSync(store.file))
    throw new BadInput(
      `There is no ledger ${store.file}. Set LIGGAREN_DATA or LIGGAREN_STORE to where yours is, or begin one with "liggaren import".`,
    );
  return withLedger(work, settings);
}
