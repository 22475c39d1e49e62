import { describe, expect, it, jest } from '@jest/globals';
import {
  AdoptPlan,
  ChangeUppdragStage,
  CloseUppdrag,
  CorrectMeasurement,
  CorrectStatement,
  DefineIndicator,
  GiveUppdrag,
  ProposePlan,
  ProposeUppdrag,
  RecordDecision,
  RecordMeasurement,
  RegisterBody,
  RemoveValue,
} from '@liggaren/domain';
import {
  type CommandContext,
  derivedId,
  type Message,
  RunningMaximum,
  StoreUnavailable,
  sealedIn,
} from '@liggaren/event-sourcing';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { Ledger } from './ledger.js';

const NOW = '2024-06-01T08:00:00.000Z';

function arrange(deadlineMs = 30) {
  const store = new MemoryEventStore();
  const values = new MemoryRemovableValues();
  const labels = new RunningMaximum();
  const another = () =>
    new Ledger({
      store,
      values,
      labels,
      deadlineMs,
      now: () => new Date(NOW),
      name: 'Ekerö kommun',
      municipality: '0125',
    });
  const all = async () => (await Array.fromAsync(store.readAll(0n))).map(({ stream, type }) => `${stream} ${type}`);
  return { store, values, labels, another, all, ledger: another() };
}
type World = ReturnType<typeof arrange>;

let commands = 0;
const own = (commandId = `c${commands++}`): CommandContext => ({ actor: 'local', commandId });
const takenOver = (recordedAt: string, commandId?: string): CommandContext => ({
  ...own(commandId),
  takenOver: { recordedAt, basis: 'publication' },
});
const done = async ({ ledger }: World, command: Message, context = own()) => {
  const outcome = await ledger.execute(command, context);
  expect(outcome.refusal).toBeUndefined();
  return outcome;
};

const board = RegisterBody({ bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'board' });
const uppdragId = 'strategi';
const proposed = ProposeUppdrag({ uppdragId, title: 'Ta fram en hållbarhetsstrategi' });
const decision = { body: 'ks', decidedOn: '2024-03-05', paragraph: '20' };
const decisionId = 'ks-2024-03-05-20';
const indicator = DefineIndicator({ indicatorId: 'utslapp', name: 'Utsläpp', unit: 'percent', direction: 'lower' });

describe('a ledger', () => {
  it('is opened once, and says what it is', async () => {
    const { ledger, another, all } = arrange();
    const opened = await ledger.open();
    expect(opened).toMatchObject({ name: 'Ekerö kommun', municipality: '0125', timeZone: 'Europe/Stockholm' });
    expect(await another().open()).toEqual(opened);
    expect(await all()).toEqual(['ledger-main LedgerOpened']);
  });

  it('is opened once also by two at a time', async () => {
    const { another, all, ledger } = arrange();
    const opened = await Promise.all([ledger, ledger, another(), another()].map((one) => one.open()));
    expect(new Set(opened.map(({ ledgerId }) => ledgerId)).size).toBe(1);
    expect(await all()).toEqual(['ledger-main LedgerOpened']);
  });

  it('is opened by the first command', async () => {
    const world = arrange();
    await done(world, board);
    expect((await world.all())[0]).toBe('ledger-main LedgerOpened');
  });

  it('refuses a command that it does not know', async () => {
    const { ledger } = arrange();
    for (const command of [
      { type: 'CloseLedger', data: {} },
      { type: 'CorrectStatement', data: { subject: 'finding:x' } },
    ])
      expect(await ledger.execute(command, own())).toMatchObject({ refusal: { code: 'UnknownCommand' } });
  });
});

