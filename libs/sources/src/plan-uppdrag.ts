import {
  AddDeliverable,
  deliverableFields,
  ProposeUppdrag,
  slugOf,
  typedId,
  type UppdragStanding,
  uppdragFields,
  type Whole,
} from '@liggaren/domain';
import type { FileReading } from './plan-file.js';
import { readOwner } from './plan-follow-up.js';
import { wholeNumberOf } from './words.js';
import type { Entry } from './yaml-entry.js';

interface Under {
  readonly planId: string;
  readonly focusAreaId?: string;
  /** Its place in the document. */
  readonly number: number;
  readonly validFrom: string | undefined;
}

/** `utvecklingsuppdrag:` One uppdrag, with what it is to deliver. */
export function readUppdrag(
  reading: FileReading,
  entry: Entry,
  { planId, focusAreaId, number, validFrom }: Under,
): void {
  const title = entry.need('uppdrag');
  const uppdragId = entry.text('kortnamn') ?? slugOf(title, 64);
  const goal = entry.as('mål', wholeNumberOf);
  const uppdrag = typedId('uppdrag', uppdragId);
  const data = {
    uppdragId,
    planId,
    focusAreaId,
    goalId: goal === undefined ? undefined : `${planId}/mal-${goal}`,
    number,
    heading: entry.text('rubrik'),
    title,
    condition: entry.text('villkor'),
    note: entry.text('notering'),
    validFrom,
  } satisfies Whole<UppdragStanding> & Record<'uppdragId' | 'validFrom', unknown>;
  const reason = entry.text('orsak');
  const deliverables = entry.texts('delleveranser') ?? [];
  reading.add(entry, ProposeUppdrag, data, {
    key: `uppdrag/${uppdragId}`,
    rank: 'uppdrag',
    subject: uppdrag,
    field: uppdragFields.content,
    needs: [typedId('plan', planId)],
    recordedOn: reading.recordedOn,
    reason,
  });
  readOwner(reading, entry, uppdrag, { validFrom, recordedOn: reading.recordedOn });
  entry.done();
  for (const [index, text] of deliverables.entries()) {
    const slug = slugOf(text);
    reading.add(
      entry,
      AddDeliverable,
      { uppdragId, slug, number: index + 1, title: text, validFrom },
      {
        key: `delleverans/${uppdragId}/${slug}`,
        rank: 'deliverable',
        subject: typedId('deliverable', `${uppdragId}/${slug}`),
        field: deliverableFields.content,
        needs: [uppdrag],
        recordedOn: reading.recordedOn,
      },
    );
  }
}
