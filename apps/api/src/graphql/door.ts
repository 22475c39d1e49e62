import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * What another site's page could do through a browser on this machine, it may not: each request must name us as its
 * host, must not come from a foreign page, and must be JSON if it can change anything. (A form can post across origins
 * without asking; JSON cannot, as long as CORS stays off.) Covers every route of the server.
 */
export function guardDoor(server: FastifyInstance, hosts: readonly string[] = []): void {
  server.addHook('onRequest', async (request, reply) => {
    const ours = new Set([...loopback(request.socket.localPort), ...hosts.map(canonical)]);
    const why = foreignHost(request, ours) ?? foreignOrigin(request, ours) ?? notJson(request);
    if (why) return refuse(reply, why);
  });
}

interface Why {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

function foreignHost({ headers: { host } }: FastifyRequest, ours: ReadonlySet<string>): Why | undefined {
  if (host !== undefined && ours.has(canonical(host))) return undefined;
  return {
    status: 403,
    code: 'FOREIGN_HOST',
    message: `${host ? `"${host}" is not a name of this server` : 'The request names no host'}. Use ${[...ours].join(', ')}; the operator adds others to LIGGAREN_HOSTS.`,
  };
}

function foreignOrigin({ headers: { origin } }: FastifyRequest, ours: ReadonlySet<string>): Why | undefined {
  if (origin === undefined || (URL.canParse(origin) && ours.has(new URL(origin).host))) return undefined;
  return {
    status: 403,
    code: 'FOREIGN_ORIGIN',
    message: `A page of ${origin} may not call this server. Call it from its own pages or from outside a browser; the operator adds names of this server to LIGGAREN_HOSTS.`,
  };
}

function notJson({ method, headers }: FastifyRequest): Why | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined;
  const type = headers['content-type'];
  if (method === 'POST' && type?.split(';')[0]?.trim().toLowerCase() === 'application/json') return undefined;
  if (method !== 'POST')
    return { status: 405, code: 'METHOD_NOT_ALLOWED', message: `${method} is not used here. Send GET or POST.` };
  return {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: `A POST must have the header "content-type: application/json", not ${type ? `"${type}"` : 'none'}.`,
  };
}

const refuse = (reply: FastifyReply, { status, code, message }: Why): FastifyReply =>
  reply
    .status(status)
    .headers({ 'cache-control': 'no-store', ...(status === 405 ? { allow: 'GET, HEAD, POST' } : {}) })
    .send({ errors: [{ message, extensions: { code } }] });

const loopback = (port: number | undefined): readonly string[] =>
  ['127.0.0.1', 'localhost', '[::1]'].map((name) => canonical(`${name}:${port}`));

/** Lower case, without the port where it is http's own; what cannot be a host stays as it is and matches nothing. */
const canonical = (host: string): string => (URL.canParse(`http://${host}`) ? new URL(`http://${host}`).host : host);
