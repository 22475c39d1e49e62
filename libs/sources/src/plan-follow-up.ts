import {
  bareId,
  indicatorFields,
  PlanFollowUp,
  planFields,
  ReportKind,
  SetIndicatorOwner,
  SetUppdragOwner,
  typedId,
  typeOf,
} from '@liggaren/domain';
import type { FileReading } from './plan-file.js';
import type { RecordedOn } from './row.js';
import { dayOf, wordOf } from './words.js';
import type { Entry } from './yaml-entry.js';

/** `uppföljning:` The occasions of the plan's follow-up calendar. */
export function readFollowUps(
  reading: FileReading,
  entries: readonly Entry[],
  { planId, validFrom }: { readonly planId: string; readonly validFrom: string | undefined },
): void {
  for (const entry of entries) {
    const kind = entry.needAs('slag', wordOf('ReportKind', ReportKind));
    const coversTo = entry.needAs('avser till och med', dayOf);
    const occasion = entry.text('kortnamn') ?? `${kind}-${coversTo}`;
    const from = entry.as('gäller från', dayOf);
    const data = {
      planId,
      occasion,
      kind,
      title: entry.text('titel'),
      coversTo,
      expectedOn: entry.needAs('väntas senast', dayOf),
      validFrom: from ?? validFrom,
    };
    const reason = entry.text('orsak');
    entry.done();
    reading.add(entry, PlanFollowUp, data, {
      key: keyOf(`uppföljning/${planId}/${occasion}`, from),
      rank: 'follow-up',
      subject: typedId('plan', planId),
      field: planFields.followUp.of(occasion),
      needs: [typedId('plan', planId)],
      isDated: from !== undefined,
      recordedOn: reading.recordedOn,
      reason,
    });
  }
}

/** `ansvarig:` and `ansvarig från:` Which function is responsible for an indicator or an uppdrag; never a person. */
export function readOwner(
  reading: FileReading,
  entry: Entry,
  subject: string,
  { validFrom, recordedOn }: { readonly validFrom: string | undefined; readonly recordedOn: RecordedOn | undefined },
): void {
  const owner = entry.text('ansvarig');
  const from = entry.as('ansvarig från', dayOf);
  if (owner === undefined) {
    if (from !== undefined) entry.wrong('ansvarig från', from, 'is the day of an ansvarig, and there is none');
    return;
  }
  const [type, id] = [typeOf(subject), bareId(subject)];
  const dated = { owner, validFrom: from ?? validFrom };
  const [command, data] =
    type === 'indicator'
      ? [SetIndicatorOwner, { indicatorId: id, ...dated }]
      : [SetUppdragOwner, { uppdragId: id, ...dated }];
  reading.add(entry, command, data, {
    key: keyOf(`ansvarig/${type}/${id}`, from),
    rank: 'owner',
    subject,
    field: indicatorFields.owner,
    needs: [subject],
    isDated: from !== undefined,
    recordedOn,
    reason: entry.text('orsak'),
  });
}

/** With a day of its own it is a statement of its own: another day is no change of this one. */
const keyOf = (key: string, from: string | undefined): string => (from === undefined ? key : `${key}/${from}`);
