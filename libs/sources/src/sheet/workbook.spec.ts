import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { decimalOf } from '../words.js';
import { FIGURES, UPPDRAG } from './columns.js';
import type { SheetContent, SheetFigure, SheetStamp } from './content.js';
import { plain, readWorkbook } from './read-workbook.js';
import { writeWorkbook } from './write-workbook.js';

const stamp: SheetStamp = {
  ledgerId: 'a-ledger',
  planId: 'plan',
  period: '2024',
  validOn: '2025-01-31',
  eventId: '0192f0c4-1111-4222-8333-444455556666',
  size: 12,
};
const indicator = {
  ...{ indicatorId: 'i', area: 'Område', goalNumber: 1, goal: 'Mål', wording: 'Indikator', unit: 'Procent' },
  ...{ baseline: '', targets: '', latest: '', latestPeriod: '' },
};
const contentOf = (figures: readonly SheetFigure[], comment?: string): SheetContent => ({
  title: 'Plan',
  goals: [],
  indicators: [{ ...indicator, figures }],
  uppdrag: [{ uppdragId: 'u', area: '', heading: '', title: 'Uppdrag', formalStatus: '', comment, deliverables: [] }],
});
async function roundTrip(content: SheetContent) {
  const read = await readWorkbook(await writeWorkbook(content, stamp), 'ark.xlsx');
  if (read.stamp === undefined) throw new Error(JSON.stringify(read.problems));
  return read;
}

jest.setTimeout(60_000);

describe('a workbook', () => {
  it('says from which state of the ledger it was made', async () =>
    expect((await roundTrip(contentOf([]))).stamp).toEqual(stamp));

  const digits = (most: number) => fc.bigInt({ min: 0n, max: 10n ** BigInt(most) - 1n });
  const decimal = fc
    .tuple(fc.boolean(), digits(18), fc.option(fc.tuple(digits(12), fc.integer({ min: 1, max: 12 }))))
    .map(
      ([negative, whole, part]) =>
        `${negative ? '-' : ''}${whole}${part === null ? '' : `.${String(part[0]).padStart(part[1], '0')}`}`,
    );

  it('keeps every decimal as the same number, however long', () =>
    fc.assert(
      fc.asyncProperty(fc.array(decimal, { minLength: 1, maxLength: 40 }), async (values) => {
        const figures = values.map((value, n) => ({
          period: `2024-01-${String((n % 28) + 1).padStart(2, '0')}`,
          group: 'TKM'[Math.floor(n / 28)]!,
          event: 'e',
          value,
        }));
        const { rows, problems } = await roundTrip(contentOf(figures));
        const read = rows.get(FIGURES)!.filter((row) => row.text('värde') !== undefined);
        const byKey = new Map(
          read.map((row) => [`${row.text('period')}/${row.text('grupp')![0]}`, decimalOf(row.text('värde')!)]),
        );
        expect(problems).toEqual([]);
        const same = (a: string, b: string) => canonical(a) === canonical(b);
        for (const { period, group, value } of figures)
          expect(same(byKey.get(`${period}/${group}`)!, value)).toBe(true);
      }),
      { numRuns: 30 },
    ));

  it('keeps every text, as a cell can have it', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const { rows, problems } = await roundTrip(contentOf([], plain(text)));
        expect(problems).toEqual([]);
        expect(rows.get(UPPDRAG)![0]!.text('kommentar') ?? '').toBe(plain(text));
      }),
      { numRuns: 60, examples: [['=1+1'], ['a\u0001b'], ['a\r\nb\tc'], ['_x0041_'], ['<&>"\'']] },
    ));
});

/** Without zeros at either end. */
const canonical = (decimal: string): string => {
  const text = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  return text === '-0' ? '0' : text;
};
