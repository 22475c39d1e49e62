import { stockholmDay } from '@liggaren/event-sourcing';
import type { Moment } from '../../moment/moment.js';
import type { ReadModel } from '../../rows/read-model.js';

/** An event as its label has it. */
export interface Logged {
  readonly position: bigint;
  readonly stream: string;
  readonly type: string;
  /** The Stockholm day on which it was recorded. */
  readonly day: string;
  readonly actor: string;
  /** Its day is a claim: it came with history from elsewhere. */
  readonly takenOver: boolean;
}

interface Row {
  readonly position: bigint;
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly recorded_at: string;
  readonly actor: string;
  readonly taken_over: bigint;
}

/** When all that is on some streams was recorded and by whom, corrected and withdrawn events among it; read at once, without content. */
export class RecordedWhen {
  private readonly events = new Map<bigint, Logged>();
  private readonly positions = new Map<string, bigint>();

  constructor(readModel: ReadModel, streams: readonly string[], { position }: Moment) {
    const rows = readModel.all<Row>(
      `SELECT position, id, stream, type, recorded_at, actor, taken_over FROM events
       WHERE stream IN (SELECT value FROM json_each(?)) AND position <= ? ORDER BY position`,
      [JSON.stringify(streams), position],
    );
    for (const { position: at, id, recorded_at, taken_over, ...event } of rows) {
      this.events.set(at, { ...event, position: at, day: stockholmDay(recorded_at), takenOver: taken_over === 1n });
      this.positions.set(id, at);
    }
  }

  /** The event at a position, which must be on one of the streams. */
  at(position: bigint): Logged {
    return this.events.get(position)!;
  }
  /** By its bare id. */
  positionOf(id: string): bigint | undefined {
    return this.positions.get(id);
  }
  /** In the order of the log. */
  between(after: bigint, to: bigint): Logged[] {
    return [...this.events.values()].filter(({ position }) => position > after && position <= to);
  }
}
