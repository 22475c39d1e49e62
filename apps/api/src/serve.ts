import { StoreUnavailable } from '@liggaren/event-sourcing';
import { type Settings, tidyValues } from '@liggaren/runtime';
import { AppModule } from './app.module.js';
import { createServer } from './server.js';
import { openWhenThere } from './waiting.js';

/** A server that listens. */
export interface Server {
  readonly url: string;
  /** Lets running requests finish, then closes the ledger. */
  close(): Promise<void>;
}

/**
 * Serves the ledger of the settings, and waits for its store where that is away. Listens at once; `/health/ready` says
 * when the read model has caught up.
 * @throws WrongSettings, CannotOpenLedger
 */
export async function serve(settings: Settings, progress?: (handled: number) => void): Promise<Server> {
  const opened = await openWhenThere(settings);
  const app = await createServer(AppModule.with(opened), settings);
  await app.listen(settings.port, settings.host);
  try {
    await opened.runner.start(progress);
    await tidyValues(opened);
  } catch (error) {
    if (error instanceof StoreUnavailable) console.error('The store went away; values are tidied at the next start.');
    else {
      opened.runner.fault = error as Error;
      console.error(error);
    }
  }
  return {
    url: await app.getUrl(),
    async close() {
      await app.close();
      await opened.close();
    },
  };
}