describe('a command that brings its decision', () => {
  const close = CloseUppdrag({ uppdragId, decision });

  it('records the decision first, rests on it, and takes its day', async () => {
    const world = arrange();
    await done(world, board);
    await done(world, proposed);
    const { events } = await done(world, close);
    expect(events).toMatchObject([{ type: 'UppdragClosed', data: { decisionId, validFrom: '2024-03-05' } }]);
    expect((await world.all()).slice(-2)).toEqual([
      `decision-${decisionId} DecisionRecorded`,
      'uppdrag-strategi UppdragClosed',
    ]);
  });

  it('is finished when it is sent again after a crash between the two', async () => {
    const world = arrange();
    await done(world, board);
    await done(world, proposed);
    const append = world.store.append.bind(world.store);
    const crash = jest
      .spyOn(world.store, 'append')
      .mockImplementation((stream, ...rest) =>
        stream.startsWith('uppdrag') ? Promise.reject(new StoreUnavailable('power is out')) : append(stream, ...rest),
      );
    await expect(world.ledger.execute(close, own('close'))).rejects.toBeInstanceOf(StoreUnavailable);
    crash.mockRestore();
    expect((await world.all()).at(-1)).toBe(`decision-${decisionId} DecisionRecorded`);
    expect(await world.another().execute(close, own('close'))).toMatchObject({
      repeated: false,
      events: [{ type: 'UppdragClosed' }],
    });
    expect(await world.ledger.execute(close, own('close'))).toMatchObject({ repeated: true });
    const [recorded, ...others] = await Array.fromAsync(world.store.readStream(`decision-${decisionId}`));
    expect(recorded!.metadata['commandId']).toBe(derivedId(['close', 'decision']));
    expect(others).toEqual([]);
  });

  it('shares it with other commands that bring the same', async () => {
    const world = arrange();
    await done(world, board);
    await done(world, proposed);
    await done(world, GiveUppdrag({ uppdragId, decision }));
    await done(world, close);
    expect((await world.all()).filter((event) => event.endsWith('DecisionRecorded'))).toHaveLength(1);
  });

  it('is refused when the decision is: another content, an unknown body, or given twice', async () => {
    const world = arrange();
    await done(world, board);
    await done(world, proposed);
    await done(world, RecordDecision({ ...decision, title: 'Avslutade uppdrag' }));
    const refusals = [
      [close, 'DecisionAlreadyRecorded'],
      [CloseUppdrag({ uppdragId, decision: { ...decision, body: 'tn' } }), 'UnknownBody'],
      [CloseUppdrag({ uppdragId, decision, decisionId }), 'DecisionGivenTwice'],
    ] as const;
    for (const [command, code] of refusals)
      expect(await world.ledger.execute(command, own())).toMatchObject({ refusal: { code } });
    expect((await world.all()).at(-1)).toBe(`decision-${decisionId} DecisionRecorded`);
  });

  it('is recognised as a repeat, though its decision has been corrected since', async () => {
    const world = arrange();
    await done(world, board);
    await done(world, proposed);
    const first = await done(world, RecordDecision(decision));
    await done(world, close, own('close'));
    const event = first.events[0]!.id;
    await done(
      world,
      CorrectStatement({ subject: `decision:${decisionId}`, event, data: { title: 'Rätt titel' }, reason: 'Fel' }),
    );
    expect(await world.ledger.execute(close, own('close'))).toMatchObject({ repeated: true });
  });
});

describe('what a command names', () => {
  const plan = { planId: 'ekero', title: 'Mål', kind: 'mandate-plan' as const, bodyId: 'ks', period: '2023..2026' };
  const goals = [{ number: 1, title: 'Mål 1', indicators: [{ indicatorId: 'utslapp', wording: 'Utsläpp' }] }];

  it('must have been recorded before', async () => {
    const world = arrange();
    const refused = async (command: Message, code: string) =>
      expect(await world.ledger.execute(command, own())).toMatchObject({ refusal: { code }, events: [] });
    await refused(ProposePlan(plan), 'UnknownBody');
    await done(world, board);
    await refused(ProposePlan({ ...plan, focusAreas: [{ title: 'Miljö', goals }] }), 'UnknownIndicator');
    await done(world, indicator);
    await done(world, ProposePlan({ ...plan, focusAreas: [{ title: 'Miljö', goals }] }));
    await refused(ProposeUppdrag({ title: 'x', goalId: 'ekero/mal-2' }), 'UnknownGoal');
    await refused(ProposeUppdrag({ title: 'x', focusAreaId: 'ekero/trygghet' }), 'UnknownFocusarea');
    await done(world, ProposeUppdrag({ title: 'x', goalId: 'ekero/mal-1', focusAreaId: 'ekero/miljo' }));
    await refused(CloseUppdrag({ uppdragId: 'x', decisionId }), 'UnknownDecision');
    await refused(AdoptPlan({ planId: 'ekero', decision, uppdragGiven: ['y'] }), 'UnknownUppdrag');
  });

  it('must have been recorded also where a correction names it', async () => {
    const world = arrange();
    const { events } = await done(world, proposed);
    const correct = (data: object) =>
      world.ledger.execute(
        CorrectStatement({ subject: 'uppdrag:strategi', event: events[0]!.id, data: data as never, reason: 'Fel' }),
        own(),
      );
    expect(await correct({ planId: 'finns-inte' })).toMatchObject({ refusal: { code: 'UnknownPlan' } });
    expect(await correct({ title: 'Ta fram en strategi' })).toMatchObject({ events: [{ type: 'StatementCorrected' }] });
  });

  it('gives the day of its decision to what rests on it', async () => {
    const world = arrange();
    await done(world, board);
    await done(world, proposed);
    await done(world, RecordDecision(decision));
    expect(await done(world, CloseUppdrag({ uppdragId, decisionId }))).toMatchObject({
      events: [{ data: { validFrom: '2024-03-05' } }],
    });
  });
});

