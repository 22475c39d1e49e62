import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { serveGraphiql } from './graphiql.js';

describe('GraphiQL', () => {
  let root: string;
  let server: FastifyInstance;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'graphiql-'));
    await mkdir(join(root, 'assets'));
    await writeFile(join(root, 'index.html'), '<!doctype html>');
    await writeFile(join(root, 'assets', 'a-1.js'), '1');
    server = fastify();
    await serveGraphiql(server, root);
  });
  afterAll(async () => {
    await server.close();
    await rm(root, { recursive: true });
  });

  it('is a page that may load nothing from elsewhere and stand in no other page', async () => {
    const { statusCode, headers } = await server.inject('/graphiql/');
    expect(statusCode).toBe(200);
    const policy = String(headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "connect-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(policy.filter((rule) => /http|\*|unsafe-eval/.test(rule))).toEqual([]);
    expect(headers['cache-control']).toBe('no-cache');
    expect((await server.inject('/graphiql/assets/a-1.js')).headers['cache-control']).toContain('immutable');
  });

  it('is found without the slash, and gives out no other file', async () => {
    expect((await server.inject('/graphiql')).headers.location).toBe('/graphiql/');
    expect((await server.inject('/graphiql/../../etc/passwd')).statusCode).toBe(404);
    expect((await server.inject('/graphiql/%2e%2e/%2e%2e/etc/passwd')).statusCode).not.toBe(200);
  });

  it('is left out where it was not built', async () => {
    const without = fastify();
    await serveGraphiql(without, join(root, 'nowhere'));
    expect((await without.inject('/graphiql')).statusCode).toBe(404);
    await without.close();
  });
});
