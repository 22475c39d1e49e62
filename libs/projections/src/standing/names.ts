import { type Content, contentFields } from '@liggaren/domain';
import type { Moment } from '../moment/moment.js';
import type { ReadModel } from '../rows/read-model.js';
import { CONTENT } from '../rows/statements.projection.js';

interface Row {
  readonly field: string;
  readonly value: string | null;
  /** The value, parsed once; absent where it was taken back. */
  readonly content?: Content;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly known_from: bigint;
  readonly known_to: bigint;
}

/** A position of the log and a day: what is known, and on which day it holds. */
type Point = Pick<Moment, 'position' | 'validOn'>;

/**
 * What subjects are called: what stands of them, else what was last said, else what was withdrawn last. All that was
 * ever said of a subject is read once, so that many events can each be told by the names of their own time.
 */
export class Names {
  private readonly rows = new Map<string, readonly Row[]>();

  constructor(
    private readonly readModel: ReadModel,
    private readonly moment: Moment,
  ) {}

  /** The content by which a subject is called, at the moment or at a point before it. */
  contentOf(subject: string, point: Point = this.moment): Content | undefined {
    const said = this.said(subject).filter(({ known_from }) => known_from <= point.position);
    const known = said.filter(({ known_to }) => known_to > point.position);
    return (standing(known, point.validOn) ?? lastSaid(known, point.validOn) ?? withdrawnLast(said))?.content;
  }

  /** In order of record. */
  private said(subject: string): readonly Row[] {
    let rows = this.rows.get(subject);
    if (!rows) {
      rows = this.readModel
        .all<Row>(
          `SELECT field, value, valid_from, valid_to, known_from, known_to FROM statements
           WHERE subject = ? AND (${CONTENT}) AND known_from <= ? ORDER BY origin, known_from`,
          [subject, this.moment.position],
        )
        .map((row) => (row.value === null ? row : { ...row, content: JSON.parse(row.value) as Content }));
      this.rows.set(subject, rows);
    }
    return rows;
  }
}

/** What is adopted stands before what is only proposed. */
const standing = (known: readonly Row[], day: string): Row | undefined =>
  contentFields
    .map((field) => known.findLast((row) => row.field === field && row.valid_from <= day && day < row.valid_to))
    .find((row) => row?.content !== undefined);

const lastSaid = (known: readonly Row[], day: string): Row | undefined => {
  const said = known.filter(({ content }) => content !== undefined);
  return said.findLast(({ valid_from }) => valid_from <= day) ?? said.at(-1);
};

const withdrawnLast = (said: readonly Row[]): Row | undefined =>
  said.reduce<Row | undefined>(
    (last, row) => (row.content === undefined || (last && last.known_to > row.known_to) ? last : row),
    undefined,
  );
