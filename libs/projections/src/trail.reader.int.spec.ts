import { beforeAll, describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '@liggaren/event-sourcing';
import {
  ADOPTION,
  AddGoalIndicator,
  DefineIndicator,
  ProposePlan,
  RecordMeasurement,
  RegisterBody,
  SetUppdragDeadline,
  TestLedger,
  tellStory,
} from '../testing/index.js';
import {
  BadPage,
  cursorOf,
  type MomentQuestion,
  type Page,
  type Reader,
  readTrail,
  type TrailFilter,
} from './index.js';

describe('the trail', () => {
  let ledger: TestLedger;
  let reader: Reader;
  let events: StoredEvent[];
  const read = (filter: TrailFilter = {}, page: Page = { first: 1_000 }, moment: MomentQuestion = {}) =>
    readTrail(reader.scope(reader.moment(moment)), filter, page);
  const positions = (...asked: Parameters<typeof read>) =>
    read(...asked).edges.map(({ node }) => BigInt(node.position));
  const types = (...asked: Parameters<typeof read>) => read(...asked).edges.map(({ node }) => node.type);
  const where = (holds: (event: StoredEvent) => boolean) => events.filter(holds).map(({ position }) => position);
  const ofStreams = (...streams: string[]) => where(({ stream }) => streams.includes(stream));

  beforeAll(async () => {
    ledger = await tellStory();
    await ledger.does(SetUppdragDeadline({ uppdragId: 'strategi', deadline: '2025-06-30' }), 'office');
    await ledger.does(DefineIndicator({ indicatorId: 'nki', name: 'NKI', unit: 'index', direction: 'higher' }));
    reader = await ledger.reader();
    events = await Array.fromAsync(ledger.store.readAll(0n));
  });

  it('is every event, oldest first', () => {
    expect(positions()).toEqual(where(() => true));
    expect(read().totalCount).toBe(events.length);
  });

  describe('is filtered by', () => {
    it('subject, with the corrections and withdrawals of what was said of it', () => {
      expect(positions({ subject: 'indicator:utslapp' })).toEqual(ofStreams('indicator-utslapp'));
      expect(types({ subject: 'goal:p/mal-1' })).toEqual(['PlanProposed', 'PlanAdopted', 'GoalRevised']);
      expect(types({ subject: 'deliverable:strategi/nulage' })).toEqual([
        'DeliverableAdded',
        'DeliverableStageChanged',
      ]);
      expect(types({ subject: 'indicator:unknown' })).toEqual([]);
    });

    it('subject, with what other streams say of it', () =>
      expect(types({ subject: 'uppdrag:strategi' })).toContain('PlanAdopted'));

    it('plan: its own events, and those of its uppdrag, its indicators and the decisions it rests on', () =>
      expect(positions({ plan: 'plan:p' })).toEqual(
        where(({ stream }) => !['ledger-main', 'body-ks', 'indicator-nki'].includes(stream)),
      ));

    it('types', () => {
      const wanted = ['PlanAdopted', 'StatementCorrected'];
      expect(positions({ types: wanted })).toEqual(where(({ type }) => wanted.includes(type)));
      expect(types({ types: [] })).toEqual([]);
    });

    it('actor', () => {
      expect(types({ actor: 'office' })).toEqual(['UppdragDeadlineSet']);
      expect(types({ actor: 'nobody' })).toEqual([]);
    });

    it('decision: its own life, and all that cites it', () =>
      expect(types({ decision: `decision:${ADOPTION}` })).toEqual([
        'DecisionRecorded',
        'PlanAdopted',
        'DecisionAttested',
        'UppdragDeadlineSet',
      ]));

    it('the instants between which it was recorded, both included', () => {
      const [from, to] = ['2024-02-10T08:00:00.000Z', '2024-05-20T08:00:00.000Z'];
      const between = where(({ metadata }) => metadata['recordedAt']! >= from! && metadata['recordedAt']! <= to!);
      expect(positions({ recordedFrom: from, recordedTo: to })).toEqual(between);
      expect(positions({ recordedFrom: '2024-02-10T08:00:00.001Z', recordedTo: '2024-05-20T07:59:59.999Z' })).toEqual(
        [],
      );
    });

    it('what is irregular', () => {
      expect(types({ irregular: true })).toEqual(['UppdragDeadlineSet']);
      expect(positions({ irregular: false })).toHaveLength(events.length - 1);
    });

    it('what was taken over', async () => {
      const old = new TestLedger();
      const body = (bodyId: string) => RegisterBody({ bodyId, name: bodyId, kind: 'board' });
      await old.send(body('ks'), 'import', { recordedAt: '2023-01-01T10:00:00.000Z', basis: 'older-system' });
      await old.does(body('kf'));
      const asked = await old.reader();
      const taken = (takenOver: boolean) =>
        readTrail(asked.scope(asked.moment()), { takenOver }, {}).edges.map(({ node }) => node.stream);
      expect(taken(true)).toEqual(['body-ks']);
      expect(taken(false)).toEqual(['ledger-main', 'ledger-main', 'body-kf']);
    });

    it('everything that is given, together', () =>
      expect(types({ plan: 'plan:p', actor: 'controller', types: ['GoalRevised', 'LedgerOpened'] })).toEqual([
        'GoalRevised',
      ]));
  });

  describe('is paged', () => {
    const size = 7;
    it('forwards, each event once', () => {
      const seen: bigint[] = [];
      let after: string | undefined;
      for (let more = true; more; ) {
        const { edges, pageInfo, totalCount } = read({}, { first: size, after });
        seen.push(...edges.map(({ node }) => BigInt(node.position)));
        expect(totalCount).toBe(events.length);
        expect(pageInfo.hasPreviousPage).toBe(after !== undefined);
        expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]!.cursor, edges.at(-1)!.cursor]);
        more = pageInfo.hasNextPage;
        after = pageInfo.endCursor!;
      }
      expect(seen).toEqual(where(() => true));
    });

    it('backwards, each event once, every page oldest first', () => {
      const pages: bigint[][] = [];
      let before: string | undefined;
      for (let more = true; more; ) {
        const { edges, pageInfo } = read({}, { last: size, before });
        pages.unshift(edges.map(({ node }) => BigInt(node.position)));
        expect(pageInfo.hasNextPage).toBe(before !== undefined);
        more = pageInfo.hasPreviousPage;
        before = pageInfo.startCursor!;
      }
      expect(pages.flat()).toEqual(where(() => true));
    });

    it('between two cursors', () =>
      expect(positions({}, { first: 100, after: cursorOf('position:3'), before: cursorOf('position:6') })).toEqual([
        4n,
        5n,
      ]));

    it('within what the filter leaves', () => {
      const filter = { subject: 'indicator:utslapp' };
      const all = positions(filter);
      const first = read(filter, { first: 2 });
      expect(positions(filter, { first: 2, after: first.pageInfo.endCursor! })).toEqual(all.slice(2, 4));
      expect(positions(filter, { last: 2 })).toEqual(all.slice(-2));
      expect(first.totalCount).toBe(all.length);
    });

    it('by fifty where nobody says how many', () =>
      expect(read({}, {}).edges).toHaveLength(Math.min(50, events.length)));

    it('to nothing where nothing is asked for, and says whether there is more', () =>
      expect(read({}, { first: 0 })).toMatchObject({
        edges: [],
        pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
      }));

    it.each([
      ['no cursor', { after: 'hello' }],
      ['a cursor of something else', { before: Buffer.from('offset:3').toString('base64url') }],
      ['a cursor beyond all positions', { after: Buffer.from('position:9999999999999999999').toString('base64url') }],
      ['an empty cursor', { after: '' }],
      ['a negative count', { first: -1 }],
      ['half an event', { first: 1.5 }],
      ['too many', { last: 1_001 }],
      ['both ends at once', { first: 1, last: 1 }],
    ])('not by %s', (_, page) => expect(() => read({}, page)).toThrow(BadPage));
  });

  it('knows only what was known at the moment', () => {
    expect(positions({}, undefined, { atPosition: 9n })).toEqual(where(({ position }) => position <= 9n));
    const known = where(({ metadata }) => metadata['recordedAt']! < '2024-05-31T22:00:00.000Z');
    expect(positions({}, undefined, { knownOn: '2024-05-31' })).toEqual(known);
    expect(read({}, undefined, { atPosition: 0n })).toMatchObject({ edges: [], totalCount: 0 });
  });

  it('gives the same pages when more has been recorded, and the same list at the same moment', async () => {
    const growing = await tellStory();
    const readModel = growing.readModel();
    const asked = await growing.reader(readModel);
    const { position } = asked.moment();
    const list = (page: Page, atPosition?: bigint) =>
      readTrail(asked.scope(asked.moment({ atPosition })), { plan: 'plan:p' }, page).edges.map(({ cursor }) => cursor);
    const before = { all: list({ first: 1_000 }), page: list({ first: 5, after: list({ first: 5 }).at(-1)! }) };
    await growing.does(DefineIndicator({ indicatorId: 'nki', name: 'NKI', unit: 'index', direction: 'higher' }));
    await growing.does(RecordMeasurement({ indicatorId: 'nki', period: '2023', value: '70' }));
    const row = { goalId: 'p/mal-2', indicatorId: 'nki', wording: 'NKI', validFrom: '2024-09-01' };
    await growing.does(AddGoalIndicator(row));
    await growing.does(ProposePlan({ planId: 'q', title: 'Q', kind: 'yearly-plan', bodyId: 'ks', period: '2025' }));
    await growing.runner(readModel).catchUp();
    expect(list({ first: 1_000 }, position)).toEqual(before.all);
    expect(list({ first: 1_000 }).slice(0, before.all.length)).toEqual(before.all);
    expect(list({ first: 1_000 })).toHaveLength(before.all.length + 3);
    expect(list({ first: 5, after: list({ first: 5 }).at(-1)! })).toEqual(before.page);
  });
});
