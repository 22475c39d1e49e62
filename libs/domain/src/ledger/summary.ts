import type { SummariesOf } from '../words/wording.js';
import type { LedgerEvent } from './events.js';

export const ledgerSummaries: SummariesOf<LedgerEvent> = {
  LedgerOpened: (w, { name, municipality }) =>
    w.say(
      `Liggaren ${w.quote(name)} öppnades för kommun ${municipality}`,
      `The ledger ${w.quote(name)} was opened for municipality ${municipality}`,
    ),
  TakeoverClosed: (w) =>
    w.say('Övertagandet av äldre historik avslutades', 'The take-over of older history was closed'),
};
