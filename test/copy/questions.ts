import { readFile } from 'node:fs/promises';
import type { TestServer } from '../acceptance/server.js';
import { numbers } from './large-ledger.js';

const planQuery = await readFile(new URL('../bench/plan.graphql', import.meta.url), 'utf8');

const MOMENTS = [
  { validOn: '2024-12-31' },
  { validOn: '2024-03-01' },
  { knownOn: '2024-05-31' },
  { knownOn: '2024-02-06', validOn: '2024-12-31' },
  { presentedOn: '2024-05-31', presentedTo: 'ks' },
  { presentedOn: '2024-06-17', presentedTo: 'kf' },
];
const MOMENT = 'moment { validOn recordedAt size takenOver nothingPresented reportVersion report { id } }';
const EVENT = `id type stream revision position recordedAt recordedAtBasis takenOverAt clockSkew validFrom validTo actor
  commandId irregular data summary(language: SV) decision { id } supersedes { id } supersededBy { id }`;
const MEASUREMENTS = `measurements(first: 1000) { totalCount nodes { period entity group value margin status source publishedOn validFrom
  recordedAt note noteRemoved correctedBy { id } corrects { id } event { id } } }`;
const REPORT = `report(id: $id) { id kind title planId presentations { version presentedOn counts decision { id outcome } }
  versions { number title coversTo cutOff { validOn eventId size } scope { wholePlan goals { id title } uppdrag { id stage } }
    figures { goalIndicator { id wording } measurement { period value } now { value } changes { kind reason event { id } } } } }`;

/** Says the same on every store: positions and cursors are the store's own. */
const OWN = new Set(['position', 'cursor', 'startCursor', 'endCursor', 'previousEndCursor']);
const asText = (answer: unknown): string =>
  JSON.stringify(answer, (name, value) => (OWN.has(name) ? undefined : (value as unknown)));

/** What acceptance asks of a ledger, of one told by `tell` and made large by `enlarge`: each question with its answer. */
export async function answersOf(server: TestServer): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const ask = async (query: string, variables: object = {}) => {
    const data = await server.data(query, variables);
    answers.set(`${query.slice(0, 80)} ${JSON.stringify(variables)}`, asText(data));
    return data;
  };
  for (const at of MOMENTS) {
    await ask(planQuery, { id: 'plan:ks-2024', at });
    await ask(
      `query ($at: MomentInput) { moment(at: $at) { validOn size } findings(planId: "ks-2024", at: $at)
      { code severity subjects { id } events { id } } }`,
      { at },
    );
    await ask(
      'query ($at: MomentInput!) { compare(planId: "ks-2024", from: $at, to: { validOn: "2025-06-30" }) { differences { subject name field kind oldValue newValue inThePast summary events { id } } } }',
      { at },
    );
  }
  for (const id of ['utslapp', 'trygghet', ...numbers.slice(0, 4).map((number) => `i-${number}`)])
    await ask(
      `query ($id: ID!) { indicator(id: $id, at: { validOn: "2024-12-31" }) { id name unit ${MOMENT} ${MEASUREMENTS} history { totalCount nodes { ${EVENT} } } } }`,
      { id },
    );
  for (const id of ['strategi', ...numbers.slice(0, 4).map((number) => `u-${number}`)])
    await ask(
      `query ($id: ID!) { uppdrag(id: $id, at: { validOn: "2024-12-31" }) { id title stage stageComment stageCommentRemoved silentSince deliverables { title stage } ${MOMENT} history { totalCount nodes { id summary } } } }`,
      { id },
    );
  for (let after: string | null = null, more = true; more; ) {
    const { auditTrail } = await server.data(
      `query ($after: String) { auditTrail(first: 1000, after: $after) { nodes { ${EVENT} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    answers.set(`trail ${answers.size}`, asText(auditTrail));
    ({ hasNextPage: more, endCursor: after } = auditTrail.pageInfo);
    for (const { type, stream } of auditTrail.nodes)
      if (type === 'ReportVersionFixed') await ask(`query ($id: ID!) { ${REPORT} }`, { id: stream.replace('-', ':') });
  }
  return answers;
}