describe('history that is taken over', () => {
  const figure = (period: string, value: string) => RecordMeasurement({ indicatorId: 'utslapp', period, value });
  const at = (day: string, id?: string) => takenOver(`${day}T23:00:00.000Z`, id);

  it('comes in order of recordedAt over all subjects', async () => {
    const world = arrange();
    await done(world, indicator, at('2023-01-22'));
    await done(world, board, at('2023-01-22'));
    await done(world, figure('2022', '57'), at('2023-03-01'));
    expect(await world.ledger.execute(proposed, at('2023-02-28'))).toMatchObject({
      refusal: { code: 'TakeoverOutOfOrder' },
    });
    expect((await world.all()).filter((event) => event.includes('TakeoverClosed'))).toEqual([]);
  });

  it('is closed by the first command of its own, which writes so first', async () => {
    const world = arrange();
    await done(world, indicator, at('2023-01-22'));
    await done(world, board);
    expect(await world.all()).toEqual([
      'ledger-main LedgerOpened',
      'indicator-utslapp IndicatorDefined',
      'ledger-main TakeoverClosed',
      'body-ks BodyRegistered',
    ]);
    await done(world, proposed);
    expect((await world.all()).filter((event) => event.endsWith('TakeoverClosed'))).toHaveLength(1);
  });

  it('is not closed by a command that is refused or changes nothing', async () => {
    const world = arrange();
    await done(world, board, at('2023-01-22'));
    expect(await world.ledger.execute(figure('2022', '57'), own())).toMatchObject({
      refusal: { code: 'UnknownIndicator' },
    });
    await done(world, board);
    await done(world, indicator, at('2023-01-23'));
  });

  it('is refused once closed, after repeats were recognised', async () => {
    const world = arrange();
    await done(world, indicator, at('2023-01-22', 'define'));
    await done(world, board);
    for (const ledger of [world.ledger, world.another()]) {
      expect(await ledger.execute(indicator, at('2023-01-22', 'define'))).toMatchObject({ repeated: true });
      expect(await ledger.execute(proposed, at('2025-01-01'))).toMatchObject({ refusal: { code: 'TakeoverIsClosed' } });
    }
  });

  it('can be sent again as a whole after it was closed, decisions that came with it included', async () => {
    const world = arrange();
    const history: [Message, string][] = [
      [board, 'a'],
      [proposed, 'b'],
      [RecordDecision(decision), 'c'],
      [GiveUppdrag({ uppdragId, decision }), 'd'],
      [CloseUppdrag({ uppdragId, decision }), 'e'],
      [CloseUppdrag({ uppdragId, decision }), 'f'],
    ];
    for (const [command, id] of history) await done(world, command, at('2024-03-05', id));
    await done(world, indicator);
    const before = await world.all();
    for (const [command, id] of history) await done(world, command, at('2024-03-05', id));
    expect(await world.all()).toEqual(before);
  });

  it('that breaks a rule is accepted and marked', async () => {
    const world = arrange();
    await done(world, indicator, at('2023-01-22'));
    await done(world, figure('2022', '57'), at('2023-03-01'));
    expect(await done(world, figure('2022', '58'), at('2023-04-01'))).toMatchObject({
      events: [{ type: 'MeasurementRecorded', data: { value: '58', irregular: ['RULE_BROKEN'] } }],
    });
    expect(await world.ledger.execute(figure('2022', '59'), own())).toMatchObject({
      refusal: { code: 'AlreadyMeasured', message: expect.stringContaining('a figure of the indicator “Utsläpp”') },
    });
  });

  it('keeps when it was really written, and on what basis it counts as recorded then', async () => {
    const world = arrange();
    await done(world, board, at('2023-01-22'));
    const [, event] = await Array.fromAsync(world.store.readAll(0n));
    expect(event!.metadata).toMatchObject({
      recordedAt: '2023-01-22T23:00:00.000Z',
      recordedAtBasis: 'publication',
      takenOverAt: NOW,
    });
  });
});

