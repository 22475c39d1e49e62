import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The server is a program of its own, as `npm start` runs it. */
const SERVER = fileURLToPath(new URL('../../api/src/main.js', import.meta.url));

/**
 * Runs the server until it ends, and gives its exit status. What it says when it serves is shown as `welcome` has it. A
 * signal to stop ends both; the channel between them ends the server where this process ends in another way.
 */
export function serveInChild(env: NodeJS.ProcessEnv, welcome: (greeting: string) => string): Promise<number> {
  const server = spawn(process.execPath, [...process.execArgv, SERVER], {
    env,
    stdio: ['inherit', 'pipe', 'inherit', 'ipc'],
  });
  const said = server.stdout!;
  said.once('data', (greeting: Buffer) => {
    process.stdout.write(welcome(greeting.toString()));
    said.pipe(process.stdout);
  });
  const stop = () => void server.kill('SIGTERM');
  process.on('SIGTERM', stop).on('SIGINT', stop).on('SIGHUP', stop);
  return new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal!]));
  }).finally(() => process.off('SIGTERM', stop).off('SIGINT', stop).off('SIGHUP', stop));
}
