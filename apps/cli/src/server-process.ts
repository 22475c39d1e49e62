import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The server is a program of its own, as `npm start` runs it. */
const SERVER = fileURLToPath(new URL('../../api/src/main.js', import.meta.url));

/**
 * Runs the server until it ends, and gives its exit status. What it says when it serves is shown as `welcome` has it; a
 * signal to stop ends both.
 */
export function serveInChild(env: NodeJS.ProcessEnv, welcome: (greeting: string) => string): Promise<number> {
  const server = spawn(process.execPath, [...process.execArgv, SERVER], { env, stdio: ['inherit', 'pipe', 'inherit'] });
  server.stdout.once('data', (greeting: Buffer) => {
    process.stdout.write(welcome(greeting.toString()));
    server.stdout.pipe(process.stdout);
  });
  const stop = () => void server.kill('SIGTERM');
  process.on('SIGTERM', stop).on('SIGINT', stop);
  return new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal!]));
  }).finally(() => process.off('SIGTERM', stop).off('SIGINT', stop));
}
