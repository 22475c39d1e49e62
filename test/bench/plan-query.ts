import { readFile } from 'node:fs/promises';
import { FIRST, LAST, planName } from './ledger/write-ledger.js';

/** From `dist`, where this file runs, to where it lies. */
const query = await readFile(new URL('../../../test/bench/plan.graphql', import.meta.url), 'utf8');

/** A request for a whole plan: as it is now, or as it was at a part (0 to 1) of the ledger's time. */
export function planQuery(number: number, part?: number): string {
  const at = part === undefined ? undefined : { knownAt: new Date(FIRST + (LAST - FIRST) * part).toISOString() };
  return JSON.stringify({ query, variables: { id: `plan:${planName(number)}`, at } });
}

/** The bytes of the answer. @throws Error when it is no whole answer */
export async function ask(url: string, body: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data?: { plan: object | null }; errors?: unknown };
  if (!data?.plan || errors) throw new Error(`the server answered ${text.slice(0, 300)}`);
  return text;
}
