import type { Group } from '@liggaren/domain';
import type { FigureFields, SheetFigure, SheetIndicator } from './content.js';

export type Field = keyof FigureFields;

/** Which column a field of a figure stands in. */
export const COLUMNS: Readonly<Record<Field, string>> = {
  value: 'värde',
  missingReason: 'saknas',
  qualifier: 'precision',
  status: 'status',
  publishedOn: 'publicerad',
  source: 'källa',
  note: 'anteckning',
};
export const FIELDS = Object.keys(COLUMNS) as Field[];
export const REVISED = 'reviderad av källan';
/** Columns by the field of the command that a refusal may be about. */
export const CELLS = { ...COLUMNS, period: 'period', indicatorId: 'indikator', validFrom: 'publicerad' };

/** A row that says something new. */
export interface Figure {
  readonly indicator: SheetIndicator;
  readonly period: string;
  readonly group: Group;
  /** The whole row. */
  readonly said: FigureFields;
  /** What of it differs from the ledger. */
  readonly changed: readonly Field[];
  /** What the ledger has, where it has a figure. */
  readonly before: SheetFigure | undefined;
  readonly revised: boolean;
}
