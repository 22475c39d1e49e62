import {
  DecisionKind,
  DecisionOutcome,
  DeliverableStage,
  GoalForecast,
  GoalOutcome,
  Group,
  labelOf,
  MeasurementStatus,
  MissingReason,
  Qualifier,
  Stage,
  Timeliness,
  type VocabularyName,
} from '@liggaren/domain';

/** How a cell is written and read. */
export type CellForm = 'text' | 'number' | 'day' | 'period';

export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
  readonly form: CellForm;
  /** It is filled in; other columns say what the row is about, or only inform. */
  readonly fill: boolean;
  /** What it is chosen from, in words. */
  readonly words?: readonly string[] | undefined;
}

export interface SheetKind {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Columns without which no row can be told from another. */
  readonly keys: readonly string[];
}

/** A code in Swedish. */
export const word = (vocabulary: VocabularyName, code: string | undefined): string =>
  code === undefined ? '' : labelOf(vocabulary, code as never, 'sv');

const words = (vocabulary: VocabularyName, { options }: { readonly options: readonly string[] }) =>
  options.map((code) => word(vocabulary, code));

const shown = (heading: string, width: number, form: CellForm = 'text'): SheetColumn => ({
  heading,
  width,
  form,
  fill: false,
});
const filled = (heading: string, width: number, form: CellForm = 'text', choices?: readonly string[]): SheetColumn => ({
  heading,
  width,
  form,
  fill: true,
  words: choices,
});

const group: SheetColumn = { ...shown('grupp', 10), words: words('Group', Group) };

export const FIGURES: SheetKind = {
  name: 'Mätvärden',
  keys: ['indikator', 'period'],
  columns: [
    shown('målområde', 24),
    shown('mål nr', 7),
    shown('mål', 36),
    shown('indikator', 40),
    shown('enhet', 14),
    shown('nuläge', 16),
    shown('målvärde', 20),
    shown('senaste värde', 14),
    shown('avser', 10),
    group,
    filled('period', 10, 'period'),
    filled('värde', 12, 'number'),
    filled('precision', 11, 'text', words('Qualifier', Qualifier)),
    filled('status', 12, 'text', words('MeasurementStatus', MeasurementStatus)),
    filled('publicerad', 12, 'day'),
    filled('källa', 24),
    filled('anteckning', 30),
    filled('saknas', 22, 'text', words('MissingReason', MissingReason)),
    filled('reviderad av källan', 18, 'text', ['ja']),
    filled('orsak', 30),
  ],
};

export const GOALS: SheetKind = {
  name: 'Mål',
  keys: ['mål'],
  columns: [
    shown('målområde', 24),
    shown('mål nr', 7),
    shown('mål', 50),
    shown('signaler', 24),
    shown('avser', 10),
    filled('prognos', 22, 'text', words('GoalForecast', GoalForecast)),
    filled('motivering till prognos', 36),
    filled('utfall', 22, 'text', words('GoalOutcome', GoalOutcome)),
    filled('motivering till utfall', 36),
    filled('kommentar', 40),
    filled('gäller från', 12, 'day'),
  ],
};

export const UPPDRAG: SheetKind = {
  name: 'Uppdrag',
  keys: ['uppdrag'],
  columns: [
    shown('målområde', 24),
    shown('rubrik', 24),
    shown('uppdrag', 60),
    shown('formell status', 14),
    filled('skede', 18, 'text', words('Stage', Stage)),
    filled('underlag', 24),
    filled('tidsläge', 18, 'text', words('Timeliness', Timeliness)),
    filled('deadline', 12, 'day'),
    filled('ansvarig', 20),
    filled('oförändrat', 11, 'text', ['x']),
    filled('gäller från', 12, 'day'),
    filled('kommentar', 40),
    filled('beslut', 28),
  ],
};

export const DELIVERABLES: SheetKind = {
  name: 'Delleveranser',
  keys: ['uppdrag', 'delleverans'],
  columns: [
    shown('uppdrag', 50),
    shown('nr', 6),
    shown('delleverans', 50),
    filled('läge', 16, 'text', words('DeliverableStage', DeliverableStage)),
    filled('underlag', 28),
    filled('gäller från', 12, 'day'),
    filled('kommentar', 40),
  ],
};

export const DECISIONS: SheetKind = {
  name: 'Beslut',
  keys: ['organ', 'datum', '§'],
  columns: [
    filled('beteckning', 14),
    filled('organ', 24),
    filled('datum', 12, 'day'),
    filled('§', 8),
    filled('punkt', 8),
    filled('diarienummer', 18),
    filled('titel', 40),
    filled('slag', 18, 'text', words('DecisionKind', DecisionKind)),
    filled('utgång', 20, 'text', words('DecisionOutcome', DecisionOutcome)),
  ],
};

export const SHEETS: readonly SheetKind[] = [FIGURES, GOALS, UPPDRAG, DELIVERABLES, DECISIONS];
