import { randomUUID } from 'node:crypto';
import { KurrentEventStore, type KurrentLedger } from '../src/index.js';
import { DoubleServer } from './double/server.js';

/** The server that a suite runs against. */
export interface ServerUnderTest {
  readonly url: string;
  /** Nothing where it is a real one, over which we have no power. */
  readonly double: DoubleServer | undefined;
  stop(): void;
}

/** The real one that `KURRENTDB_URL` names, or else a double. Says which. */
export async function serverUnderTest(): Promise<ServerUnderTest> {
  const real = process.env['KURRENTDB_URL'];
  if (real) {
    say(`against the server at ${real.replace(/\/\/.*@/, '//').replace(/\?.*/, '')}`);
    return { url: real, double: undefined, stop: () => {} };
  }
  return theDouble();
}

async function theDouble(): Promise<ServerUnderTest> {
  say('against the wire-level double');
  const double = await DoubleServer.start();
  return { url: double.url, double, stop: () => double.kill() };
}

/** A new ledger on it, to be closed with it. */
export const aLedgerUnderTest = async (): Promise<KurrentLedger> => aLedgerOn(await serverUnderTest());

/**
 * For tests that set the calendar: on the double, also where a real server is named. The client tells the server an
 * absolute deadline by its own clock, and a real one takes no append whose deadline lies years back.
 */
export const aLedgerOnTheDouble = async (): Promise<KurrentLedger> => aLedgerOn(await theDouble());

function aLedgerOn(server: ServerUnderTest): KurrentLedger {
  const opened = KurrentEventStore.open(server.url, { ledger: `test-${randomUUID()}` });
  const close = async () => {
    await opened.close();
    server.stop();
  };
  return { ...opened, close };
}

const say = (what: string): void => void process.stderr.write(`The KurrentDB store is tested ${what}.\n`);
