import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { storesOfStories, type TestServer } from '../server.js';
import { questions } from './answers.js';
import { tell } from './tell.js';

const CLIMATE = 'goal:ks-2024/mal-1';

describe.each(storesOfStories)('a council year, told through GraphQL on %s', (_name, open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await tell(open);
  });
  afterAll(async () => {
    await server.close();
    jest.useRealTimers();
  });

  /** Question 1. */
  it.each([
    ['2024-05-31', 'ks', '2023: 1.95', '2023: 1.98'],
    ['2024-06-16', 'kf', null, '2023: 1.98'],
    ['2024-06-17', 'kf', '2023: 1.95', '2023: 1.98'],
    ['2025-02-25', 'ks', '2024: 1.93', '2024: 1.93'],
    ['2025-04-30', 'ks', '2024: 1.93', '2024: 1.94'],
  ])('what a body knew of goal 1 on %s: %s', async (day, body, shown, recorded) => {
    const goal = (name: string, at: string) =>
      `${name}: goal(id: "${CLIMATE}"${at}) { moment { nothingPresented } indicators { indicator { latest { period value } } } }`;
    const answer = await server.data(`{
      ${goal('shown', `, at: { presentedOn: "${day}", presentedTo: "${body}" }`)}
      ${goal('recorded', `, at: { knownOn: "${day}" }`)}
      ${goal('later', '')} }`);
    const latest = ({ indicators, moment }: typeof answer.shown) => {
      const figure = indicators[0]?.indicator.latest;
      return moment.nothingPresented ? null : `${figure.period}: ${figure.value}`;
    };
    expect([answer.shown, answer.recorded, answer.later].map(latest)).toEqual([shown, recorded, '2024: 1.94']);
  });

  /** Question 2. */
  it('the plan as decided on a day, and what changed between two', async () => {
    const plan = (name: string, day: string) =>
      `${name}: plan(id: "ks-2024", at: { knownOn: "${day}" }) { formalStatus goals { number title formalStatus indicators { targets { value } } } uppdrag { title formalStatus } }`;
    const { january, march, june, november } = await server.data(`{
      ${plan('january', '2024-01-31')} ${plan('march', '2024-03-31')} ${plan('june', '2024-06-30')} ${plan('november', '2024-11-30')} }`);
    const titles = ({ goals }: typeof march) => goals.map((each: { title: string }) => each.title);
    const target = ({ goals }: typeof march) => goals[0].indicators[0].targets[0].value;
    expect(january.formalStatus).toBe('PROPOSED');
    expect(titles(january)).toContain('Företagen ska vara nöjda');
    expect(march.formalStatus).toBe('ADOPTED');
    expect(titles(march)).toEqual([
      'Utsläppen ska minska',
      'Fler ska vara trygga',
      'Gång- och cykelvägarna ska bli bättre',
      'Kommunen ska ha god beredskap för kriser',
    ]);
    expect([march, june, november].map(target)).toEqual(['1.9', '2.0', '1.9']);

    const compared = async (from: string, to: string) => {
      const { compare } = await server.data(
        `{ compare(planId: "ks-2024", from: { knownOn: "${from}" }, to: { knownOn: "${to}", validOn: "${to}" }) { differences { subject field inThePast summary } } }`,
      );
      return compare.differences.filter(
        ({ subject, field }: { subject: string; field: string | null }) =>
          /^(goal|target):/.test(subject) && field !== 'signal',
      );
    };
    expect(await compared('2024-03-31', '2024-06-30')).toEqual([
      {
        subject: 'target:ks-2024/mal-1/utslapp/2024',
        field: 'target',
        inThePast: false,
        summary: expect.stringContaining('från mindre än 1,9'),
      },
    ]);
    expect(await compared('2024-06-30', '2024-10-31')).toEqual([
      expect.objectContaining({ subject: 'goal:ks-2024/mal-1', field: 'forecast:2024/office', inThePast: false }),
      expect.objectContaining({ subject: 'target:ks-2024/mal-1/utslapp/2024', field: 'target', inThePast: true }),
      expect.objectContaining({ subject: 'goal:ks-2024/mal-2', field: 'forecast:2024/office', inThePast: false }),
      expect.objectContaining({ subject: 'goal:ks-2024/mal-5', field: 'title', inThePast: false }),
    ]);
  });

  describe.each(questions)('question $number of the auditors', ({ number, codes, asked }) => {
    it.each(Object.entries(asked))('as known on %s', async (day, answers) => {
      const { findings } = await server.data(
        'query ($tests: [FindingCode!], $at: MomentInput!) { findings(planId: "ks-2024", tests: $tests, at: $at) { question code severity summary subjects { id } events { recordedAt } } }',
        { tests: codes, at: { knownOn: day } },
      );
      expect(findings.map(lineOf)).toEqual(answers.map(([line]) => line));
      for (const [place, finding] of findings.entries()) {
        expect(finding.question).toBe(number);
        expect(finding.summary).toContain(answers[place]![1] ?? '');
        for (const { recordedAt } of finding.events) expect(recordedAt.slice(0, 10) <= day).toBe(true);
      }
    });
  });

  it('asks every question that has a test, at two moments at least', async () => {
    const { __type } = await server.data('{ __type(name: "FindingCode") { enumValues { name } } }');
    const codes = __type.enumValues.map(({ name }: { name: string }) => name);
    expect(questions.flatMap((question) => question.codes).toSorted()).toEqual(codes.toSorted());
    for (const { asked } of questions) expect(Object.keys(asked).length).toBeGreaterThanOrEqual(2);
  });
});

interface Found {
  readonly severity: string;
  readonly code: string;
  readonly subjects: readonly { readonly id: string }[];
}
const lineOf = ({ severity, code, subjects }: Found): string => `${severity} ${code} ${subjects[0]!.id}`;
