import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rawRequest } from '../../testing/raw-request.js';
import { type RunningServer, shop, startShop } from '../../testing/shop.js';

const json = { 'content-type': 'application/json' };
const mutation = 'mutation { store(input: { name: "evil" }) }';
const body = JSON.stringify({ query: mutation });

describe('the door', () => {
  let server: RunningServer;
  let graphql: string;
  beforeAll(async () => {
    server = await startShop(['mal.ekero.se']);
    graphql = `${server.url}/graphql`;
  });
  afterAll(() => server.app.close());
  beforeEach(() => void (shop.stored.length = 0));

  const codeOf = (answer: { body: string }) => JSON.parse(answer.body).errors[0].extensions.code;

  describe('keeps out what another site can make a browser send:', () => {
    it.each([
      ['a form post', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(mutation)}`],
      ['a form post of plain text', 'text/plain', body],
      ['plain text that also says JSON', 'text/plain; application/json', body],
      ['a list of types', 'text/plain, application/json', body],
      ['a GraphQL document', 'application/graphql', mutation],
      [
        'a multipart form',
        'multipart/form-data; boundary=x',
        `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n{}\r\n--x--\r\n`,
      ],
    ])('%s', async (_, type, content) => {
      const answer = await rawRequest(graphql, { method: 'POST', headers: { 'content-type': type }, body: content });
      expect(answer.status).toBe(415);
      expect(codeOf(answer)).toBe('UNSUPPORTED_MEDIA_TYPE');
      expect(shop.stored).toEqual([]);
    });

    it('a post without a type, as sendBeacon may send it', async () => {
      expect((await rawRequest(graphql, { method: 'POST', body })).status).toBe(415);
      expect(shop.stored).toEqual([]);
    });

    it('a mutation as a link or an image', async () => {
      const answer = await rawRequest(`${graphql}?query=${encodeURIComponent(mutation)}`);
      expect(answer.status).toBe(405);
      expect(shop.stored).toEqual([]);
    });

    it.each(['https://evil.example', 'null', 'http://localhost:1', 'http://127.0.0.1.evil.example'])(
      'a script of the origin %s, even with JSON',
      async (origin) => {
        const answer = await rawRequest(graphql, { method: 'POST', headers: { ...json, origin }, body });
        expect(answer.status).toBe(403);
        expect(codeOf(answer)).toBe('FOREIGN_ORIGIN');
        expect(shop.stored).toEqual([]);
      },
    );

    it('a name of its own that it points at this machine, to read or to write', async () => {
      const host = `evil.example:${server.port}`;
      const post = await rawRequest(graphql, {
        method: 'POST',
        headers: { ...json, host, origin: `http://${host}` },
        body,
      });
      expect([post.status, codeOf(post)]).toEqual([403, 'FOREIGN_HOST']);
      expect((await rawRequest(`${graphql}?query={me}`, { headers: { host } })).status).toBe(403);
      expect((await rawRequest(`${server.url}/health/ready`, { headers: { host } })).status).toBe(403);
      expect(shop.stored).toEqual([]);
    });

    it('the question before a cross-origin call', async () => {
      const answer = await rawRequest(graphql, {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      });
      expect(answer.status).toBe(403);
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    });
  });

  it('says which names it answers to, and how to add one', async () => {
    const { body } = await rawRequest(graphql, { headers: { host: 'evil.example' } });
    expect(JSON.parse(body).errors[0].message).toBe(
      `"evil.example" is not a name of this server. Use 127.0.0.1:${server.port}, localhost:${server.port}, [::1]:${server.port}, mal.ekero.se; the operator adds others to LIGGAREN_HOSTS.`,
    );
  });

  describe('lets in', () => {
    it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('our own pages at %s', async (name) => {
      const host = `${name}:${server.port}`;
      const headers = { ...json, host, origin: `http://${host}` };
      const answer = await rawRequest(graphql, { method: 'POST', headers, body });
      expect(answer.status).toBe(200);
      expect(shop.stored).toEqual(['evil']);
    });

    it('a proxy by its configured name', async () => {
      const headers = { ...json, host: 'mal.ekero.se', origin: 'https://mal.ekero.se' };
      expect((await rawRequest(graphql, { method: 'POST', headers, body })).status).toBe(200);
    });

    it('queries over GET', async () => {
      const answer = await rawRequest(`${graphql}?query={me}`, { headers: { accept: 'application/json' } });
      expect(JSON.parse(answer.body)).toEqual({ data: { me: 'local' } });
    });
  });
});
