import { afterEach, describe, expect, it, jest } from '@jest/globals';
import {
  EditText,
  GoalLinked,
  GoalMarked,
  MarkGoal,
  ProposePlan,
  plan,
  RegisterBody,
  StatementCorrected,
  TextEdited,
} from '@liggaren/domain';
import { eventIdOf, type Message, RunningMaximum } from '@liggaren/event-sourcing';
import { MemoryEventStore, MemoryRemovableValues } from '@liggaren/store-memory';
import { Ledger } from './ledger.js';

const planId = 'ekero';
const goalId = `${planId}/mal-1`;
const validFrom = '2024-06-01';
const marking = MarkGoal({ goalId, marked: true });
const editing = EditText({ subject: `goal:${goalId}`, text: 'Klimatneutral kommun' });
const reason = { sealed: 'A'.repeat(43) };

async function arrange() {
  const store = new MemoryEventStore();
  const ledger = new Ledger({
    store,
    values: new MemoryRemovableValues(),
    labels: new RunningMaximum(),
    name: 'Ekerö kommun',
    municipality: '0125',
  });
  const focusAreas = [{ title: 'Miljö', goals: [{ number: 1, title: 'Klimatnutral kommun' }] }];
  const proposal = { title: 'Mål', kind: 'mandate-plan' as const, bodyId: 'ks', period: '2023..2026', focusAreas };
  const send = (command: Message) => ledger.execute(command, { actor: 'local', commandId: command.type });
  await send(RegisterBody({ bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'board' }));
  await send(ProposePlan({ planId, ...proposal }));
  return { send, all: () => Array.fromAsync(store.readAll(0n)) };
}

/** The plan's decider has a mistake in it, once. */
const mistaken = (event: Message) => jest.spyOn(plan.decider, 'decide').mockReturnValueOnce({ events: [event] });
afterEach(() => void jest.restoreAllMocks());

const link = { kind: 'kf-goal' as const, text: 'KF:s mål 3', basis: 'decided' as const };
const linked = GoalLinked({ planId, goalId, link, validFrom });
const edited = (subject: string, content: Record<string, unknown>) =>
  TextEdited({ planId, subject, text: 'Klimatneutral kommun', content, validFrom });
const corrected = (type: string, data: object, schema = 1) =>
  StatementCorrected({ event: eventIdOf('plan-ekero', 'ProposePlan', 0), type, schema, data: data as never, reason });

describe('a mistake in the rules of plans', () => {
  it.each<[string, Message, Message, string]>([
    [
      'the content of another event',
      marking,
      { ...linked, type: GoalMarked.type },
      'GoalMarked cannot be recorded: marked',
    ],
    [
      'an event of another subject',
      marking,
      { type: 'UppdragClosed', data: { uppdragId: 'x', validFrom } },
      'UppdragClosed',
    ],
    [
      'a goal that is edited to the content of an indicator',
      editing,
      edited(`goal:${goalId}`, { wording: 'x', indicatorId: 'nki' }),
      'TextEdited cannot be recorded: content.title',
    ],
    [
      'a text of a target, which has none',
      editing,
      edited('target:ekero/mal-1/nki/2024', {}),
      'content is the content of nothing',
    ],
    [
      'a correction whose content is that of another event',
      marking,
      corrected('GoalMarked', linked.data),
      'StatementCorrected cannot be recorded: data.marked',
    ],
    [
      'a correction to a text that is not the goal’s',
      marking,
      corrected('TextEdited', edited(`goal:${goalId}`, { titel: 'x' }).data),
      'data.content.title',
    ],
    [
      'a correction in a shape that is not today’s',
      marking,
      corrected('GoalLinked', linked.data, 2),
      'data is said to be of schema 2',
    ],
  ])(
    'that records %s stores nothing, names the event, and leaves the plan usable',
    async (_, command, event, message) => {
      const { send, all } = await arrange();
      const before = await all();
      mistaken(event);
      await expect(send(command)).rejects.toMatchObject({ kind: 'bug', message: expect.stringContaining(message) });
      expect(await all()).toEqual(before);
      const { refusal, events } = await send(command);
      expect([refusal, events.length]).toEqual([undefined, 1]);
    },
  );
});
