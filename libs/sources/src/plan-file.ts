import { RecordedAtBasis, slugOf } from '@liggaren/domain';
import type { MessageType } from '@liggaren/event-sourcing';
import { checked } from './checked.js';
import { citedDecision } from './cited-decision.js';
import { NameIndex, type Names } from './names.js';
import { type Problem, Unreadable } from './problem.js';
import { type RecordedOn, type Row, recordedOn } from './row.js';
import { dayOf, wordOf } from './words.js';
import type { Entry } from './yaml-entry.js';

/** A plan file while it is read. */
export class FileReading {
  readonly rows: Row[] = [];
  readonly names = new NameIndex();
  readonly decisions: { readonly body: string; readonly decidedOn: string }[] = [];
  readonly bodyEntries: readonly Entry[];
  readonly recordedOn: RecordedOn | undefined;

  constructor(
    readonly importName: string,
    readonly problems: Problem[],
    root: Entry,
    private readonly known: Names | undefined,
  ) {
    const day = root.as('registrerat', dayOf);
    const basis = root.as('grund', wordOf('RecordedAtBasis', RecordedAtBasis)) ?? 'earliest-possible';
    this.recordedOn = day === undefined ? undefined : recordedOn(day, basis);
    this.bodyEntries = root.entries('organ', 'an organ');
    for (const entry of this.bodyEntries) {
      const name = entry.text('namn') ?? '';
      this.names.addBody(name, entry.text('kortnamn') ?? slugOf(name, 64));
    }
  }

  /** @throws Unreadable */
  readonly bodyId = (name: string): string => this.orKnown((names) => names.body(name));
  /** @throws Unreadable */
  readonly indicatorId = (name: string): string => this.orKnown((names) => names.indicator(name));
  /** @throws Unreadable */
  readonly decisionId = (cited: string): string => citedDecision(this.bodyId)(cited);

  add(
    entry: Entry,
    type: MessageType,
    data: Readonly<Record<string, unknown>>,
    row: Omit<Row, 'importName' | 'place' | 'command'>,
  ): void {
    const command = checked(type, data, (field) => ({ ...entry.place, column: keyOf(field) }), this.problems);
    if (!command) return;
    const twin = this.rows.find(({ key }) => key === row.key);
    if (twin) this.problems.push({ ...entry.place, reason: `says the same as line ${twin.place.line} (${row.key})` });
    else this.rows.push({ ...row, importName: this.importName, place: entry.place, command });
  }

  private orKnown(find: (names: Names) => string): string {
    try {
      return find(this.names);
    } catch (error) {
      if (!(error instanceof Unreadable) || !this.known) throw error;
      return find(this.known);
    }
  }
}

/** Keys of a plan file, by the field they fill. */
const KEYS: Readonly<Record<string, string>> = {
  bodyId: 'kortnamn',
  indicatorId: 'kortnamn',
  planId: 'kortnamn',
  uppdragId: 'kortnamn',
  slug: 'kortnamn',
  name: 'namn',
  title: 'titel',
  kind: 'slag',
  unit: 'enhet',
  unitText: 'enhet i ord',
  direction: 'riktning',
  lower: 'lägst',
  upper: 'högst',
  method: 'metod',
  source: 'källa',
  koladaId: 'kolada',
  note: 'anmärkning',
  paragraph: 'paragraf',
  point: 'punkt',
  dnr: 'diarienummer',
  outcome: 'utgång',
  directions: 'inriktningar',
  notes: 'noteringar',
  buildsOn: 'bygger på',
  focusAreas: 'målområden',
  heading: 'rubrik',
  condition: 'villkor',
  cause: 'slag',
  fromPeriod: 'från',
  validFrom: 'gäller från',
  owner: 'ansvarig',
  occasion: 'kortnamn',
  coversTo: 'avser till och med',
  expectedOn: 'väntas senast',
};
const keyOf = (field: string): string => KEYS[field] ?? field;
