import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where `npm run build` puts it, seen from dist/apps/api/src/graphql. */
const folder = fileURLToPath(new URL('../../../web/graphiql', import.meta.url));

/** Nothing but our own files and our own GraphQL; the editor sets styles and fonts from within. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** GraphiQL at /graphiql, from disk. Where it is not built there is none. */
export async function serveGraphiql(server: FastifyInstance, root = folder): Promise<void> {
  if (!existsSync(root)) return;
  await server.register(fastifyStatic, {
    root,
    prefix: '/graphiql/',
    decorateReply: false,
    cacheControl: false,
    setHeaders: ({ raw }, path) => {
      raw.setHeader('content-security-policy', policy);
      raw.setHeader('x-content-type-options', 'nosniff');
      raw.setHeader('referrer-policy', 'no-referrer');
      // The names of all but the page change with their content.
      raw.setHeader('cache-control', path.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable');
    },
  });
  server.get('/graphiql', (_request, reply) => reply.redirect('/graphiql/'));
}
