import { type AnyEvent, commandTypes } from '@liggaren/domain';
import { projections, ReadModel } from '@liggaren/projections';
import { assemble, type OpenLedger } from '@liggaren/runtime';
import { LedgerFold, problemText } from '@liggaren/sources';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { importFiles, recordRows } from '../../apps/cli/src/importing.js';
import { previewText } from '../../apps/cli/src/preview.js';
import { readHistory } from '../../apps/cli/src/read-files.js';
import { makeWorkbook, readFilledIn, type WorkbookWanted } from '../../apps/cli/src/sheets.js';
import { EditedWorkbook, type Rewriting } from './edited-workbook.js';

export const PLAN = 'ekero-ks-2023-2026';
const EXAMPLE = ['mal-2023-2026.yaml', 'matvarden.csv'].map((file) => `examples/ekero/${file}`);

export interface Imported {
  /** Types of the events, each as often as it was (or would be) recorded. */
  readonly types: readonly string[];
  readonly complaints: readonly string[];
  readonly preview: string;
}

/** A ledger in memory that sheets are exported from and imported into. */
export class SheetLedger {
  private commands = 0;

  private constructor(readonly opened: OpenLedger) {}

  /** With the plan of Ekerö and its history. */
  static async ekero(): Promise<SheetLedger> {
    const parts = { store: new MemoryEventStore(), values: new MemoryRemovableValues(), close: async () => {} };
    const readModel = ReadModel.open(':memory:', projections);
    const ledger = new SheetLedger(await assemble(parts, readModel, { name: 'test', municipality: '0125' }));
    const { problems } = await importFiles(ledger.opened, EXAMPLE, readHistory, { actor: 'test', takeOver: true });
    if (problems.length > 0) throw new Error(problems.map(problemText).join('\n'));
    return ledger;
  }

  close = () => this.opened.close();

  /** Sends a command that must be accepted, and gives the id of its event. */
  async does(type: string, data: object): Promise<string> {
    const command = { type, data: commandTypes.get(type)!.schema.parse(data) };
    const outcome = await this.opened.ledger.execute(command, {
      actor: 'somebody-else',
      commandId: `c${++this.commands}`,
    });
    if (outcome.refusal) throw new Error(`${type}: ${outcome.refusal.message}`);
    return outcome.events[0]!.id;
  }

  async export(wanted: Partial<WorkbookWanted> = {}): Promise<Uint8Array> {
    await this.opened.runner.catchUp();
    return (await makeWorkbook(this.opened, { planId: PLAN, period: '2024', ...wanted })).bytes;
  }

  async edited(wanted: Partial<WorkbookWanted> = {}): Promise<EditedWorkbook> {
    return EditedWorkbook.of(await this.export(wanted));
  }

  /** Imports a workbook; with `dryRun` nothing is kept. */
  async import(
    book: EditedWorkbook | Uint8Array,
    options: { reason?: string; decision?: string; on?: string; dryRun?: boolean; file?: string } & Rewriting = {},
  ): Promise<Imported> {
    await this.opened.runner.catchUp();
    const bytes = book instanceof EditedWorkbook ? await book.save(options) : book;
    const fold = await LedgerFold.read(this.opened.store);
    const read = await readFilledIn(this.opened, fold, { file: 'ark.xlsx', bytes, ...options });
    let preview = '';
    const { events, problems } = await recordRows(this.opened, fold, read, {
      actor: 'controller-1',
      takeOver: false,
      ...(options.dryRun && { dryRun: true }),
      confirm: (planned) => {
        preview = previewText(planned, { municipality: '0125', contentOf: fold.contents.of });
        return true;
      },
    });
    const types = [...events].flatMap(([type, count]) => Array.from({ length: count }, () => type));
    return { types, complaints: problems.map(problemText), preview };
  }

  /** What the last event of a type says. */
  async last(type: string): Promise<AnyEvent['data']> {
    return (await this.events()).findLast((event) => event.type === type)!.data;
  }

  async events(): Promise<readonly { readonly type: string; readonly data: AnyEvent['data'] }[]> {
    const all = await Array.fromAsync(this.opened.store.readAll(0n));
    return all.map(({ type, data }) => ({ type, data: JSON.parse(data) as AnyEvent['data'] }));
  }
}

/** Fills the ledger of Ekerö with one of everything that a sheet shows. */
export async function withEverything(ledger: SheetLedger): Promise<SheetLedger> {
  const figure = (indicatorId: string, period: string, more: object) =>
    ledger.does('RecordMeasurement', { indicatorId, period, publishedOn: '2025-04-24', ...more });
  const uppdrag = (await ledger.events()).flatMap(({ type, data }) =>
    type === 'UppdragProposed' ? [(data as { uppdragId: string }).uppdragId] : [],
  );
  const [first, second, third] = uppdrag as [string, string, string];
  await figure('nki', '2024', { value: '71.50', status: 'preliminary', source: 'SKR', note: 'Räknat om\nen gång' });
  await figure('nki', '2024', { value: '70', group: 'K', qualifier: 'about' });
  await figure('nki', '2024-T1', { missingReason: 'not-published-yet' });
  const wrong = await figure('trygghet-utomhus-nar-det-ar-morkt', '2024', { value: '61', margin: '2.1', answers: 400 });
  await ledger.does('CorrectMeasurement', {
    indicatorId: 'trygghet-utomhus-nar-det-ar-morkt',
    event: wrong,
    value: '60.1',
    reason: 'Läst fel',
  });
  await ledger.does('ChangeUppdragStage', {
    uppdragId: first,
    stage: 'ongoing',
    evidence: 'KS24/1',
    comment: 'Har börjat',
  });
  await ledger.does('ChangeUppdragTimeliness', { uppdragId: first, timeliness: 'at-risk' });
  await ledger.does('SetUppdragOwner', { uppdragId: first, owner: 'näringslivschef' });
  const decision = { body: 'ks', decidedOn: '2024-05-14', paragraph: '52', title: 'Tider för uppdrag' };
  await ledger.does('SetUppdragDeadline', { uppdragId: first, deadline: '2025-06-30', decision });
  await ledger.does('SetUppdragDeadline', { uppdragId: second, deadline: '2025-12-31' });
  await ledger.does('ChangeUppdragStage', { uppdragId: second, stage: 'stopped', comment: '=HYPERLINK("http://x")' });
  await ledger.does('NoteUppdragUnchanged', { uppdragId: third, on: '2025-01-15' });
  const goalId = `${PLAN}/mal-1`;
  const judged = { goalId, period: '2024', voice: 'office' };
  await ledger.does('ForecastGoal', { ...judged, forecast: 'uncertain', motivation: 'Få svar' });
  await ledger.does('AssessGoal', { ...judged, outcome: 'cannot-be-assessed', cannotAssessReason: 'Målvärden saknas' });
  await ledger.does('CommentPeriod', { about: `goal:${goalId}`, period: '2024', comment: 'Följs igen i höst' });
  await ledger.does('SetIndicatorOwner', { indicatorId: 'nki', owner: 'näringslivschef' });
  const deliverables = (await ledger.events()).flatMap(({ type, data }) =>
    type === 'DeliverableAdded' ? [(data as { deliverableId: string }).deliverableId] : [],
  );
  await ledger.does('ChangeDeliverableStage', {
    deliverableId: deliverables[0],
    stage: 'done',
    evidence: 'KF 2024 § 7',
  });
  return ledger;
}
