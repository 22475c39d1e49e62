import { describe, expect, it } from '@jest/globals';
import { problemText, readPlanFile } from './index.js';

const file = (followUps: string, owner = '', uppdrag = '') => `
organ:
  - { namn: Kommunstyrelsen, kortnamn: ks, slag: kommunstyrelse }
indikatorer:
  - { namn: Utsläpp, enhet: annan enhet, riktning: lägre är bättre${owner} }
plan:
  kortnamn: p
  titel: Mål
  slag: mål för mandatperioden
  organ: Kommunstyrelsen
  period: 2023–2026
  gäller från: 2023-01-23
  uppföljning:
${followUps.replace(/^/gm, '    ')}
  utvecklingsuppdrag:
    - { uppdrag: Ta fram en strategi, kortnamn: strategi${uppdrag} }
`;
const read = (text: string) => readPlanFile(text, { file: 'p.yaml' });
const told = (text: string) =>
  read(text)
    .rows.filter(({ rank }) => rank === 'follow-up' || rank === 'owner')
    .map(({ key, command: { type, data } }) => [key, type, data]);

const INTERIM = '- { slag: delårsrapport, avser till och med: 2024-08-31, väntas senast: 2024-09-20 }';

describe('the follow-up calendar in a plan file', () => {
  it('is one command an occasion, valid as the plan is', () => {
    const follow = `${INTERIM}
- { slag: uppföljningsrapport, kortnamn: april, titel: April, avser till och med: 2024-04-30, väntas senast: 2024-05-15, gäller från: 2024-01-02 }`;
    const common = { planId: 'p' };
    expect(told(file(follow))).toEqual([
      [
        'uppföljning/p/interim-2024-08-31',
        'PlanFollowUp',
        {
          ...common,
          occasion: 'interim-2024-08-31',
          kind: 'interim',
          coversTo: '2024-08-31',
          expectedOn: '2024-09-20',
          validFrom: '2023-01-23',
        },
      ],
      [
        'uppföljning/p/april/2024-01-02',
        'PlanFollowUp',
        {
          ...common,
          occasion: 'april',
          kind: 'follow-up',
          title: 'April',
          coversTo: '2024-04-30',
          expectedOn: '2024-05-15',
          validFrom: '2024-01-02',
        },
      ],
    ]);
  });

  it('says what is missing or wrong in it', () =>
    expect(read(file('- { slag: bokslut, avser till och med: augusti }')).problems.map(problemText)).toEqual([
      expect.stringContaining('key "slag", value "bokslut"'),
      expect.stringContaining('key "avser till och med", value "augusti": must be a day'),
      expect.stringContaining('key "väntas senast": is missing in a follow-up'),
    ]));
});

describe('an owner in a plan file', () => {
  it('is a function, from its own day or with what it is responsible for', () =>
    expect(
      told(file(INTERIM, ', ansvarig: hållbarhetschef, ansvarig från: 2024-01-01', ', ansvarig: miljöchef')).slice(
        0,
        3,
      ),
    ).toEqual([
      [
        'ansvarig/indicator/utslapp/2024-01-01',
        'SetIndicatorOwner',
        { indicatorId: 'utslapp', owner: 'hållbarhetschef', validFrom: '2024-01-01' },
      ],
      expect.anything(),
      [
        'ansvarig/uppdrag/strategi',
        'SetUppdragOwner',
        { uppdragId: 'strategi', owner: 'miljöchef', validFrom: '2023-01-23' },
      ],
    ]));

  it('is nobody where the file names none, and a day alone is wrong', () => {
    expect(told(file(INTERIM)).map(([key]) => key)).toEqual(['uppföljning/p/interim-2024-08-31']);
    expect(read(file(INTERIM, ', ansvarig från: 2024-01-01')).problems.map(problemText)).toEqual([
      expect.stringContaining('key "ansvarig från"'),
    ]);
  });
});
