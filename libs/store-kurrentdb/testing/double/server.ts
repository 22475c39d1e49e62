import { setTimeout as sleep } from 'node:timers/promises';
import {
  Server,
  ServerCredentials,
  type ServerDuplexStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import featuresService from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import service from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { Log } from './log.js';
import { Majority } from './majority.js';
import { failure, read } from './reading.js';
import { batchResponse, expectationIn, nameIn, proposedIn } from './wire.js';

type BatchRequest = InstanceType<typeof streams.BatchAppendReq>;
type BatchCall = ServerDuplexStream<BatchRequest, InstanceType<typeof streams.BatchAppendResp>>;

/**
 * Stands in for one KurrentDB server on the wire: the service definitions that the client ships, on a real socket.
 * What it answers was measured on real servers; it proves nothing about them. Faults of the network are the proxy's.
 */
export class DoubleServer {
  readonly log = new Log();
  /** Told to lose the majority of its cluster, and to get it back. */
  readonly majority = new Majority(this.log);
  private grpc: Server | undefined;

  private constructor(private port: number) {}

  static async start(): Promise<DoubleServer> {
    const double = new DoubleServer(0);
    await double.restart();
    return double;
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** With what it had stored, on the port that it had. */
  async restart(): Promise<void> {
    const grpc = new Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    grpc.addService(service.StreamsService, {
      read: (
        call: ServerWritableStream<InstanceType<typeof streams.ReadReq>, InstanceType<typeof streams.ReadResp>>,
      ) =>
        this.majority.isLost
          ? call.emit('error', { code: status.UNAVAILABLE, details: 'Server Is Not Ready' })
          : read(this.log, call),
      batchAppend: (call: BatchCall) => this.batchAppend(call),
      delete: this.deletion(streams.DeleteResp, (streamId) => this.log.delete(streamId)),
      tombstone: this.deletion(streams.TombstoneResp, (streamId) => this.log.tombstone(streamId)),
      append: () => {},
    });
    grpc.addService(featuresService.ServerFeaturesService, { getSupportedMethods });
    this.grpc = grpc;
    this.port = await new Promise<number>((resolve, reject) =>
      grpc.bindAsync(`127.0.0.1:${this.port}`, ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(port),
      ),
    );
  }

  /** At once: connections break, and what was on its way is lost. */
  kill(): void {
    this.grpc?.forceShutdown();
  }

  /** Its node dies, and the others take so long to choose another; what it had not committed is gone, or is not. */
  async changeLeader(milliseconds: number, pending: 'stored' | 'gone'): Promise<void> {
    this.kill();
    this.majority.lose();
    await this.restart();
    await sleep(milliseconds);
    this.majority.regain(pending);
  }

  private batchAppend(call: BatchCall): void {
    const parts = new Map<string, BatchRequest>();
    call.on('data', (part: BatchRequest) => {
      const correlation = part.getCorrelationId()!.getString();
      const whole = parts.get(correlation) ?? part;
      if (whole !== part) for (const message of part.getProposedMessagesList()) whole.addProposedMessages(message);
      parts.set(correlation, whole);
      if (!part.getIsFinal()) return;
      parts.delete(correlation);
      const options = whole.getOptions()!;
      const proposed = whole.getProposedMessagesList().map(proposedIn);
      const answer = this.majority.append(nameIn(options.getStreamIdentifier()), expectationIn(options), proposed);
      if (!call.cancelled) call.write(batchResponse(whole, options, answer));
    });
    call.on('end', () => call.end()).on('error', () => {});
  }

  private deletion(
    Response: typeof streams.DeleteResp | typeof streams.TombstoneResp,
    work: (streamId: string) => bigint,
  ) {
    return (
      call: ServerUnaryCall<InstanceType<typeof streams.DeleteReq>, unknown>,
      answer: sendUnaryData<unknown>,
    ): void => {
      const streamId = nameIn(call.request.getOptions()!.getStreamIdentifier());
      if (this.log.readable(streamId) === 'deleted') {
        answer(failure(status.FAILED_PRECONDITION, 'stream-deleted', { 'stream-name': streamId }));
        return;
      }
      const position = new Response.Position();
      position.setCommitPosition(String(work(streamId)));
      const response = new Response();
      response.setPosition(position);
      answer(null, response);
    };
  }
}

function getSupportedMethods(_: unknown, answer: sendUnaryData<InstanceType<typeof features.SupportedMethods>>): void {
  const supported = new features.SupportedMethods();
  supported.setEventStoreServerVersion('24.6.0-double');
  for (const name of Object.keys(service.StreamsService)) {
    const method = new features.SupportedMethod();
    method.setServiceName('event_store.client.streams.streams');
    method.setMethodName(name.toLowerCase());
    supported.addMethods(method);
  }
  answer(null, supported);
}
