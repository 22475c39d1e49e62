import type { Json, Message, Recorded } from '@liggaren/event-sourcing';
import type { Day } from '../kernel/values.js';
import type { Assertion } from './assertion.js';
import type { CorrectionEvent } from './events.js';
import type { Field } from './field.js';

/** How a subject's events are read: what they say, and how a correction's content is brought to today's schema. */
export interface Reading {
  statements(message: Message): readonly Assertion[];
  upcast(type: string, schema: number, data: Json): Message;
}

/** A statement that stands: not withdrawn, with the content of its last correction. */
export interface Standing<T = unknown> extends Assertion<T> {
  /** Id of the original event. */
  readonly event: string;
  /** Who recorded it. */
  readonly actor: string;
  /** Its place on the stream, from 0: precedence. */
  readonly index: number;
}

interface Op {
  readonly at: number;
  readonly origin: number;
  readonly standing?: Standing;
}

type Change = { readonly at: number } & ({ readonly content: Message } | { readonly withdraws: number });

/** Shared by all versions of one timeline; only ever added to. */
interface History {
  readonly events: Recorded<Message>[];
  readonly indexOf: Map<string, number>;
  readonly changes: Map<number, Change[]>;
  readonly ops: Map<string, Op[]>;
  readonly keys: Map<number, Set<string>>;
  readonly subjects: Map<string, number>;
}

const emptyHistory = (): History => ({
  events: [],
  indexOf: new Map(),
  changes: new Map(),
  ops: new Map(),
  keys: new Map(),
  subjects: new Map(),
});
const keyOf = (subject: string, field: string): string => `${subject} ${field}`;

/**
 * The statements of one stream as a decider folds them. Immutable to its users: `add` gives a new timeline and the old
 * one still answers as before. (Versions share one append-only history, each seeing only its own length of it.)
 */
export class Timeline {
  static empty(reading: Reading): Timeline {
    return new Timeline(reading, emptyHistory(), 0);
  }

  /** A rule asks several times what stands of a field. */
  private readonly known = new Map<string, readonly Standing[]>();

  private constructor(
    private readonly reading: Reading,
    private readonly history: History,
    private readonly length: number,
  ) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  /** The event that the stream begins with, as it was stored. */
  get first(): Message | undefined {
    return this.history.events.slice(0, this.length)[0];
  }

  add(event: Recorded<Message | CorrectionEvent>): Timeline {
    const history = this.length === this.history.events.length && this.length > 0 ? this.history : this.copied();
    const next = new Timeline(this.reading, history, this.length + 1);
    history.events.push(event);
    history.indexOf.set(event.id, this.length);
    next.take(event as Recorded<CorrectionEvent>, this.length);
    return next;
  }

  /** An event of the stream by its id or by that of a correction, with its content as last corrected. */
  event(id: string): { readonly message: Message; readonly original: string; readonly withdrawn: boolean } | undefined {
    const index = this.indexOf(id);
    if (index === undefined) return undefined;
    const origin = this.originOf(index);
    const { id: original } = this.history.events[origin]!;
    const content = this.contentOf(origin);
    return { message: content ?? this.history.events[origin]!, original, withdrawn: content === undefined };
  }

  /** An event as it was stored, and the content of each of its corrections, withdrawn or not. */
  versions(id: string): readonly { readonly index: number; readonly message: Message }[] {
    const index = this.indexOf(id);
    if (index === undefined) return [];
    const corrections = this.changesOf(index).flatMap((change) =>
      'content' in change ? [{ index: change.at, message: change.content }] : [],
    );
    return [{ index, message: this.history.events[index]! }, ...corrections];
  }

  /** Has this very event or correction been withdrawn? */
  isWithdrawn(id: string): boolean {
    const index = this.indexOf(id);
    if (index === undefined) return false;
    return this.changesOf(this.originOf(index)).some((change) => 'withdraws' in change && change.withdraws === index);
  }

  /** The place of the last removal of an event's field; -1 where there was none. */
  lastRemoval(id: string, field: string): number {
    return this.events.findLastIndex(({ type, data }) => {
      if (type !== 'ValueRemoved') return false;
      const { event, fields } = data as { event: string; fields: readonly string[] };
      return event === id && fields.includes(field);
    });
  }

  /** Has anything been said of a subject, ever? */
  knows(subject: string): boolean {
    const first = this.history.subjects.get(subject);
    return first !== undefined && first < this.length;
  }

  /** Every subject that something has been said of, in the order they came. */
  subjects(): readonly string[] {
    return [...this.history.subjects].filter(([, first]) => first < this.length).map(([subject]) => subject);
  }

