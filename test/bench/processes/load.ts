/** Sends requests over a few connections for a while, each as soon as the one before is answered. */
import { Agent, request } from 'node:http';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly milliseconds: number;
  /** Bodies, sent in turn. */
  readonly bodies: readonly string[];
}

const agent = new Agent({ keepAlive: true });

process.on('message', async ({ url, connections, milliseconds, bodies }: Load) => {
  const begun = performance.now();
  const until = begun + milliseconds;
  let answered = 0;
  const one = async (first: number) => {
    for (let next = first; performance.now() < until; next++, answered++)
      await post(url, bodies[next % bodies.length]!);
  };
  await Promise.all(Array.from({ length: connections }, (_, first) => one(first)));
  process.send!((answered * 1_000) / (performance.now() - begun));
});
process.send!('ready');

function post(url: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`the server answered ${response.statusCode}`));
      response.once('end', resolve).resume();
    });
    asked.once('error', reject).end(body);
  });
}
