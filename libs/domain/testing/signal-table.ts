import { breaks } from './signal-table/breaks.js';
import { deltas } from './signal-table/deltas.js';
import { directions } from './signal-table/directions.js';
import { due } from './signal-table/due.js';
import { limits } from './signal-table/limits.js';
import { movements } from './signal-table/movements.js';
import { previous } from './signal-table/previous.js';
import type { SignalRow } from './signal-table/row.js';
import { rowsOfMany } from './signal-table/rows-of-many.js';

export type { SignalRow } from './signal-table/row.js';

/** Cases judged by hand, each with its reasoning. */
export const signalTable: readonly SignalRow[] = [
  ...limits,
  ...due,
  ...directions,
  ...previous,
  ...breaks,
  ...movements,
  ...rowsOfMany,
  ...deltas,
];
