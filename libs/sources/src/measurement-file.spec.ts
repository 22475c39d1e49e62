import { describe, expect, it } from '@jest/globals';
import { goalFields, goalIndicatorFields, indicatorFields } from '@liggaren/domain';
import { decodeText, NameIndex, problemText, readMeasurementFile } from './index.js';

const names = new NameIndex();
names.add({ subject: 'indicator:nki', field: indicatorFields.content, value: { name: 'NKI', koladaId: 'U07453' } });
names.add({ subject: 'indicator:plats', field: indicatorFields.content, value: { name: 'En bra plats' } });
names.add({ subject: 'goal:p/mal-3', field: goalFields.content.proposed, value: { number: 3 } });
names.add({
  subject: 'goalindicator:p/mal-3/plats',
  field: goalIndicatorFields.content.proposed,
  value: { indicatorId: 'plats', wording: 'En bra plats, andel' },
});

const read = (text: string) => readMeasurementFile(text, { file: 'm.csv', names });
const dataOf = (text: string) => {
  const { rows, problems } = read(text);
  expect(problems).toEqual([]);
  return rows.map(({ command }) => command.data as Record<string, unknown>);
};
const complaints = (text: string) => read(text).problems.map(problemText);

describe('a table of figures', () => {
  it('is read as Swedish Excel writes it: byte order mark, semicolon, decimal comma', () =>
    expect(dataOf('\uFEFFIndikator;Period;Värde\r\nNKI;2024;87,25\r\n')).toEqual([
      { indicatorId: 'nki', period: '2024', value: '87.25' },
    ]));

  it('is read as RFC 4180 has it: commas, quotes, line breaks in a cell', () =>
    expect(dataOf('indikator,period,värde,anteckning\n"NKI","2024",87.25,"sex ""områden"",\ninte fyra"\n')).toEqual([
      { indicatorId: 'nki', period: '2024', value: '87.25', note: 'sex "områden",\ninte fyra' },
    ]));

  it('keeps every decimal as written, and takes thousands with a space', () =>
    expect(
      dataOf('indikator;period;värde\nNKI;2021;5,380\nNKI;2022;−0,5\nNKI;2023;12 345,6\n').map(({ value }) => value),
    ).toEqual(['5.380', '-0.5', '12345.6']));

  it('is read in the code page of an older Excel', () => {
    const bytes = Buffer.from('indikator;period;värde\nNKI;2024;70\n', 'latin1');
    expect(dataOf(decodeText(bytes))).toHaveLength(1);
  });

  it('names an indicator by its name, its Kolada id, or the wording of a goal', () =>
    expect(
      dataOf(
        'mål;indikator;period;värde\n;nki;2021;1\n;U07453;2022;1\n3;En bra plats,  andel;2021;1\nMål 3;en bra plats;2022;1\n',
      ).map(({ indicatorId }) => indicatorId),
    ).toEqual(['nki', 'nki', 'plats', 'plats']));

  it('carries why there is no value, bounds, groups and days', () =>
    expect(
      dataOf(
        'indikator;period;värde;saknas;precision;grupp;enhetskod;publicerad\nNKI;2022;;för få svar;;kvinnor;114;\nNKI;2023;90;;mer än;;;2023-12-21\n',
      ),
    ).toEqual([
      { indicatorId: 'nki', period: '2022', missingReason: 'too-few-answers', group: 'K', entity: '0114' },
      { indicatorId: 'nki', period: '2023', value: '90', qualifier: 'over', publishedOn: '2023-12-21' },
    ]));

  it('takes a second figure of the same period as a revision by its source', () => {
    const { rows, problems } = read(
      'indikator;period;värde;publicerad;reviderad av källan\nNKI;1990;5,35;2023-07-21;\nNKI;1990;5,38;2024-06-09;ja\n',
    );
    expect(problems).toEqual([]);
    expect(rows.map(({ key, command, recordedOn }) => [key, command.type, recordedOn?.recordedAt])).toEqual([
      ['nki/1990/0125/T', 'RecordMeasurement', '2023-07-20T22:00:00.000Z'],
      ['nki/1990/0125/T/reviderad 2024-06-09', 'ReviseMeasurement', '2024-06-08T22:00:00.000Z'],
    ]);
  });

  it('takes a break of the series as a row of its own', () =>
    expect(
      read('indikator;period;seriebrott;anteckning\nNKI;2024;ny metod;Fyra områden\n').rows.map(
        ({ command }) => command,
      ),
    ).toEqual([
      { type: 'BreakSeries', data: { indicatorId: 'nki', fromPeriod: '2024', cause: 'method', text: 'Fyra områden' } },
    ]));

  it('says all that is wrong at once: file, row, column, value, reason', () =>
    expect(
      complaints(
        'indikator;period;värde;precision;publicerad\nNKI;2024-13;87;;\nNöjd kund;2024;5;;\nNKI;2024;åttio;ungefärlig;i maj\nNKI;2023;;;\n',
      ),
    ).toEqual([
      expect.stringMatching(/^m\.csv, row 2, column "period", value "2024-13": must be a period: 2024, /),
      expect.stringMatching(/^m\.csv, row 3, column "indikator", value "Nöjd kund": is no indicator/),
      'm.csv, row 4, column "värde", value "åttio": must be a number such as 87,25',
      'm.csv, row 4, column "publicerad", value "i maj": must be a day such as 2024-05-31',
      'm.csv, row 4, column "precision", value "ungefärlig": must be one of exakt, cirka, minst, högst, mer än, mindre än',
      'm.csv, row 5, column "värde": is missing; where there is no value, write why under "saknas"',
    ]));

  it('refuses the same figure twice, and says where the first stands', () =>
    expect(complaints('indikator;period;värde\nNKI;2024;1\nNKI;2024;2\n')).toEqual([
      expect.stringContaining('m.csv, row 3, column "period", value "2024": the same figure stands in row 2.'),
    ]));

  it('refuses columns that it does not know, rather than drop them', () =>
    expect(complaints('indikator;period;utfall\nNKI;2024;1\n')).toEqual([
      expect.stringContaining('m.csv, row 1, column "utfall": is no column; the columns are indikator, period'),
    ]));

  it('refuses a table that breaks off in a quote', () =>
    expect(complaints('indikator;period;värde\n"NKI;2024;1\n')).toEqual([expect.stringContaining('is not a table')]));
});
