import { describe, expect, it } from '@jest/globals';
import { problemText, readPlanFile } from './index.js';

const HEAD = `
registrerat: 2023-01-23
grund: tidigast möjliga
organ:
  - { namn: Kommunstyrelsen, kortnamn: ks, slag: kommunstyrelse }
indikatorer:
  - { namn: Utsläpp, enhet: annan enhet, riktning: lägre är bättre }
`;
const plan = (goal: string) => `${HEAD}
plan:
  kortnamn: p
  titel: Mål
  slag: mål för mandatperioden
  organ: Kommunstyrelsen
  period: 2023–2026
  målområden:
    - namn: Klimat
      mål:
        - nummer: 7
          mål: Klimatsmart
          indikatorer:
${goal.replace(/^/gm, '            ')}
`;
const read = (text: string) => readPlanFile(text, { file: 'p.yaml' });
const complaints = (text: string) => read(text).problems.map(problemText);

describe('a plan file', () => {
  it('becomes commands, with ids made of names', () => {
    const { rows, problems } = read(plan('- { indikator: utsläpp, målvärden: [{ mindre än: "1,50", för: 2030 }] }'));
    expect(problems).toEqual([]);
    expect(rows.map(({ key }) => key)).toEqual(['organ/ks', 'indikator/utslapp', 'plan/p']);
    expect(rows.at(-1)?.command.data).toMatchObject({
      planId: 'p',
      kind: 'mandate-plan',
      bodyId: 'ks',
      period: '2023..2026',
      focusAreas: [
        {
          slug: 'klimat',
          goals: [
            {
              slug: 'mal-7',
              indicators: [
                {
                  indicatorId: 'utslapp',
                  wording: 'utsläpp',
                  targets: [{ kind: 'threshold', operator: 'lt', value: '1.50', duePeriod: '2030' }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('leaves out what the file leaves out', () => {
    const data = read(plan('- { indikator: Utsläpp }')).rows.at(-1)?.command.data as Record<string, unknown>;
    expect(Object.keys(data).sort()).toEqual(['bodyId', 'focusAreas', 'kind', 'period', 'planId', 'title']);
  });

  it('keeps the baseline rules apart', () =>
    expect(
      ['{ period: 2022 }', '{ nollmätning: 2023 }', '{ värde: "12,5" }'].map((baseline) => {
        const { rows } = read(plan(`- { indikator: Utsläpp, utgångsläge: ${baseline} }`));
        const data = rows.at(-1)?.command.data as {
          focusAreas: { goals: { indicators: { baseline: unknown }[] }[] }[];
        };
        return data.focusAreas[0]?.goals[0]?.indicators[0]?.baseline;
      }),
    ).toEqual([
      { rule: 'period', period: '2022' },
      { rule: 'zero-measurement', period: '2023' },
      { rule: 'fixed-value', fixedValue: '12.5' },
    ]));

  it('says all that is wrong at once, with line and key', () =>
    expect(
      complaints(`
organ:
  - namn: Kommunstyrelsen
    slag: styrgrupp
indikatorer:
  - namn: NKI
    enhet: index
    rikting: högre är bättre
`),
    ).toEqual([
      expect.stringMatching(/^p\.yaml, line 4, key "slag", value "styrgrupp": must be one of kommunfullmäktige, /),
      'p.yaml, line 6, key "riktning": is missing in an indicator',
      expect.stringMatching(/^p\.yaml, line 8, key "rikting": is no key of an indicator, which has namn, /),
    ]));

  it('says on which line a part is not whole', () =>
    expect(complaints(plan('- indikator: Utsläpp\n  målvärden:\n    - { mindre än: "1,5" }'))).toEqual([
      'p.yaml, line 23, key "för": is missing: only a förflyttning may be without the period it is for',
    ]));

  it('says where it is no YAML at all', () =>
    expect(complaints('plan:\n  titel: "Mål\n')).toEqual([expect.stringMatching(/^p\.yaml, line \d+: is not YAML: /)]));
});
