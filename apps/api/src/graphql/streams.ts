import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** A subscription never ends by itself and would keep the server from closing: ends those that run when it closes. */
export function endStreamsOnClose(server: FastifyInstance): void {
  const open = new Set<ServerResponse>();
  server.addHook('onRequest', async ({ headers }, { raw }) => {
    if (!headers.accept?.includes('text/event-stream')) return;
    open.add(raw);
    raw.once('close', () => open.delete(raw));
  });
  server.addHook('preClose', async () => {
    for (const response of open) response.destroy();
  });
}
