import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { rowsOf, thingsOf, toCsv, toJsonLines } from './index.js';

const plan = {
  plan: {
    title: 'Mål',
    goals: [
      {
        number: 1,
        focusArea: { title: 'Trygghet' },
        indicators: [
          { wording: 'A', latest: { value: '5.35' } },
          { wording: 'B', latest: null },
        ],
      },
      { number: 2, focusArea: { title: 'Klimat' }, indicators: [] },
    ],
  },
};

describe('the rows of an answer', () => {
  it('are the first list, nested things as dotted columns', () =>
    expect(rowsOf({ plan: { moment: { size: 3 }, notes: [{ heading: 'x', text: { sv: 'y' } }] } })).toEqual([
      { heading: 'x', 'text.sv': 'y' },
    ]));

  it('are the list at a path, with what stands above it', () =>
    expect(rowsOf(plan, 'plan.goals.indicators')).toEqual([
      {
        'plan.goals.number': 1,
        'plan.goals.focusArea.title': 'Trygghet',
        wording: 'A',
        'latest.value': '5.35',
      },
      {
        'plan.goals.number': 1,
        'plan.goals.focusArea.title': 'Trygghet',
        wording: 'B',
        'latest.value': null,
      },
    ]));

  it('are for programs the things as they are', () =>
    expect(thingsOf(plan, 'plan.goals.indicators')[0]).toEqual({
      'plan.goals.number': 1,
      'plan.goals.focusArea.title': 'Trygghet',
      wording: 'A',
      latest: { value: '5.35' },
    }));

  it('are the nodes of a connection', () => {
    const answer = {
      auditTrail: {
        pageInfo: { hasNextPage: false },
        edges: [{ cursor: 'c', node: { type: 'A' } }, { node: { type: 'B', marks: ['x'] } }],
      },
    };
    expect(rowsOf(answer)).toEqual([
      { type: 'A', marks: null },
      { type: 'B', marks: ['x'] },
    ]);
    expect(rowsOf(answer, 'auditTrail')).toEqual(rowsOf(answer));
  });

  it('are of single values too, and none where nothing was known', () => {
    expect(rowsOf({ a: ['x', 'y'] })).toEqual([{ value: 'x' }, { value: 'y' }]);
    expect(rowsOf({ plan: null }, 'plan.goals')).toEqual([]);
  });

  it('cannot be where there is no list', () => {
    expect(() => rowsOf({ plan: { title: 'x' } })).toThrow('The answer has no list to make rows of.');
    expect(() => rowsOf(plan, 'plan.gols')).toThrow('plan.gols is no list of the answer; at plan it has title, goals.');
    expect(() => rowsOf(plan, 'plan.title')).toThrow('plan.title is no list of the answer.');
  });
});

/** But for an apostrophe, which may stand for a guarded text. */
const anyText = fc.string({ unit: 'binary' }).filter((text) => !text.startsWith("'"));

describe('CSV', () => {
  it('is as RFC 4180 has it', () =>
    expect(toCsv([{ a: 'x,"y"\nz', b: null, c: true, d: ['p', 'q'] }])).toBe('a,b,c,d\r\n"x,""y""\nz",,true,p; q\r\n'));

  it('for Excel has semicolons, decimal commas where decimals stand, and a byte order mark', () =>
    expect(
      toCsv([{ value: '5.35', paragraph: '3.1' }], { excel: true, isDecimal: (column) => column === 'value' }),
    ).toBe('\uFEFFvalue;paragraph\r\n5,35;3.1\r\n'));

  it.each(['=1+1', '+SUM(A1)', '-cmd', '@A1', '\t=1', '\r=1'])('makes no formula of %j', (text) =>
    expect(parse(toCsv([{ a: text }]), { from: 2 })).toEqual([[`'${text}`]]),
  );

  it.each(['-1.5', '+3', '-0'])('leaves the number %s as it is', (text) =>
    expect(toCsv([{ a: text }])).toBe(`a\r\n${text}\r\n`),
  );

  it('reads back as it was written, whatever the text', () =>
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), fc.boolean(), (texts, excel) => {
        const rows = texts.map((text, n) => ({ n, text }));
        const read = parse(toCsv(rows, { excel }), {
          bom: true,
          delimiter: excel ? ';' : ',',
          from: 2,
          record_delimiter: '\r\n',
        }) as string[][];
        expect(read.map(([, text]) => text!.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(texts);
      }),
    ));

  it('of nothing is nothing', () => expect([toCsv([]), toJsonLines([])]).toEqual(['', '']));
});

describe('JSON Lines', () => {
  it('are a row a line', () =>
    expect(toJsonLines([{ a: null, b: ['x'] }, { a: 1 }])).toBe('{"a":null,"b":["x"]}\n{"a":1}\n'));
});
