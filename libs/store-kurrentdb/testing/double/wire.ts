import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import status from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/status_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import type { AppendAnswer, Expectation, LogEvent, Proposed } from './log.js';

/** Between the messages of the service and ours. */
type BatchOptions = InstanceType<typeof streams.BatchAppendReq.Options>;

export const identifierOf = (streamId: string) => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(streamId));
  return identifier;
};

export const nameIn = (identifier: InstanceType<typeof shared.StreamIdentifier> | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();

export function expectationIn(options: BatchOptions): Expectation {
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return options.hasStreamPosition() ? BigInt(options.getStreamPosition()) : 'any';
}

export function proposedIn(message: InstanceType<typeof streams.BatchAppendReq.ProposedMessage>): Proposed {
  const names = message.getMetadataMap();
  return {
    id: message.getId()!.getString(),
    type: names.get('type')!,
    contentType: names.get('content-type')!,
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

/** .NET counts in units of 100 ns. */
const ticks = (date: Date): string => String(BigInt(date.getTime()) * 10_000n);

export function eventResponse({
  streamId,
  revision,
  position,
  id,
  type,
  contentType,
  data,
  metadata,
  created,
}: LogEvent) {
  const uuid = new shared.UUID();
  uuid.setString(id);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(uuid);
  recorded.setStreamIdentifier(identifierOf(streamId));
  recorded.setStreamRevision(String(revision));
  recorded.setCommitPosition(String(position));
  recorded.setPreparePosition(String(position));
  recorded.setData(data);
  recorded.setCustomMetadata(metadata);
  recorded.getMetadataMap().set('type', type).set('content-type', contentType).set('created', ticks(created));
  const event = new streams.ReadResp.ReadEvent();
  event.setEvent(recorded);
  event.setCommitPosition(String(position));
  const response = new streams.ReadResp();
  response.setEvent(event);
  return response;
}

export function notFoundResponse(streamId: string) {
  const notFound = new streams.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(identifierOf(streamId));
  const response = new streams.ReadResp();
  response.setStreamNotFound(notFound);
  return response;
}

export function confirmationResponse() {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(crypto.randomUUID());
  const response = new streams.ReadResp();
  response.setConfirmation(confirmation);
  return response;
}

export function caughtUpResponse() {
  const response = new streams.ReadResp();
  response.setCaughtUp(new streams.ReadResp.CaughtUp());
  return response;
}

export function checkpointResponse(position: bigint) {
  const checkpoint = new streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition('0');
  const response = new streams.ReadResp();
  response.setCheckpoint(checkpoint);
  return response;
}

export type BatchAnswer = AppendAnswer | { readonly kind: 'timeout' } | { readonly kind: 'not-ready' };

export function batchResponse(
  request: InstanceType<typeof streams.BatchAppendReq>,
  options: BatchOptions,
  answer: BatchAnswer,
) {
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(request.getCorrelationId());
  response.setStreamIdentifier(options.getStreamIdentifier());
  if (answer.kind === 'written') {
    const success = new streams.BatchAppendResp.Success();
    success.setCurrentRevision(String(answer.revision));
    if (answer.position === undefined) success.setNoPosition(new empty.Empty());
    else {
      const position = new shared.AllStreamPosition();
      position.setCommitPosition(String(answer.position));
      position.setPreparePosition(String(answer.position));
      success.setPosition(position);
    }
    response.setSuccess(success);
    return response;
  }
  const [name, details] = detailsOf(answer, options);
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${name}`);
  const error = new status.Status();
  error.setDetails(packed);
  response.setError(error);
  return response;
}

function detailsOf(
  answer: Exclude<BatchAnswer, { kind: 'written' }>,
  options: BatchOptions,
): [string, { serializeBinary(): Uint8Array }] {
  switch (answer.kind) {
    case 'deleted': {
      const deleted = new shared.StreamDeleted();
      deleted.setStreamIdentifier(options.getStreamIdentifier());
      return ['StreamDeleted', deleted];
    }
    case 'too-large': {
      const exceeded = new shared.MaximumAppendSizeExceeded();
      exceeded.setMaxappendsize(1_048_576);
      return ['MaximumAppendSizeExceeded', exceeded];
    }
    case 'timeout':
      return ['Timeout', new shared.Timeout()];
    case 'not-ready':
      return ['Unknown', new shared.Unknown()];
    case 'wrong-version': {
      const wrong = new shared.WrongExpectedVersion();
      if (answer.current === undefined) wrong.setCurrentNoStream(new empty.Empty());
      else wrong.setCurrentStreamRevision(String(answer.current));
      const expected = expectationIn(options);
      if (typeof expected === 'bigint') wrong.setExpectedStreamPosition(String(expected));
      else if (expected === 'no-stream') wrong.setExpectedNoStream(new empty.Empty());
      else wrong.setExpectedAny(new empty.Empty());
      return ['WrongExpectedVersion', wrong];
    }
  }
}
