import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { KurrentLedger } from '@liggaren/store-kurrentdb';
import { ApiProcess } from './api-process.js';
import { arrange, upTo } from './arrange.js';

const { server, line, aLedger, openDirectly } = arrange();
const ledger = aLedger();
const NAMED = 'query ($id: ID!, $atLeast: Position) { body(id: $id, atLeast: $atLeast) { name } }';
const REGISTER =
  'mutation ($input: RegisterBodyInput!) { answer: registerBody(input: $input) { refusal { code } position body { name } } }';

let one: ApiProcess;
let other: ApiProcess;
let witness: KurrentLedger;

const aBody = (bodyId: string, commandId = bodyId) => ({
  input: { bodyId, name: `Nämnden ${bodyId}`, kind: 'BOARD', validFrom: '2023-01-01', commandId },
});
const eventsOf = async (bodyId: string) => (await Array.fromAsync(witness.store.readStream(`body-${bodyId}`))).length;

beforeAll(async () => {
  witness = openDirectly(ledger);
  one = await ApiProcess.start(server().url, ledger);
  other = await ApiProcess.start(line().url, ledger);
}, 60_000);
afterAll(async () => {
  line().accept();
  await Promise.all([one?.stop(), other?.stop()]);
}, 60_000);

describe('two processes of the API on one ledger', () => {
  it('are of the same ledger', async () => {
    const asked = await Promise.all([one, other].map((api) => api.ask('{ ledger { ledgerId } }')));
    expect(asked[0]!.data.ledger.ledgerId).toEqual(expect.any(String));
    expect(asked[1]).toEqual(asked[0]);
  });

  it('read what the other wrote', async () => {
    const { data } = await one.ask(REGISTER, aBody('ks'));
    const read = await other.ask(NAMED, { id: 'ks', atLeast: data.answer.position });
    expect(read.data.body.name).toBe('Nämnden ks');
  });

  it('give a command that is sent to both at once one effect, and both the same answer', async () => {
    for (const n of upTo(5)) {
      const answers = await Promise.all([one, other, one, other].map((api) => api.ask(REGISTER, aBody(`kf-${n}`))));
      expect(answers[0]).toMatchObject({ data: { answer: { refusal: null } } });
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect(await eventsOf(`kf-${n}`)).toBe(1);
    }
  }, 60_000);

  it('answer questions while the server is away, and lose or double nothing of eight clients', async () => {
    let over = false;
    const refused: string[] = [];
    const outages = (async () => {
      for (const _ of upTo(4)) {
        line().refuse();
        await sleep(400);
        line().accept();
        await sleep(400);
      }
      over = true;
    })();
    const questions = (async () => {
      for (; !over; await sleep(5)) expect((await other.ask(NAMED, { id: 'ks' })).data.body.name).toBe('Nämnden ks');
    })();
    const clients = upTo(8).map(async (client) => {
      const written: string[] = [];
      for (let n = 0; !over || n < 3; n++) {
        const body = aBody(`n-${client}-${n}`);
        for (let answer = await other.ask(REGISTER, body); answer.errors; answer = await other.ask(REGISTER, body))
          refused.push(...answer.errors.map(({ extensions }) => extensions.code));
        written.push(body.input.bodyId);
      }
      return written;
    });
    const written = (await Promise.all(clients)).flat();
    await Promise.all([outages, questions]);
    expect(refused.filter((code) => code !== 'STORE_UNAVAILABLE')).toEqual([]);
    for (const bodyId of written) expect(await eventsOf(bodyId)).toBe(1);
  }, 120_000);
});
