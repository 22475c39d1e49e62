import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { REPLAY } from '../../apps/cli/src/documents/replay.js';
import { planTable } from '../../apps/cli/src/plan-table.js';
import { sheetContent } from '../../apps/cli/src/sheet-content.js';
import { PLAN, type Secrets, tellMasked } from './masked-story.js';
import type { TestServer } from './server.js';

/** One story in which all that is secret went well, and one in which it went badly. */
const SECRETS: readonly [Secrets, Secrets] = [
  { latest: ['81.37', '82.37', '83.37'], women: '84.37', baseline: '17.37', due: '16.37' },
  { latest: ['11.73', '12.73', '13.73'], women: '14.73', baseline: '87.73', due: '86.73' },
];
const DAYS = ['2024-03-15', '2024-04-29', '2024-05-04', '2024-05-06', '2024-07-01', '2024-12-31', '2025-04-01'];

const EVENT = 'event { id type data sv: summary(language: SV) en: summary(language: EN) validFrom irregular }';
const FIGURE = `period entity group value masked maskedOn missingReason qualifier margin status rounding ${EVENT}`;
const ROW = `id wording signal dataState delta { absolute relative movement real } movementSettledBy { id } nextExpectedOn
  baseline { rule period fixedValue value measurement { ${FIGURE} } } targets { id kind operator value duePeriod }
  indicator { latest { ${FIGURE} } measurements(first: 1000) { edges { node { ${FIGURE} } } } women: measurements(group: K, first: 1000) { edges { node { ${FIGURE} } } } }`;
const VOICES = `period value differs deviatesFromSignal voices { voice value deviates differs motivation basis { cutOff { validOn size }
  rows { goalIndicatorId signal movement real targets { targetId } values { role indicatorId period value masked missingReason ${EVENT} } } } }`;
const PLAN_FIELDS = `goals { id title indicators { ${ROW} } forecasts { ${VOICES} } assessments { ${VOICES} } } overallAssessments { ${VOICES} }`;
const queries: readonly (readonly [query: string, rows?: string])[] = [
  ...DAYS.flatMap((day): [string, string?][] => [
    [`{ plan(id: "${PLAN}", at: { knownOn: "${day}" }) { ${PLAN_FIELDS} } }`],
    [
      `{ plan(id: "${PLAN}", at: { knownOn: "${day}" }) { goals { id indicators { ${ROW} } } } }`,
      'plan.goals.indicators',
    ],
    [`{ plan(id: "${PLAN}", at: { validOn: "${day}" }) { ${PLAN_FIELDS} } }`],
    [
      `{ findings(planId: "${PLAN}", at: { knownOn: "${day}" }) { code severity subjects { id name } sv: summary(language: SV) en: summary(language: EN) events { id } } }`,
      'findings',
    ],
    [`{ due(planId: "${PLAN}", at: { knownOn: "${day}" }) { kind name period expectedOn daysLate } }`, 'due'],
    ...DAYS.filter((other) => other !== day).map((other): [string, string] => [
      `{ compare(planId: "${PLAN}", from: { knownOn: "${day}" }, to: { knownOn: "${other}" }) { differences
        { subject name field kind oldValue newValue inThePast sv: summary(language: SV) en: summary(language: EN) events { id } } } }`,
      'compare.differences',
    ]),
  ]),
  ...['fore', 'april'].map((id): [string, string] => [
    `{ report(id: "${id}") { versions { figures { goalIndicator { ${ROW} } measurement { ${FIGURE} } now { ${FIGURE} } changes { kind ${EVENT} } } } } }`,
    'report.versions.figures',
  ]),
  [`{ plan(id: "${PLAN}", at: { presentedOn: "2024-12-31", presentedTo: "ks" }) { ${PLAN_FIELDS} } }`],
  [
    '{ auditTrail(first: 500, filter: { recordedFrom: "2024-01-05T00:00:00.000Z" }) { edges { node { id type data irregular sv: summary(language: SV) en: summary(language: EN) } } } }',
    'auditTrail',
  ],
];

