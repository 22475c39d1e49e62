import { commandTypes, RecordedAtBasis } from '@liggaren/domain';
import { derivedId, isCommandId, startOfStockholmDay } from '@liggaren/event-sourcing';
import { z } from 'zod';
import { fromOutside } from './outside-form.js';
import type { Problem } from './problem.js';
import type { ReadFile, RecordedOn, Row } from './row.js';

const Line = z.strictObject({
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  actor: z.string().min(1).optional(),
  commandId: z.string().refine(isCommandId, 'must be 1 to 128 visible ASCII characters').optional(),
  recordedAt: z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], 'must be a day or an instant with its offset')
    .optional(),
  recordedAtBasis: z.enum(RecordedAtBasis.options).optional(),
});

/** Reads commands, one a line (JSON Lines), with data as GraphQL takes it. */
export function readCommandLines(
  text: string,
  { file, importName = file }: { readonly file: string; readonly importName?: string },
): ReadFile {
  const problems: Problem[] = [];
  const rows: Row[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const place = { file, line: index + 1 };
    const row = readLine(line, (problem) => void problems.push({ ...place, ...problem }));
    if (row) rows.push({ ...row, importName, place });
  }
  return { rows, problems };
}

type Complain = (problem: { column?: string; value?: string; reason: string }) => void;

function readLine(text: string, complain: Complain): Omit<Row, 'importName' | 'place'> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    complain({ reason: `is not JSON: ${(error as Error).message}` });
    return undefined;
  }
  const line = Line.safeParse(dashed(json));
  if (!line.success) {
    for (const { path, message } of line.error.issues) complain({ column: path.join('.') || 'line', reason: message });
    return undefined;
  }
  const { type: name, actor, recordedAt, recordedAtBasis } = line.data;
  const type = commandTypes.get(name);
  if (!type || ['OpenLedger', 'CloseTakeover'].includes(name)) {
    complain({ column: 'type', value: name, reason: 'is no command' });
    return undefined;
  }
  const data = type.schema.safeParse(fromOutside(type.schema, line.data.data));
  if (!data.success)
    for (const { path, message } of data.error.issues)
      complain({ column: ['data', ...path].join('.'), ...valueAt(line.data.data, path), reason: message });
  if ((recordedAt === undefined) !== (recordedAtBasis === undefined))
    complain({ column: 'recordedAt', reason: 'stands together with recordedAtBasis, or neither does' });
  const commandId = line.data.commandId ?? derivedId(json);
  if (
    line.data.commandId === undefined &&
    'validFrom' in type.schema.shape &&
    line.data.data['validFrom'] === undefined
  )
    complain({ column: 'data.validFrom', reason: 'is needed where the line has no commandId' });
  if (!data.success) return undefined;
  return {
    key: commandId,
    rank: 'figure',
    command: { type: name, data: data.data },
    subject: '',
    field: '',
    needs: [],
    sent: { commandId, actor },
    ...(recordedAt !== undefined && recordedAtBasis !== undefined && { recordedOn: on(recordedAt, recordedAtBasis) }),
  };
}

const on = (recordedAt: string, basis: RecordedOn['basis']): RecordedOn => ({
  recordedAt: recordedAt.length === 10 ? startOfStockholmDay(recordedAt) : new Date(recordedAt).toISOString(),
  basis,
});

/** `EARLIEST_POSSIBLE` is `earliest-possible`. */
function dashed(line: unknown): unknown {
  if (typeof line !== 'object' || line === null || !('recordedAtBasis' in line)) return line;
  return { ...line, recordedAtBasis: String(line.recordedAtBasis).toLowerCase().replaceAll('_', '-') };
}

function valueAt(data: unknown, path: readonly PropertyKey[]): { value?: string } {
  const found = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], data);
  return found === undefined || typeof found === 'object' ? {} : { value: String(found) };
}
