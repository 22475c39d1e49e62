import {
  Metadata as GrpcMetadata,
  type Metadata,
  type ServerWritableStream,
  type ServiceError,
  status,
} from '@grpc/grpc-js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Log, LogEvent } from './log.js';
import {
  caughtUpResponse,
  checkpointResponse,
  confirmationResponse,
  eventResponse,
  nameIn,
  notFoundResponse,
} from './wire.js';

type Request = InstanceType<typeof streams.ReadReq>;
type Response = InstanceType<typeof streams.ReadResp>;
type Call = ServerWritableStream<Request, Response>;
type Options = InstanceType<typeof streams.ReadReq.Options>;

const BACKWARDS = 1;
const CHECKPOINT_UNIT = 32;

/** Answers Read: of a stream, of everything, and subscriptions to everything. */
export async function read(log: Log, call: Call): Promise<void> {
  const options = call.request.getOptions()!;
  try {
    if (options.hasStream()) await readStream(log, call, options);
    else if (options.hasSubscription()) return await subscribe(log, call, options);
    else await readAll(log, call, options);
    call.end();
  } catch (error) {
    call.emit('error', error);
  }
}

async function readStream(log: Log, call: Call, options: Options): Promise<void> {
  const stream = options.getStream()!;
  const streamId = nameIn(stream.getStreamIdentifier());
  const events = log.readable(streamId);
  if (events === 'deleted') throw failure(status.FAILED_PRECONDITION, 'stream-deleted', { 'stream-name': streamId });
  if (!events) return void (await send(call, notFoundResponse(streamId)));
  const backwards = options.getReadDirection() === BACKWARDS;
  const ordered = backwards ? events.toReversed() : events;
  const from = stream.hasRevision() ? BigInt(stream.getRevision()) : undefined;
  const some = ordered.filter(
    ({ revision }) => from === undefined || (backwards ? revision <= from : revision >= from),
  );
  for (const event of some.slice(0, Number(options.getCount()))) await send(call, eventResponse(event));
}

async function readAll(log: Log, call: Call, options: Options): Promise<void> {
  const all = options.getAll()!;
  const backwards = options.getReadDirection() === BACKWARDS;
  const from = positionIn(log, all);
  let left = Number(options.getCount());
  const ordered = backwards ? log.events.toReversed() : log.events.slice(from === undefined ? 0 : firstAt(log, from));
  const isWanted = filterIn(options);
  for (const event of ordered) {
    if (left === 0) return;
    if ((backwards && from !== undefined && event.position >= from) || !isWanted(event)) continue;
    left--;
    await send(call, eventResponse(event));
  }
}

/** History after the position, then what is written, with a checkpoint every so many events of anybody's. */
async function subscribe(log: Log, call: Call, options: Options): Promise<void> {
  const from = positionIn(log, options.getAll()!) ?? 0n;
  const every = CHECKPOINT_UNIT * (options.getFilter()?.getCheckpointintervalmultiplier() ?? 1);
  const isWanted = filterIn(options);
  await send(call, confirmationResponse());
  let next = from === 0n ? 0 : firstAt(log, from);
  let wake = (): void => {};
  const forget = log.onWritten(() => wake());
  call.on('cancelled', () => wake()).on('close', () => wake());
  let [seen, live] = [0, false];
  while (!call.cancelled && !call.destroyed) {
    const event = log.events[next];
    if (!event) {
      if (!live) await send(call, caughtUpResponse());
      live = true;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (log.events[next] || call.cancelled) resolve();
      });
      continue;
    }
    next++;
    if (event.position <= from) continue;
    if (isWanted(event)) await send(call, eventResponse(event));
    if (++seen % every === 0) await send(call, checkpointResponse(event.position));
  }
  forget();
}

function positionIn(log: Log, all: InstanceType<typeof streams.ReadReq.Options.AllOptions>): bigint | undefined {
  if (all.hasEnd()) return log.end;
  if (!all.hasPosition()) return undefined;
  const position = BigInt(all.getPosition()!.getCommitPosition());
  if (position < log.end && log.events[firstAt(log, position)]!.position !== position)
    throw failure(status.INVALID_ARGUMENT, undefined, {});
  return position;
}

/** Index of the first event at or after a position. */
function firstAt(log: Log, position: bigint): number {
  let [low, high] = [0, log.events.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (log.events[middle]!.position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function filterIn(options: Options): (event: LogEvent) => boolean {
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList();
  return prefixes ? ({ streamId }) => prefixes.some((prefix) => streamId.startsWith(prefix)) : () => true;
}

/** Waits for a slow reader, as the server does. */
function send(call: Call, response: Response): Promise<void> {
  if (call.write(response) || call.cancelled) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      for (const name of ['drain', 'cancelled', 'close'] as const) call.off(name, done);
      resolve();
    };
    for (const name of ['drain', 'cancelled', 'close'] as const) call.on(name, done);
  });
}

export function failure(
  code: status,
  exception: string | undefined,
  trailers: Record<string, string>,
): Partial<ServiceError> {
  const metadata: Metadata = new GrpcMetadata();
  if (exception !== undefined) metadata.set('exception', exception);
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { code, details: exception ?? 'invalid position', metadata };
}
