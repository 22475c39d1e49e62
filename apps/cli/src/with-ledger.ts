import { existsSync } from 'node:fs';
import { type OpenLedger, openLedger, type Settings, settingsFrom } from '@liggaren/runtime';
import { BadInput } from './failure.js';
import { Progress } from './progress.js';

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

/** For verbs that only read, with the read model caught up. @throws BadInput */
export const readLedger = <T>(work: (opened: OpenLedger) => Promise<T>): Promise<T> =>
  withLedger(async (opened) => {
    await catchUp(opened);
    return work(opened);
  }, ledgerThatIsThere());

/** Where there is no ledger, verbs that only read make none. @throws BadInput */
export function ledgerThatIsThere(settings: Settings = settingsFrom(process.env)): Settings {
  const { store } = settings;
  if (store.kind === 'sqlite' && !existsSync(store.file))
    throw new BadInput(
      `There is no ledger ${store.file}. Set LIGGAREN_DATA or LIGGAREN_STORE to where yours is, or begin one with "liggaren import".`,
    );
  return settings;
}

/** Brings the read model up to the log, and shows how far it has come. */
export async function catchUp({ runner }: OpenLedger): Promise<void> {
  const progress = new Progress('Events read:');
  await runner.catchUp(progress.at);
  progress.end();
}
