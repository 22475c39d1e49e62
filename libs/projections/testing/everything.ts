import { type Moment, type Reader, readTrail, type View } from '../src/index.js';

/** Every answer of the reader at a moment, as text: what a rebuild must give again to the byte. */
export async function everythingAt(reader: Reader, moment: Moment): Promise<string> {
  const plan = reader.plan('plan:p', moment);
  const rows = plan?.goals.flatMap(({ indicators }) => indicators) ?? [];
  const indicators = ['utslapp', 'trygghet'].map((id) => reader.indicator(`indicator:${id}`, moment));
  const uppdrag = ['strategi', 'laddplatser'].map((id) => reader.uppdrag(`uppdrag:${id}`, moment));
  const trail = readTrail(reader.scope(moment), {}, { first: 1_000 });
  const asked: (object | null)[] = [
    plan,
    ...(plan ? [...plan.focusAreas, ...plan.goals] : []),
    ...rows,
    ...rows.flatMap(({ targets, baseline }) => [...targets, baseline]),
    ...indicators,
    ...indicators.flatMap((indicator) => indicator?.measurements() ?? []),
    ...uppdrag,
    ...uppdrag.flatMap((one) => one?.deliverables ?? []),
    ...['ks-2024-02-06-12', 'ks-2024-05-14-40'].map((id) => reader.decision(`decision:${id}`, moment)),
    reader.body('body:ks', moment),
    ...trail.edges.map(({ node }) => node),
  ];
  return JSON.stringify([moment, await Promise.all(asked.map((view) => fieldsOf(view)))], asText, 1);
}

/** Every getter of a view; other views by their id. */
async function fieldsOf(view: object | null): Promise<unknown> {
  if (view === null) return null;
  const fields: Record<string, unknown> = { view: view.constructor.name };
  for (let type = Object.getPrototypeOf(view); type !== Object.prototype; type = Object.getPrototypeOf(type))
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(type)))
      if (get) fields[name] = reference(await get.call(view));
  return fields;
}

function reference(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reference);
  if (value === null || typeof value !== 'object' || value.constructor === Object) return value;
  return (value as View).id ?? value.constructor.name;
}

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);
