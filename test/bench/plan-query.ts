import { readFile } from 'node:fs/promises';
import { FIRST, LAST, planName } from './ledger/write-ledger.js';

/** From `dist`, where this file runs, to where it lies. */
const query = await readFile(new URL('../../../test/bench/plan.graphql', import.meta.url), 'utf8');

/** A request for a whole plan: as it is now, or as it was at a part (0 to 1) of the ledger's time. */
export function planQuery(number: number, part?: number): string {
  const at = part === undefined ? undefined : momentAt(part);
  return JSON.stringify({ query, variables: { id: `plan:${planName(number)}`, at } });
}

/** A request for what differs in a plan between two parts of the ledger's time, with the events that explain it. */
export function compareQuery(number: number, from: number, to: number): string {
  const variables = { id: `plan:${planName(number)}`, from: momentAt(from), to: momentAt(to) };
  return JSON.stringify({ query: comparison, variables });
}

/** A request for what all the auditors' tests find in a plan at a part of the ledger's time. */
export function findingsQuery(number: number, part: number): string {
  const variables = { id: `plan:${planName(number)}`, at: momentAt(part) };
  return JSON.stringify({ query: findings, variables });
}

const momentAt = (part: number) => ({ knownAt: new Date(FIRST + (LAST - FIRST) * part).toISOString() });

const comparison = `query ($id: ID!, $from: MomentInput!, $to: MomentInput!) { plan: compare(planId: $id, from: $from, to: $to) {
  from { position } to { position }
  differences { subject name field kind oldValue newValue inThePast summary events { id type position recordedAt actor summary } } } }`;

const findings = `query ($id: ID!, $at: MomentInput!) { plan: findings(planId: $id, at: $at) {
  code question severity summary subjects { id name } events { id type position recordedAt actor summary } } }`;

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
