import { en, type SummariesOf, sv } from '../words/wording.js';
import type { LedgerEvent } from './events.js';

export const ledgerSummaries: SummariesOf<LedgerEvent> = {
  LedgerOpened: ({ name, municipality }) => ({
    sv: `Liggaren ${sv.quote(name)} öppnades för kommun ${municipality}`,
    en: `The ledger ${en.quote(name)} was opened for municipality ${municipality}`,
  }),
  TakeoverClosed: () => ({
    sv: 'Övertagandet av äldre historik avslutades',
    en: 'The take-over of older history was closed',
  }),
};
