/** A bare Fastify that answers every post with the same bytes: as fast as this machine can serve them. */
import { readFile } from 'node:fs/promises';
import fastify from 'fastify';

const bytes = await readFile(process.env['BENCH_ANSWER']!);
const server = fastify();
server.post('/graphql', (_, reply) => reply.type('application/graphql-response+json; charset=utf-8').send(bytes));
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
process.send!(await server.listen({ port: 0, host: '127.0.0.1' }));
