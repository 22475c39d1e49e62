import { settingsFrom, WrongSettings } from '@liggaren/runtime';
import { type Server, serve } from './serve.js';

/** Longest that running requests may take after the process was told to stop. */
const PATIENCE_MS = 10_000;

try {
  const server = await serve(settingsFrom(process.env));
  stopOnSignal(server);
  console.log(greeting(server.url));
} catch (error) {
  console.error(explained(error));
  process.exit(1);
}

function stopOnSignal(server: Server): void {
  let stopping = false;
  const stop = () => {
    // A parent may pass on as SIGTERM what the terminal has sent to both as SIGINT.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  // The channel to a parent that started this process, such as the demo's, closes when that ends.
  process.once('SIGTERM', stop).once('SIGINT', stop).once('disconnect', stop);
}

function greeting(url: string): string {
  return `Liggaren is at ${url}\n  GraphQL   ${url}/graphql\n  GraphiQL  ${url}/graphiql\n  health    ${url}/health/ready`;
}

function explained(error: unknown): unknown {
  if (error instanceof WrongSettings) return `Liggaren did not start:\n  ${error.problems.join('\n  ')}`;
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return 'Liggaren did not start: another program listens on that port. Stop it, or set PORT to another one.';
  return error;
}
