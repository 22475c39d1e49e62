import { type OpenLedger, openLedger } from '../../api/src/open-ledger.js';
import { type Settings, settingsFrom } from '../../api/src/settings.js';

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
