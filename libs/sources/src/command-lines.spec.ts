import { describe, expect, it } from '@jest/globals';
import { problemText, readCommandLines } from './index.js';

const read = (...lines: readonly object[]) =>
  readCommandLines(lines.map((line) => JSON.stringify(line)).join('\n'), { file: 'c.jsonl' });
const figure = { indicatorId: 'indicator:nki', period: '2024', value: '70', qualifier: 'AT_LEAST' };

describe('commands, one a line', () => {
  it('take data as GraphQL does: typed ids, upper-case codes, null for absent', () => {
    const { rows, problems } = read({
      type: 'RecordMeasurement',
      commandId: 'a',
      actor: 'somebody',
      data: { ...figure, group: null },
    });
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({
      command: {
        type: 'RecordMeasurement',
        data: { indicatorId: 'nki', period: '2024', value: '70', qualifier: 'at-least' },
      },
      sent: { commandId: 'a', actor: 'somebody' },
    });
    expect(rows[0]?.command.data).not.toHaveProperty('group');
  });

  it('without an id get one of their content, and must say from when they hold', () => {
    const line = { type: 'RecordMeasurement', data: { ...figure, validFrom: '2024-05-01' } };
    const ids = [read(line), read(line)].map(({ rows }) => rows[0]?.sent?.commandId);
    expect(ids[0]).toBe(ids[1]);
    expect(read({ type: 'RecordMeasurement', data: figure }).problems.map(problemText)).toEqual([
      'c.jsonl, line 1, key "data.validFrom": is needed where the line has no commandId',
    ]);
  });

  it('count as recorded on the first instant of a Stockholm day', () =>
    expect(
      read({
        type: 'RecordMeasurement',
        commandId: 'a',
        data: figure,
        recordedAt: '2023-07-21',
        recordedAtBasis: 'PUBLICATION',
      }).rows[0]?.recordedOn,
    ).toEqual({ recordedAt: '2023-07-20T22:00:00.000Z', basis: 'publication' }));

  it('say all that is wrong at once', () => {
    const text = `{"type":"RecordMeasurement","commandId":"a","data":{"indicatorId":"nki","period":"2024-13","value":70}}\nnej\n{"type":"Sudo","data":{}}\n`;
    expect(readCommandLines(text, { file: 'c.jsonl' }).problems.map(problemText)).toEqual([
      expect.stringMatching(/^c\.jsonl, line 1, key "data\.period", value "2024-13": must be a period/),
      expect.stringMatching(/^c\.jsonl, line 1, key "data\.value", value "70": /),
      expect.stringMatching(/^c\.jsonl, line 2: is not JSON: /),
      'c.jsonl, line 3, key "type", value "Sudo": is no command',
    ]);
  });
});
