/**
 * What the ledger should answer, worked out the slow way from nothing but the stored events. It shares no code with the
 * domain's mappings or the projections: where the two differ, one of them is wrong.
 */
import type { StoredEvent } from '@liggaren/event-sourcing';
import { type Data, SAYS } from './naive-says.js';

/** What stands of one field. */
export interface NaiveStands {
  readonly value: unknown;
  readonly validFrom: string;
  readonly decision: string | null;
  /** Position of the event. */
  readonly event: bigint;
  /** Position of the event whose content it is. */
  readonly content: bigint;
}

export interface NaiveQuestion {
  readonly validOn?: string | undefined;
  readonly knownOn?: string | undefined;
  readonly knownAt?: string | undefined;
  readonly atPosition?: bigint | undefined;
}

const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
const dayOf = (instant: string): string => stockholm.format(new Date(instant));

/** The whole history, asked the slow way. */
export class NaiveModel {
  /** The label that each event counts under. */
  private readonly labels: readonly string[];

  private readonly parsed: readonly (Pick<StoredEvent, 'id' | 'type' | 'position'> & { readonly data: Data })[];

  constructor(private readonly events: readonly StoredEvent[]) {
    this.parsed = events.map(({ id, type, position, data }) => ({ id, type, position, data: JSON.parse(data) }));
    this.labels = events.map(
      (_, index) =>
        events
          .slice(0, index + 1)
          .filter(({ type }) => type !== 'LedgerOpened')
          .map(({ metadata }) => metadata['recordedAt']!)
          .sort()
          .at(-1) ?? '',
    );
  }

  moment({ validOn, knownOn, knownAt, atPosition }: NaiveQuestion, today: string) {
    const known = this.events.filter(({ position }, index) => {
      const label = this.labels[index]!;
      if (atPosition !== undefined) return position <= atPosition;
      if (label === '') return true;
      if (knownOn !== undefined) return dayOf(label) <= knownOn;
      return knownAt === undefined || label <= knownAt;
    });
    const label = this.labels[known.length - 1] || null;
    const cutDay = knownOn ?? (knownAt && dayOf(knownAt)) ?? (atPosition !== undefined && label ? dayOf(label) : today);
    return {
      validOn: validOn ?? cutDay,
      position: known.at(-1)?.position ?? 0n,
      recordedAt: label,
      size: known.length,
      takenOver: !known.some(({ type }) => type === 'TakeoverClosed'),
    };
  }

  /** Has anything been said of a subject that counts, for whatever day? */
  knows(subject: string, position: bigint): boolean {
    return this.said(position).some((said) => said.subject === subject);
  }

  /** What stands on a day, as far as was known at a position, by subject and field. */
  standing(position: bigint, day: string): Map<string, NaiveStands> {
    const stands = new Map<string, NaiveStands>();
    for (const { subject, field, value, validFrom, validTo, decision, event, content } of this.said(position)) {
      if (!(validFrom <= day && (validTo === undefined || day < validTo))) continue;
      const key = `${subject} ${field}`;
      if (value === undefined) stands.delete(key);
      else stands.set(key, { value, validFrom, decision: decision ?? null, event, content });
    }
    return stands;
  }

  /** Bare ids of the decisions that are known to be quashed: never in force, on no day. */
  quashed(position: bigint): Set<string> {
    const quashing = this.contents(position).filter(({ type }) => type === 'DecisionQuashed');
    return new Set(quashing.map(({ data }) => data.decisionId as string));
  }

  /** Every event known at a position and not withdrawn, as last corrected. */
  private contents(position: bigint) {
    const known = this.parsed.filter((event) => event.position <= position);
    const withdrawn = new Set(
      known.filter(({ type }) => type === 'StatementWithdrawn').map(({ data }) => data.event as string),
    );
    return known
      .filter(({ id }) => !withdrawn.has(id))
      .map((event) => {
        const correction = known.findLast(
          ({ id, type, data }) => type === 'StatementCorrected' && data.event === event.id && !withdrawn.has(id),
        );
        return correction
          ? { type: event.type, data: correction.data.data, event: event.position, content: correction.position }
          : { type: event.type, data: event.data, event: event.position, content: event.position };
      });
  }

  /** Everything that counts at a position, in order: nothing withdrawn, all as last corrected, nothing quashed. */
  private said(position: bigint) {
    const quashed = this.quashed(position);
    return this.contents(position).flatMap(({ type, data, event, content }) =>
      SAYS[type]!(data)
        .filter(({ decision }) => decision === undefined || !quashed.has(decision))
        .map((said) => ({
          ...said,
          validFrom: data.validFrom as string,
          validTo: data.validTo as string | undefined,
          event,
          content,
        })),
    );
  }
}
