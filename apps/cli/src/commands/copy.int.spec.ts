import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NoteUppdragUnchanged, ProposeUppdrag } from '@liggaren/domain';
import { RunningMaximum, StoreUnavailable } from '@liggaren/event-sourcing';
import { Ledger } from '@liggaren/ledger';
import { serverUnderTest } from '@liggaren/store-kurrentdb/testing';
import { SqliteEventStore } from '@liggaren/store-sqlite';
import { failureOf } from '../failure.js';
import { program } from '../program.js';

describe('liggaren copy', () => {
  let folder: string;
  const told: string[] = [];
  const at = (name: string) => `sqlite:${join(folder, name)}`;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'liggaren-copy-'));
    told.length = 0;
    jest.spyOn(console, 'log').mockImplementation((text: string) => void told.push(text));
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true, force: true });
  });
  const run = async (...args: string[]) => {
    told.length = 0;
    await program().parseAsync(['node', 'liggaren', 'copy', ...args]);
    return told.join('\n');
  };
  const failing = (...args: string[]) =>
    run(...args).then(
      () => ({ status: 0, message: '' }),
      (error: unknown) => failureOf(error),
    );
  /** A ledger with as many notes on one uppdrag. */
  const written = async (name: string, notes: number) => {
    const { store, values, close } = await SqliteEventStore.open(join(folder, name));
    const ledger = new Ledger({ store, values, labels: new RunningMaximum(), name: 'copied', municipality: '0125' });
    const as = { actor: 'test' };
    await ledger.execute(ProposeUppdrag({ uppdragId: 'a', title: 'Utreda åäö' }), as);
    for (let n = 1; n <= notes; n++) {
      const on = `2024-01-${String(n).padStart(2, '0')}`;
      await ledger.execute(NoteUppdragUnchanged({ uppdragId: 'a', on, comment: `Nr ${n}` as never }), as);
    }
    await close();
  };

  it('makes a ledger that is equal, and says so; again, it copies nothing', async () => {
    await written('a.db', 5);
    const first = await run('--from', at('a.db'), '--to', at('b.db'));
    expect(first).toMatch(
      /^Copied 8 events in 2 streams\.\nBoth sides are equal: SHA-256 [0-9a-f]{64} over all events\.$/,
    );
    const again = await run('--from', at('a.db'), '--to', at('b.db'));
    expect(again).toBe(first.replace('streams.', 'streams, of which 8 were there already.'));
    expect(await run('--from', at('b.db'), '--to', at('c.db'))).toBe(first);
  });

  it('moves a ledger to KurrentDB and back, and says of each that it is equal', async () => {
    await written('a.db', 5);
    const server = await serverUnderTest();
    const ledger = `test-${randomUUID()}`;
    const there = await run('--from', at('a.db'), '--to', server.url, '--to-ledger', ledger);
    expect(there).toMatch(/^Copied 8 events in 2 streams\.\nBoth sides are equal/);
    expect(await run('--from', server.url, '--ledger', ledger, '--to', at('b.db'))).toBe(there);
    expect(await run('--from', at('a.db'), '--to', at('b.db'))).toContain('8 were there already');
    expect(await failing('--from', server.url, '--ledger', `${ledger}-x`, '--to', at('c.db'))).toEqual({
      status: 1,
      message: `There is nothing to copy: the cluster has no ledger called ${ledger}-x.`,
    });
    server.stop();
  });

  it('goes on where it was interrupted', async () => {
    await written('a.db', 5);
    const real = SqliteEventStore.prototype.append;
    const append = jest.spyOn(SqliteEventStore.prototype, 'append');
    append.mockImplementationOnce(real).mockRejectedValueOnce(new StoreUnavailable('the line was cut'));
    expect(await failing('--from', at('a.db'), '--to', at('b.db'))).toEqual({
      status: 2,
      message: expect.stringContaining('Run the same copy again: it goes on where it was.'),
    });
    append.mockRestore();
    expect(await run('--from', at('a.db'), '--to', at('b.db'))).toMatch(
      /^Copied 8 events in 2 streams, of which 2 were there already/,
    );
  });

  it('refuses a target that holds something else, and leaves it as it is', async () => {
    await written('a.db', 2);
    await written('b.db', 3);
    const before = await run('--from', at('b.db'), '--to', at('before.db'));
    expect(await failing('--from', at('a.db'), '--to', at('b.db'))).toEqual({
      status: 1,
      message: expect.stringMatching(/^The target is not a copy of the source: its event 1 is LedgerOpened/),
    });
    expect(await run('--from', at('b.db'), '--to', at('after.db'))).toBe(before);
  });

  it('makes no file where the source is missing or empty', async () => {
    expect(await failing('--from', at('a.db'), '--to', at('b.db'))).toEqual({
      status: 1,
      message: expect.stringMatching(/^There is no ledger to copy: the file .*a\.db is not there\.$/),
    });
    expect(existsSync(join(folder, 'a.db'))).toBe(false);
    await (await SqliteEventStore.open(join(folder, 'empty.db'))).close();
    expect(await failing('--from', at('empty.db'), '--to', at('b.db'))).toMatchObject({
      status: 1,
      message: 'There is nothing to copy: the file holds no events.',
    });
    expect(existsSync(join(folder, 'b.db'))).toBe(false);
  });

  it('takes stores from the environment too, where passwords are better kept', async () => {
    await written('a.db', 1);
    try {
      process.env['LIGGAREN_COPY_TO'] = at('b.db');
      expect(await run('--from', at('a.db'))).toMatch(/^Copied 4 events/);
    } finally {
      delete process.env['LIGGAREN_COPY_TO'];
    }
  });

  it.each([
    [[], '--from is missing'],
    [['--from', 'postgres://anna:hemligt@db'], 'What --from says is no store'],
    [['--from', 'memory:'], 'What --from says is no store'],
    [['--from', 'kurrentdb://a:hemligt@h:1'], '--to is missing'],
    [['--from', 'kurrentdb://a:hemligt@h:1', '--to', 'kurrentdb://a:hemligt@h:1'], 'are the same ledger'],
    [['--from', 'kurrentdb://h:1', '--to', 'sqlite:x', '--ledger', 'Å'], 'LIGGAREN_LEDGER=Å'],
  ])('says what is wrong with %j, and repeats no password', async (args, message) => {
    const failure = await failing(...args);
    expect(failure).toEqual({ status: 1, message: expect.stringContaining(message) });
    expect(failure.message).not.toContain('hemligt');
  });
});
