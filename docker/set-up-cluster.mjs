// Makes the API's account on a KurrentDB cluster, and says what it may do. Run again, it changes nothing, but guards the streams
// that are new. docs/how-to/run-on-a-cluster.md explains it; docker/compose.cluster.yaml runs it once, before the API nodes.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { jsonEvent, KurrentDBClient, streamNameFilter } from '@kurrent/kurrentdb-client';

const ADMINS = '$admins';
const PATIENCE_MS = 120_000;

/** Trying again would not help. */
class Refused extends Error {}

const missing = ['SETUP_CONNECTION', 'SETUP_ACCOUNT', 'SETUP_ACCOUNT_PASSWORD', 'LIGGAREN_LEDGER'].filter(
  (name) => !process.env[name]?.trim(),
);
if (missing.length > 0) {
  console.error(`Not set: ${missing.join(', ')}`);
  process.exit(1);
}
/** Connection string with an administrator's account. */
const url = process.env.SETUP_CONNECTION;
const ledger = process.env.LIGGAREN_LEDGER;
const account = process.env.SETUP_ACCOUNT;
const password = process.env.SETUP_ACCOUNT_PASSWORD;

const client = KurrentDBClient.connectionString(url);
try {
  await patiently('make the account', makeAccount);
  await patiently('set the default access', setDefaultAccess);
  await letReadAll();
  await guardStreams();
} catch (error) {
  console.error(error instanceof Refused ? error.message : reasonOf(error));
  process.exitCode = 1;
} finally {
  await client.dispose();
}

/** A cluster that is just starting has no leader yet. */
async function patiently(what, work) {
  for (const end = Date.now() + PATIENCE_MS; ; await setTimeout(2_000)) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refused || Date.now() > end) throw error;
      console.log(`Cannot ${what} yet (${reasonOf(error)}); trying again`);
    }
  }
}

/** Of the client's errors only the kind: their messages can hold the connection string. */
function reasonOf(error) {
  return error.type ?? error.cause?.code ?? error.code ?? error.message;
}

/** There is no gRPC call for accounts in this client. Node trusts the CA by NODE_EXTRA_CA_CERTS. */
async function makeAccount() {
  const made = await post('/users', { LoginName: account, FullName: 'Liggaren', Groups: [], Password: password });
  if (made.status === 409) {
    const reset = await post(`/users/${account}/command/reset-password`, { NewPassword: password });
    if (!reset.ok) throw refusal('set the password of the account', reset);
  } else if (!made.ok) throw refusal('make the account', made);
  console.log(`The account ${account} is there, with the password that was given.`);
}

/** Asks the nodes of the connection string one after another until one answers; a follower forwards to the leader. */
async function post(path, body) {
  const [, user, hosts] = /^[a-z+]+:\/\/([^@/]*)@([^/?]+)/.exec(url) ?? [];
  if (!hosts)
    throw new Refused('SETUP_CONNECTION must be kurrentdb://<administrator>:<password>@<host>:<port>,...?tls=true');
  const scheme = /[?&]tls=false/i.test(url) ? 'http' : 'https';
  const request = {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(decodeURIComponent(user)).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  };
  let failure;
  for (const host of hosts.split(',')) {
    try {
      const origin = `${scheme}://${/:\d+$/.test(host) ? host : `${host}:2113`}`;
      return await fetch(new URL(path, origin), { ...request, signal: AbortSignal.timeout(10_000) });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** What holds for every stream that does not say otherwise: written, read and deleted by the account, described by nobody else. */
async function setDefaultAccess() {
  const wanted = {
    $userStreamAcl: { $r: [account], $w: [account], $d: [account], $mr: [account], $mw: [ADMINS] },
    $systemStreamAcl: { $r: [ADMINS], $w: [ADMINS], $d: [ADMINS], $mr: [ADMINS], $mw: [ADMINS] },
  };
  const there = await last('$settings');
  if (isDeepStrictEqual(there?.data, wanted)) return;
  if (there)
    throw new Refused(
      'this cluster already has a default of its own for who may do what ($settings). Add the account there yourself: ' +
        'read, write, delete and metadata read, but not metadata write',
    );
  const event = jsonEvent({ id: randomUUID(), type: 'update-default-acl', data: wanted });
  await client.appendToStream('$settings', event, { expectedRevision: 'no_stream' });
  console.log('Set the default of what may be done to a stream.');
}

/** By default only administrators read `$all`, from which every read model is fed. */
async function letReadAll() {
  const { metadata, metastreamRevision } = await client.getStreamMetadata('$all');
  const readers = [metadata?.acl?.readRoles ?? ADMINS].flat();
  if (readers.includes(account)) return;
  await client.setStreamMetadata(
    '$all',
    { ...metadata, acl: { ...metadata?.acl, readRoles: [...readers, account] } },
    { expectedRevision: metastreamRevision ?? 'no_stream' },
  );
  console.log(`Let ${account} read $all.`);
}

/** Only administrators delete the ledger's streams of events. The values lie outside its prefix and are not touched. */
async function guardStreams() {
  const streams = new Set();
  const events = client.readAll({ filter: streamNameFilter({ prefixes: [`${ledger}.`] }) });
  for await (const { event } of events) if (event) streams.add(event.streamId);
  let guarded = 0;
  for (const stream of streams) {
    const metadata = await metadataOf(stream);
    if (metadata === undefined) {
      const acl = { deleteRoles: [ADMINS], metaWriteRoles: [ADMINS] };
      await client.setStreamMetadata(stream, { acl }, { expectedRevision: 'no_stream' });
      guarded++;
    } else if (!isDeepStrictEqual(metadata.acl?.deleteRoles, [ADMINS]))
      console.warn(`Look at ${stream}: it was deleted, cut short, or given metadata of another kind.`);
  }
  console.log(`${streams.size} streams of ${ledger}, of which ${guarded} are newly guarded against deletion.`);
}

async function metadataOf(stream) {
  try {
    return (await client.getStreamMetadata(stream)).metadata;
  } catch (error) {
    if (error.type !== 'stream-deleted') throw error;
    return {};
  }
}

async function last(stream) {
  try {
    for await (const { event } of client.readStream(stream, {
      direction: 'backwards',
      fromRevision: 'end',
      maxCount: 1,
    }))
      return event;
  } catch (error) {
    if (error.type !== 'stream-not-found') throw error;
  }
  return undefined;
}

/** Before the first leader is there, an account that will be right is not known yet: 401. */
function refusal(what, { status, statusText }) {
  const message = `Cannot ${what}: ${status} ${statusText}`;
  return status === 401 || status >= 500 ? new Error(message) : new Refused(message);
}