/** Digests are salted (and quoted in CSV where they begin with a hyphen); all else must be alike. */
const withoutDigests = (text: string): string => text.replaceAll(/'?(?<![\w-])[\w-]{43}(?![\w-])/g, '…');

describe('what is kept from the public', () => {
  const servers: TestServer[] = [];
  beforeAll(async () => {
    for (const secrets of SECRETS) servers.push(await tellMasked(secrets));
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    jest.useRealTimers();
  });

  const table = async (server: TestServer, query: string, rows: string): Promise<string> => {
    const answer = await fetch(`${server.url}/graphql?rows=${rows}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query }),
    });
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const replayed = async (server: TestServer, knownOn: string) =>
    (await server.data(REPLAY, { at: { knownOn }, presented: false })).plans;
  const texts = async (server: TestServer): Promise<string[]> => {
    const { reader } = server.opened;
    const plans = DAYS.map((knownOn) => reader.plan(PLAN, reader.moment({ knownOn }))!);
    const answers: string[] = [];
    for (const [query, rows] of queries) {
      answers.push(JSON.stringify(await server.data(query)));
      if (rows) answers.push(await table(server, query, rows));
    }
    for (const knownOn of DAYS) {
      const [plan] = await replayed(server, knownOn);
      answers.push(planTable(plan), JSON.stringify(plan));
    }
    for (const plan of plans) answers.push(JSON.stringify(await sheetContent(plan, { judged: '2024' })));
    return answers.map(withoutDigests);
  };

  it('is in no answer, and no answer is another where it went well than where it went badly', async () => {
    const [well, badly] = await Promise.all(servers.map(texts));
    const secret = SECRETS.flatMap(({ latest, women, baseline, due }) => [...latest, women, baseline, due]);
    for (const value of secret)
      for (const written of [value, value.replace('.', ',')])
        expect([...well!, ...badly!].filter((answer) => answer.includes(written))).toEqual([]);
    expect(badly).toEqual(well);
  });

  it('hides the signal and the change where it is the latest value, the baseline’s, or for the period of a target', async () => {
    const rows = async (knownOn: string) => {
      const { plan } = await servers[0]!.data(
        `{ plan(id: "${PLAN}", at: { knownOn: "${knownOn}" }) { goals { indicators { signal dataState delta { movement } } } } }`,
      );
      return plan.goals.flatMap(({ indicators }: { indicators: object[] }) => indicators);
    };
    const masked = { signal: null, dataState: 'MASKED', delta: null };
    expect((await rows('2024-04-28')).map(({ signal }: { signal: string }) => signal)).toEqual([
      'NOT_DUE',
      'NO_BASELINE',
      'NO_VALUE',
    ]);
    expect(await rows('2024-05-01')).toEqual([masked, masked, masked]);
  });

  it('hides it in what a judgement rested on', async () => {
    const { plan } = await servers[0]!.data(
      `{ plan(id: "${PLAN}") { overallAssessment { voices { basis { rows { signal movement real } } } } } }`,
    );
    const hidden = { signal: null, movement: null, real: null };
    expect(plan.overallAssessment.voices[0].basis.rows).toEqual([hidden, hidden, hidden]);
  });

  it('is told of as not shown', async () => {
    const { findings, compare } = await servers[0]!.data(
      `{ findings(planId: "${PLAN}", at: { knownOn: "2024-07-01" }, tests: [ASSESSMENT_BASIS, LATE_BEFORE_CUT_OFF]) { summary }
        compare(planId: "${PLAN}", from: { knownOn: "2024-04-28" }, to: { knownOn: "2024-05-01" }) { differences { field summary } } }`,
    );
    const sentences = findings.map(({ summary }: { summary: string }) => summary);
    expect(sentences).toContainEqual(
      expect.stringContaining('”trygghet” (signalen visas inte: ett värde som inte visas'),
    );
    expect(sentences).toContainEqual(
      expect.stringMatching(/^Signalen för .*”trygghet” ändrades från ännu inte dags till visas inte/),
    );
    expect(compare.differences).toContainEqual({
      field: 'signal',
      summary: 'Indikatorraden ”trygghet”: signal visas inte längre, tidigare ännu inte dags',
    });
    const { reader } = servers[0]!.opened;
    const plan = reader.plan(PLAN, reader.moment({ knownOn: '2024-07-01' }))!;
    const [known] = await replayed(servers[0]!, '2024-07-01');
    expect(planTable(known)).toContain('utgångsläge 2022: visas inte');
    expect(planTable(known)).toContain('signalen visas inte');
    expect((await sheetContent(plan, { judged: '2024' })).goals[0]!.signals).toBe('signalen visas inte');
  });
});