  /** Every field of a subject that has been said anything of. */
  fields(subject: string): readonly Field[] {
    return [...this.history.ops]
      .filter(([key, [first]]) => key.startsWith(`${subject} `) && first!.at < this.length)
      .map(([key]) => key.slice(subject.length + 1) as Field);
  }

  /** The statements of a field that stand, lowest precedence first. */
  standing<T>(subject: string, field: Field<T>): readonly Standing<T>[] {
    const key = keyOf(subject, field);
    let standing = this.known.get(key);
    if (!standing) this.known.set(key, (standing = this.standingOf(key)));
    return standing as readonly Standing<T>[];
  }

  private standingOf(key: string): readonly Standing[] {
    const last = new Map<number, Standing | undefined>();
    for (const { at, origin, standing } of this.history.ops.get(key) ?? [])
      if (at < this.length) last.set(origin, standing);
    return [...last.values()].filter((standing) => standing !== undefined).sort((a, b) => a.index - b.index);
  }

  /** What stands of a field on a day: the statement recorded last among those whose validity covers it. */
  on<T>(subject: string, field: Field<T>, day: Day): Standing<T> | undefined {
    return this.standing(subject, field).findLast((statement) => covers(statement, day));
  }

  private get events(): readonly Recorded<Message>[] {
    return this.history.events.slice(0, this.length);
  }

  private indexOf(id: string): number | undefined {
    const index = this.history.indexOf.get(id);
    return index !== undefined && index < this.length ? index : undefined;
  }

  private changesOf(origin: number): readonly Change[] {
    return (this.history.changes.get(origin) ?? []).filter(({ at }) => at < this.length);
  }

  private take(event: Recorded<CorrectionEvent>, at: number): void {
    if (event.type === 'StatementCorrected' || event.type === 'StatementWithdrawn') {
      const named = this.history.indexOf.get(event.data.event);
      if (named === undefined) return;
      const origin = this.originOf(named);
      const change: Change =
        event.type === 'StatementCorrected'
          ? { at, content: this.reading.upcast(event.data.type, event.data.schema, event.data.data) }
          : { at, withdraws: named };
      append(this.history.changes, origin, change);
      this.restate(origin, at);
    } else {
      for (const assertion of this.reading.statements(event)) this.push(at, at, assertion);
    }
  }

  /** A correction stands for the event it names. */
  private originOf(index: number): number {
    const event = this.history.events[index] as Recorded<CorrectionEvent>;
    return event.type === 'StatementCorrected' ? (this.history.indexOf.get(event.data.event) ?? index) : index;
  }

  /** An event's content now: its last correction that is not withdrawn; undefined when it is withdrawn itself. */
  private contentOf(origin: number): Message | undefined {
    const changes = this.changesOf(origin);
    const withdrawn = new Set(changes.map((change) => ('withdraws' in change ? change.withdraws : -1)));
    if (withdrawn.has(origin)) return undefined;
    const last = changes.findLast((change) => 'content' in change && !withdrawn.has(change.at));
    return last && 'content' in last ? last.content : this.history.events[origin];
  }

  private restate(origin: number, at: number): void {
    const content = this.contentOf(origin);
    const assertions = content ? this.reading.statements(content) : [];
    const now = new Set(assertions.map(({ subject, field }) => keyOf(subject, field)));
    for (const key of this.history.keys.get(origin) ?? [])
      if (!now.has(key)) append(this.history.ops, key, { at, origin });
    for (const assertion of assertions) this.push(origin, at, assertion);
  }

  private push(origin: number, at: number, assertion: Assertion): void {
    const key = keyOf(assertion.subject, assertion.field);
    const { id: event, actor } = this.history.events[origin]!;
    append(this.history.ops, key, { at, origin, standing: { ...assertion, event, actor, index: origin } });
    const keys = this.history.keys.get(origin) ?? new Set();
    this.history.keys.set(origin, keys.add(key));
    if (!this.history.subjects.has(assertion.subject)) this.history.subjects.set(assertion.subject, at);
  }

  /** A history of its own for a version that branches off (or starts). */
  private copied(): History {
    let copy = new Timeline(this.reading, emptyHistory(), 0);
    for (const event of this.events) {
      copy.history.events.push(event);
      copy.history.indexOf.set(event.id, copy.length);
      const next = new Timeline(this.reading, copy.history, copy.length + 1);
      next.take(event as Recorded<CorrectionEvent>, copy.length);
      copy = next;
    }
    return copy.history;
  }
}

export const covers = ({ validFrom, validTo }: Pick<Assertion, 'validFrom' | 'validTo'>, day: Day): boolean =>
  validFrom <= day && (validTo === undefined || day < validTo);

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