describe('a removal', () => {
  const subject = 'uppdrag:strategi';
  const left = async ({ store, values }: World) => {
    const named = (await Array.fromAsync(store.readAll(0n))).flatMap(({ data }) => sealedIn(JSON.parse(data)));
    return [...(await values.get(named)).values()].map(({ value }) => value).sort();
  };
  async function commented() {
    const world = arrange();
    await done(world, proposed);
    const { events } = await done(world, ChangeUppdragStage({ uppdragId, stage: 'ongoing', comment: 'Ett namn' }));
    return { ...world, event: events[0]!.id };
  }

  it('removes the value and keeps the event', async () => {
    const world = await commented();
    const before = await Array.fromAsync(world.store.readAll(0n));
    await done(world, RemoveValue({ subject, event: world.event, fields: ['comment'], ground: 'GDPR art. 17' }));
    expect(await left(world)).toEqual([]);
    expect((await Array.fromAsync(world.store.readAll(0n))).slice(0, before.length)).toEqual(before);
    expect((await world.all()).at(-1)).toBe('uppdrag-strategi ValueRemoved');
  });

  it('removes it from the corrections of the event too, and nothing else', async () => {
    const world = arrange();
    await done(world, indicator);
    const figure = { indicatorId: 'utslapp', value: '57', period: '2022' };
    const event = (await done(world, RecordMeasurement({ ...figure, note: 'Ett namn' }))).events[0]!.id;
    await done(world, RecordMeasurement({ ...figure, period: '2023', note: 'En annan anteckning' }));
    await done(
      world,
      CorrectMeasurement({ indicatorId: 'utslapp', event, note: 'Ett annat namn', reason: 'Fel namn' }),
    );
    await done(world, RemoveValue({ subject: 'indicator:utslapp', event, fields: ['note'], ground: 'GDPR art. 17' }));
    expect(await left(world)).toEqual(['En annan anteckning', 'Fel namn']);
    await done(
      world,
      CorrectMeasurement({ indicatorId: 'utslapp', event, note: 'Utan namn', reason: 'Ny anteckning' }),
    );
    await world.ledger.finishRemoval('indicator-utslapp', { event, fields: ['note'] });
    expect(await left(world)).toEqual(['En annan anteckning', 'Fel namn', 'Ny anteckning', 'Utan namn']);
  });

  it('is finished at a start when it was left half done, without what came after it', async () => {
    const world = await commented();
    const { event } = world;
    const remove = world.values.remove.bind(world.values);
    jest.spyOn(world.values, 'remove').mockRejectedValueOnce(new StoreUnavailable('power is out'));
    const removal = { event, fields: ['comment'] };
    const command = RemoveValue({ subject, ...removal, ground: 'GDPR art. 17' });
    await expect(world.ledger.execute(command, own('remove'))).rejects.toBeInstanceOf(StoreUnavailable);
    expect(await left(world)).toEqual(['Ett namn']);
    world.values.remove = remove;
    await world.another().finishRemoval('uppdrag-strategi', removal);
    expect(await left(world)).toEqual([]);
    expect(await world.ledger.execute(command, own('remove'))).toMatchObject({ repeated: true });
  });
});
