import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { on, tell } from './reports-story.js';
import { storesOfStories, type TestServer } from './server.js';

const GOAL = 'goal:ks-2024/mal-1';
const CONTENT = `versions { number title coversTo cutOff { validOn eventId size } moment { validOn size }
  scope { wholePlan plan { id title formalStatus } goals { id title indicators { signal latest: indicator { latest { value note } } } } uppdrag { id title stage } }
  figures { goalIndicator { id wording } measurement { period value recordedAt event { id } correctedBy { id } } } }`;

describe.each(storesOfStories)('what a body was shown, told through GraphQL on %s', (_name, open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await tell(open);
  });
  afterAll(async () => {
    await server.close();
    jest.useRealTimers();
  });
  const value = (alias: string, at: string) =>
    `${alias}: goal(id: "${GOAL}"${at}) { indicators { indicator { latest { value event { type recordedAt } } } } moment { validOn report { id title } reportVersion nothingPresented } }`;
  const latest = (goal: { indicators: { indicator: { latest: { value: string } } }[] }) =>
    goal.indicators[0]?.indicator.latest.value;
  const asked = (query: string) => server.ask(`{ ${query} }`);
  const reportOf = async (subject: string, presentedOn: string, to = '') => {
    const body = to && `, presentedTo: "${to}"`;
    const answer = await server.data(
      `{ node(id: "${subject}", at: { presentedOn: "${presentedOn}"${body} }) { moment { report { id } nothingPresented } } }`,
    );
    return answer.node.moment.nothingPresented ? 'nothing' : answer.node.moment.report.id;
  };

  it('tells in one query what KS had been shown of a goal by 31 May, what was recorded but not presented, and what came later', async () => {
    const { shown, recorded, later } = await server.data(`{
      ${value('shown', ', at: { presentedOn: "2024-05-31", presentedTo: "ks" }')}
      ${value('recorded', ', at: { knownOn: "2024-05-31" }')}
      ${value('later', '')} }`);
    expect([shown, recorded, later].map(latest)).toEqual(['1.90', '1.85', '1.80']);
    expect(shown.moment).toEqual({
      validOn: '2024-04-30',
      report: { id: 'report:april', title: 'Uppföljning per april' },
      reportVersion: 1,
      nothingPresented: false,
    });
    expect(recorded.moment).toMatchObject({ validOn: '2024-05-31', report: null, reportVersion: null });
    expect(recorded.indicators[0].indicator.latest.event.recordedAt).toContain('2024-05-20');
    expect(later.indicators[0].indicator.latest.event).toMatchObject({ type: 'MeasurementRevised' });
  });

  it('compares what KS had been shown with what was recorded by then', async () => {
    const { compare } = await server.data(
      `{ compare(planId: "ks-2024", from: { presentedOn: "2024-05-31" }, to: { knownOn: "2024-05-31" }) {
        from { report { id } } differences { subject field inThePast oldValue newValue } } }`,
    );
    expect(compare.from.report.id).toBe('report:april');
    const difference = compare.differences.find(
      ({ field, subject }: { field: string; subject: string }) =>
        subject === 'indicator:utslapp' && field === 'measurement:2023/0125/T',
    );
    expect(difference).toMatchObject({ inThePast: true, oldValue: { value: '1.90' }, newValue: { value: '1.85' } });
  });

  it('shows of a plan the last report of the whole, of a goal the last that contains it', async () => {
    const { plan, plans } = await server.data(`{
      plan(id: "ks-2024", at: { presentedOn: "2024-05-31" }) { moment { report { id } } laterPartReports { id title } reports { id } }
      plans(at: { presentedOn: "2024-05-31" }) { id moment { report { id } } } }`);
    expect(plan).toEqual({
      moment: { report: { id: 'report:april' } },
      laterPartReports: [{ id: 'report:trygghet', title: 'Trygghet' }],
      reports: [],
    });
    expect(plans).toEqual([{ id: 'plan:ks-2024', moment: { report: { id: 'report:april' } } }]);
    expect(await reportOf(GOAL, '2024-05-31')).toBe('report:april');
    expect(await reportOf('goal:ks-2024/mal-2', '2024-05-27')).toBe('report:april');
    expect(await reportOf('goal:ks-2024/mal-2', '2024-05-28')).toBe('report:trygghet');
    expect(await reportOf('goalindicator:ks-2024/mal-2/trygghet', '2024-05-28')).toBe('report:trygghet');
    expect(await reportOf('indicator:trygghet', '2024-05-28')).toBe('report:april');
    expect(await reportOf('uppdrag:strategi', '2024-05-28')).toBe('report:april');
  });

  it('counts what was treated, also when it was returned, and not what was tabled', async () => {
    expect(await reportOf(GOAL, '2024-05-13')).toBe('nothing');
    expect(await reportOf(GOAL, '2024-05-14')).toBe('report:april');
    expect(await reportOf(GOAL, '2024-06-16', 'kf')).toBe('nothing');
    expect(await reportOf(GOAL, '2024-06-17', 'kf')).toBe('report:april');
    const { report } = await server.data(
      '{ report(id: "april") { kind planId presentations { version presentedOn counts body { id } decision { id outcome } } } }',
    );
    const presented = (body: string, presentedOn: string, paragraph: string, outcome: string) => ({
      version: 1,
      presentedOn,
      counts: outcome !== 'TABLED',
      body: { id: `body:${body}` },
      decision: { id: `decision:${body}-${presentedOn}-${paragraph}`, outcome },
    });
    expect(report).toEqual({
      kind: 'INTERIM',
      planId: 'plan:ks-2024',
      presentations: [
        presented('ks', '2024-05-07', '40', 'TABLED'),
        presented('ks', '2024-05-14', '52', 'NOTED'),
        presented('kf', '2024-06-17', '9', 'RETURNED'),
      ],
    });
  });

  it('says that nothing had been presented of what is there, and nothing of what is not', async () => {
    const at = '(id: $id, at: { presentedOn: "2024-05-01", presentedTo: "ks" })';
    const ask = async (root: string, id: string, fields: string) =>
      (
        await server.data(
          `query ($id: ID!) { it: ${root}${at} { id moment { nothingPresented position size validOn report { id } } ... on Node { ${fields} } } }`,
          { id },
        )
      ).it;
    const nothing = { nothingPresented: true, position: '0', size: 0, validOn: '2024-05-01', report: null };
    expect(await ask('plan', 'ks-2024', 'id')).toEqual({ id: 'plan:ks-2024', moment: nothing });
    const { plan, goal, uppdrag, indicator, target, deliverable, missing } = await server.data(`{
      plan(id: "ks-2024", at: { presentedOn: "2024-05-01" }) { id title formalStatus goals { id } focusAreas { id } uppdrag { id } laterPartReports { id } history { totalCount } }
      goal(id: "${GOAL}", at: { presentedOn: "2024-05-01" }) { id title version marked indicators { id } decisions { id } }
      uppdrag(id: "strategi", at: { presentedOn: "2024-05-01" }) { id title stage deliverables { id } deliverablesDone deliverablesTotal }
      indicator(id: "utslapp", at: { presentedOn: "2024-05-01" }) { id name latest { value } measurements { totalCount } }
      target: node(id: "target:${GOAL.slice(5)}/utslapp/2030", at: { presentedOn: "2024-05-01" }) { id ... on Target { kind formalStatus value } }
      deliverable: node(id: "deliverable:strategi/underlag", at: { presentedOn: "2024-05-01" }) { id ... on Deliverable { title stage } }
      missing: goal(id: "goal:ks-2024/mal-9", at: { presentedOn: "2024-05-01" }) { id } }`);
    expect(plan).toEqual({
      id: 'plan:ks-2024',
      title: null,
      formalStatus: null,
      goals: [],
      focusAreas: [],
      uppdrag: [],
      laterPartReports: [],
      history: { totalCount: 0 },
    });
    expect(goal).toEqual({ id: GOAL, title: null, version: null, marked: null, indicators: [], decisions: [] });
    expect(uppdrag).toEqual({
      id: 'uppdrag:strategi',
      title: null,
      stage: null,
      deliverables: [],
      deliverablesDone: null,
      deliverablesTotal: null,
    });
    expect(indicator).toEqual({ id: 'indicator:utslapp', name: null, latest: null, measurements: { totalCount: 0 } });
    expect(target).toMatchObject({ kind: null, formalStatus: null, value: null });
    expect(deliverable).toMatchObject({ title: null, stage: null });
    expect(missing).toBeNull();
  });

  it('asks for the body where it cannot know it, and for one cut', async () => {
    const of = async (at: string, root = 'moment') =>
      (await asked(`${root}(at: { ${at} }) { validOn }`)).errors?.[0]?.extensions.code ?? 'answered';
    expect(await of('presentedOn: "2024-05-31"')).toBe('BAD_USER_INPUT');
    expect(await of('presentedTo: "ks"')).toBe('BAD_USER_INPUT');
    expect(await of('presentedOn: "2024-05-31", presentedTo: "bun"')).toBe('BAD_USER_INPUT');
    expect(await of('presentedOn: "2024-05-31", presentedTo: "ks", knownOn: "2024-05-31"')).toBe('BAD_USER_INPUT');
    const { moment } = await server.data(
      '{ moment(at: { presentedOn: "2024-05-31", presentedTo: "ks", validOn: "2024-05-31" }) { validOn report { id } } }',
    );
    expect(moment).toEqual({ validOn: '2024-05-31', report: { id: 'report:april' } });
  });

  it('gives a report again to the byte after 1,000 later events, and says what has changed its figures since', async () => {
    const content = async () => JSON.stringify(await server.data(`{ report(id: "april") { ${CONTENT} } }`));
    const changes = async () =>
      (
        await server.data(
          '{ report(id: "april") { versions { figures { measurement { value } now { value } changes { kind reason event { id type actor } } } } } }',
        )
      ).report.versions[0].figures;
    const before = await content();
    on('2024-09-01');
    const events = (await changes()).map(
      ({ changes }: { changes: { event: { id: string } }[] }) => changes[0]?.event.id,
    );
    await Promise.all(
      Array.from({ length: 990 }, (_, index) =>
        server.opened.ledger.execute(
          {
            type: 'NoteUppdragUnchanged',
            data: { uppdragId: 'strategi', on: new Date(Date.UTC(2020, 0, index + 1)).toISOString().slice(0, 10) },
          },
          { actor: 'controller-2' },
        ),
      ),
    );
    const { indicator } = await server.data(
      '{ indicator(id: "trygghet") { history { nodes { id type } } latest { event { id } } } }',
    );
    const [recorded] = indicator.history.nodes.filter(({ type }: { type: string }) => type === 'MeasurementRecorded');
    const correct = (value: string) =>
      server.does('correctMeasurement', {
        indicatorId: 'trygghet',
        event: recorded.id,
        value,
        reason: `Ska vara ${value}`,
      });
    for (const wrong of ['73', '74', '75', '76', '77']) await correct(wrong);
    await correct('70');
    const corrections = async () =>
      (
        await server.data(
          '{ auditTrail(filter: { subject: "indicator:trygghet", types: ["StatementCorrected"] }) { nodes { id } } }',
        )
      ).auditTrail.nodes.map(({ id }: { id: string }) => id);
    for (const event of (await corrections()).slice(0, 5))
      await server.does('withdrawStatement', { subject: 'indicator:trygghet', event, reason: 'Fel.' });

    expect(await content()).toBe(before);
    const change = (kind: string, type: string, reason: string | null) => ({
      kind,
      reason,
      event: { id: expect.any(String), type, actor: 'controller-1' },
    });
    expect(await changes()).toEqual([
      {
        measurement: { value: '1.90' },
        now: { value: '1.80' },
        changes: [
          change('CORRECTED', 'StatementCorrected', 'Fel rad i tabellen.'),
          change('REVISED_BY_SOURCE', 'MeasurementRevised', 'Definitiv statistik.'),
        ],
      },
      {
        measurement: { value: '71' },
        now: { value: '72' },
        changes: [
          change('REVISED_BY_SOURCE', 'MeasurementRevised', null),
          change('CORRECTED', 'StatementCorrected', 'Ska vara 70'),
        ],
      },
    ]);
    expect((await changes())[0].changes[0].event.id).toBe(events[0]);
  });

  it('takes back a presentation whose decision is quashed, and moves one that is corrected, as known now', async () => {
    expect(await reportOf('goal:ks-2024/mal-2', '2024-05-31')).toBe('report:trygghet');
    await server.does('quashDecision', { decisionId: 'ks-2024-05-28-60', quashedOn: '2024-09-01' });
    expect(await reportOf('goal:ks-2024/mal-2', '2024-05-31')).toBe('report:april');
    const { report } = await server.data('{ report(id: "trygghet") { presentations { counts decision { state } } } }');
    expect(report.presentations).toEqual([{ counts: false, decision: { state: 'QUASHED' } }]);

    const { nodes } = (
      await server.data(
        '{ auditTrail(filter: { subject: "report:april", types: ["ReportPresented"] }) { nodes { id decision { id } } } }',
      )
    ).auditTrail;
    const { id } = nodes.find(
      ({ decision }: { decision: { id: string } }) => decision.id === 'decision:ks-2024-05-14-52',
    );
    await server.does('correctStatement', {
      subject: 'report:april',
      event: id,
      data: { validFrom: '2024-06-03' },
      reason: 'Redovisades först den 3 juni.',
    });
    expect(await reportOf(GOAL, '2024-05-31')).toBe('nothing');
    expect(await reportOf(GOAL, '2024-06-03')).toBe('report:april');
  });
});
