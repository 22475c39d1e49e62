import { ChangeDeliverableStage, DeliverableStage, typedId } from '@liggaren/domain';
import type { TableRow } from '../csv-table.js';
import { dayOf, wordOf } from '../words.js';
import { word } from './columns.js';
import { deliverableNamed, uppdragNamed } from './named.js';
import { type FilledField, saidIn, sayChange } from './say-change.js';
import type { SheetReading } from './sheet-reading.js';

const FIELDS: Readonly<Record<'stage' | 'evidence', FilledField>> = {
  stage: {
    column: 'läge',
    read: wordOf('DeliverableStage', DeliverableStage),
    told: (code) => word('DeliverableStage', code),
  },
  evidence: { column: 'underlag', read: String, told: String, mayBeEmpty: true },
};

/** Reads the rows of Delleveranser: only what differs from the ledger at the moment of the workbook says something. */
export function readDeliverables(rows: readonly TableRow[], reading: SheetReading): void {
  for (const row of rows) {
    const before = reading.problems.length;
    const uppdrag = uppdragNamed(row, reading.then);
    const then = uppdrag && deliverableNamed(row, uppdrag);
    if (!then) continue;
    const read = saidIn(row, FIELDS, then);
    const validFrom = row.as('gäller från', dayOf);
    if (reading.problems.length > before) continue;
    const comment = row.text('kommentar');
    if (read.changed.size === 0 && comment === undefined) {
      if (validFrom !== undefined) row.wrong('gäller från', 'goes with a change, and nothing in the row has changed');
      continue;
    }
    const { deliverableId } = then;
    const now = reading.now.uppdrag
      .flatMap(({ deliverables }) => deliverables)
      .find((one) => one.deliverableId === deliverableId);
    const line = {
      ...{ row, reading, fields: FIELDS, then, now, validFrom, ...read },
      subject: typedId('deliverable', deliverableId),
      id: { deliverableId },
    };
    sayChange(line, ChangeDeliverableStage, ['stage', 'evidence'], { comment });
  }
}
