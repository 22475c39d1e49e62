import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type OpenLedger, openLedger, type Settings } from '@liggaren/runtime';

const LONGEST_WAIT_MS = 5_000;
/** A store may wait for its server for longer than an operator waits for a word. */
const SAID_AFTER_MS = 1_000;

/**
 * Opens the ledger, and waits for its store where that is away: says so once, tries again, and meanwhile answers on the
 * server's port that it is not ready (503 with the reason; `/health/live` is 200).
 * @throws what `openLedger` throws that waiting does not mend
 */
export async function openWhenThere(
  settings: Settings,
  say: (line: string) => void = console.error,
): Promise<OpenLedger> {
  let meanwhile: ReturnType<typeof answerNotReady> | undefined;
  const saySo = () => {
    if (meanwhile) return;
    say('The store does not answer. Liggaren tries again until it does; /health/ready says 503 until then.');
    meanwhile = answerNotReady(settings);
    meanwhile.catch(() => {}); // Thrown below.
  };
  const silent = setTimeout(saySo, SAID_AFTER_MS);
  try {
    for (let wait = 250; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
      try {
        return await openLedger(settings);
      } catch (error) {
        if ((error as { kind?: unknown }).kind !== 'unavailable') throw error;
        saySo();
        await meanwhile;
        await sleep(wait);
      }
    }
  } finally {
    clearTimeout(silent);
    await (await meanwhile)?.close();
  }
}

async function answerNotReady({ port, host }: Settings): Promise<{ close(): Promise<void> }> {
  const server = createServer(({ url }, response) => {
    const live = url === '/health/live';
    const body = live ? { live } : { ready: false, reason: 'The store does not answer yet.' };
    response
      .writeHead(live ? 200 : 503, { 'content-type': 'application/json', 'retry-after': '5' })
      .end(JSON.stringify(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
