import { CorrectMeasurement, CorrectStatement, ReviseIndicator, ReviseUppdrag, subjectIdOf } from '@liggaren/domain';
import { canonicalJson, type EventStore, type Message } from '@liggaren/event-sourcing';
import type { EventRef } from './ledger-fold.js';
import { Unreadable } from './problem.js';
import type { Row } from './row.js';
import { comparable } from './row-id.js';

type Data = Readonly<Record<string, unknown>>;

/** What a row leaves to the ledger, or says in another form. */
const NOT_CLEARED = new Set([
  ...['planId', 'indicatorId', 'uppdragId', 'decisionId', 'bodyId', 'deliverableId', 'goalId', 'focusAreaId'],
  ...['validFrom', 'validTo', 'irregular', 'rounding', 'classified', 'entity', 'group', 'note', 'kind'],
]);

/** The command by which a changed row corrects what was recorded otherwise than the source said. */
export async function correctionOf(
  { command }: Row,
  { id, stream }: EventRef,
  reason: string,
  store: EventStore,
): Promise<Message> {
  const before = await contentOf(store, stream, id);
  const { slug: _, validFrom, ...data } = command.data as Data;
  const clear = Object.keys(before).filter((field) => data[field] === undefined && !NOT_CLEARED.has(field));
  const measured = 'period' in before && 'group' in before;
  const moved = data['publishedOn'] !== undefined && data['publishedOn'] !== before['publishedOn'];
  const from = validFrom ?? (moved ? data['publishedOn'] : undefined);
  if (measured && clear.every((field) => field === 'value' || field === 'missingReason'))
    return CorrectMeasurement({
      ...data,
      event: id,
      reason,
      ...(from !== undefined && { validFrom: from }),
    } as never);
  const { note, ...public_ } = data;
  return CorrectStatement({
    subject: subjectIdOf(stream),
    event: id,
    data: {
      ...public_,
      ...(note !== undefined && !measured && { note }),
      ...(from !== undefined && { validFrom: from }),
    },
    ...(clear.length > 0 && { clear }),
    reason: reason as never,
  });
}

/** The command by which a decision changes the content. @throws Unreadable where decisions change it otherwise */
export function decidedChangeOf({ command, rank }: Row, decisionId: string): Message {
  const data = { ...(command.data as Data), decisionId };
  switch (rank) {
    case 'uppdrag':
      return ReviseUppdrag(data as never);
    case 'indicator':
      return ReviseIndicator(data as never);
    default:
      throw new Unreadable(
        'cannot be changed by a decision in a file. Record what was decided by commands (reviseGoal, setTarget, adoptPlan …), or give a reason if it was recorded wrong',
      );
  }
}

/** What an event says as last corrected. */
async function contentOf(store: EventStore, stream: string, id: string): Promise<Data> {
  let content: Data = {};
  for await (const event of store.readStream(stream)) {
    const data = JSON.parse(event.data) as Data;
    if (event.id === id) content = data;
    if (event.type === 'StatementCorrected' && data['event'] === id) content = data['data'] as Data;
  }
  return content;
}

/** Does an event say what a row says, apart from the day from which it is valid? */
export async function saysTheSame(
  { command, content }: Row,
  { id, stream }: EventRef,
  store: EventStore,
): Promise<boolean> {
  const before = await contentOf(store, stream, id);
  const { slug: _, validFrom: _from, ...data } = { ...(content ?? (command.data as Data)) } as Record<string, unknown>;
  const fields = Object.keys({ ...data, ...before }).filter((field) => field in data || !NOT_CLEARED.has(field));
  const of = (from: Data) => canonicalJson(comparable(Object.fromEntries(fields.map((field) => [field, from[field]]))));
  return of(data) === of(before);
}
