import { describe, expect, it } from '@jest/globals';
import { shownValue, type ToldDifference, tellDifference } from './index.js';

const told = (difference: Partial<ToldDifference>) => {
  const { oldValue = null, newValue = null } = difference;
  const kind = oldValue === null ? 'added' : newValue === null ? 'removed' : 'changed';
  const whole = { subject: 'uppdrag:strategi', name: 'Strategi', field: null, kind, inThePast: false } as const;
  return (['sv', 'en'] as const).map((language) =>
    tellDifference({ ...whole, ...difference, oldValue, newValue }, language, { municipality: '0125' }),
  );
};
const INDICATOR = { subject: 'indicator:nki', name: 'NKI' };
const ROW = { subject: 'goalindicator:p/mal-1/nki', name: 'NKI' };
const GOAL = { subject: 'goal:p/mal-1', name: 'Fler företag' };

describe('a difference in a sentence', () => {
  it.each<[Partial<ToldDifference>, string, string]>([
    [{ newValue: {} }, 'Uppdraget ”Strategi” tillkom', 'The uppdrag “Strategi” was added'],
    [
      { oldValue: {}, inThePast: true },
      'Uppdraget ”Strategi” utgick (ändrat i efterhand)',
      'The uppdrag “Strategi” was removed (changed afterwards)',
    ],
    [
      { field: 'deadline', newValue: '2024-12-31' },
      'Uppdraget ”Strategi”: sista dag tillkom: 2024-12-31',
      'The uppdrag “Strategi”: deadline was added: 2024-12-31',
    ],
    [
      { field: 'stage', oldValue: 'ongoing', newValue: 'reported-complete' },
      'Uppdraget ”Strategi”: läge ändrades från pågående till slutredovisat',
      'The uppdrag “Strategi”: stage changed from ongoing to reported complete',
    ],
    [
      { field: 'formalStatus', oldValue: 'adopted', newValue: 'cancelled' },
      'Uppdraget ”Strategi”: formell status ändrades från givet till avbrutet (beslut)',
      'The uppdrag “Strategi”: formal status changed from given to cancelled (by decision)',
    ],
    [
      { subject: 'deliverable:strategi/1', field: 'stage', oldValue: 'in-progress', newValue: 'done' },
      'Delleveransen ”Strategi”: läge ändrades från pågår till klar',
      'The deliverable “Strategi”: stage changed from in progress to done',
    ],
    [
      { ...GOAL, field: 'follows:law/Miljöbalken', oldValue: { kind: 'law', text: 'Miljöbalken', basis: 'decided' } },
      'Målet ”Fler företag”: koppling uppåt utgick, tidigare ”Miljöbalken” (lag, beslutad)',
      'The goal “Fler företag”: what it follows was removed, before “Miljöbalken” (law, decided)',
    ],
    [
      { ...GOAL, field: 'forecast:2024/office', oldValue: 'expected', newValue: 'uncertain' },
      'Målet ”Fler företag”: prognos för 2024 (förvaltningens förslag) ändrades från bedöms uppnås till osäkert',
      'The goal “Fler företag”: forecast for 2024 (proposal of the office) changed from expected to be met to uncertain',
    ],
    [
      { ...GOAL, field: 'assessment:2023/24/body/undecided', newValue: 'partly-met' },
      'Målet ”Fler företag”: samlad bedömning för 2023/24 (organets beslut, utan beslut) tillkom: delvis uppfyllt',
      'The goal “Fler företag”: assessment for 2023/24 (decision of the body, without a decision) was added: partly met',
    ],
    [
      { ...GOAL, field: 'marked', newValue: true },
      'Målet ”Fler företag”: märkning för god ekonomisk hushållning tillkom: ja',
      'The goal “Fler företag”: mark of god ekonomisk hushållning was added: yes',
    ],
    [
      {
        ...ROW,
        field: 'baseline',
        oldValue: { rule: 'period', period: '2022' },
        newValue: { rule: 'fixed-value', fixedValue: '68.5' },
      },
      'Indikatorraden ”NKI”: utgångsläge ändrades från värdet för 2022 till det fasta värdet 68,5',
      'The goal indicator “NKI”: baseline changed from the value for 2022 to the fixed value 68.5',
    ],
    [
      {
        ...INDICATOR,
        field: 'measurement:2024/0125/T',
        oldValue: { missingReason: 'not-measured' },
        newValue: { masked: true },
      },
      'Indikatorn ”NKI”: värde för 2024 ändrades från inget värde (ej mätt) till ett värde som inte visas',
      'The indicator “NKI”: value for 2024 changed from no value (not measured) to a value that is not shown',
    ],
    [
      {
        ...INDICATOR,
        field: 'measurement:2024/0000/K',
        newValue: { value: '71.5', qualifier: 'about', status: 'preliminary' },
      },
      'Indikatorn ”NKI”: värde för 2024 (riket, kvinnor) tillkom: cirka 71,5 (preliminär)',
      'The indicator “NKI”: value for 2024 (the country, women) was added: about 71.5 (preliminary)',
    ],
    [
      {
        ...INDICATOR,
        field: 'measurement:2024/0125/T',
        oldValue: { value: '71' },
        newValue: { value: '71', source: 'SCB' },
      },
      'Indikatorn ”NKI”: värde för 2024 är som förut 71, med andra uppgifter om det',
      'The indicator “NKI”: value for 2024 is still 71, with other particulars',
    ],
    [
      { ...INDICATOR, field: 'break:2025', newValue: { cause: 'question', text: 'Ny enkät' } },
      'Indikatorn ”NKI”: seriebrott för 2025 tillkom: ny fråga (Ny enkät)',
      'The indicator “NKI”: series break for 2025 was added: new question (Ny enkät)',
    ],
    [
      { ...ROW, field: 'signal', oldValue: 'not-met' },
      'Indikatorraden ”NKI”: signal visas inte längre, tidigare målvärdet inte nått',
      'The goal indicator “NKI”: signal is no longer shown, before target not met',
    ],
    [
      { ...ROW, field: 'signal', newValue: 'target-met' },
      'Indikatorraden ”NKI”: signal visas: målvärdet nått',
      'The goal indicator “NKI”: signal is shown: target met',
    ],
    [
      {
        subject: 'plan:p',
        name: 'Mål',
        field: 'notes',
        newValue: [{ heading: 'Notering', text: 'Kort' }, { text: 'Till' }],
      },
      'Planen ”Mål”: notering tillkom: Notering: ”Kort” och ”Till”',
      'The plan “Mål”: note was added: Notering: “Kort” and “Till”',
    ],
    [
      {
        subject: 'target:p/1/nki/2026',
        name: 'Minst 90 procent 2026',
        period: '2026',
        field: 'formalStatus',
        oldValue: 'proposed',
        newValue: 'adopted',
      },
      'Målvärdet ”Minst 90 procent 2026” (för 2026): formell status ändrades från föreslaget till fastställt',
      'The target “Minst 90 procent 2026” (for 2026): formal status changed from proposed to adopted',
    ],
    [
      {
        subject: 'target:p/1/nki/2026',
        name: 'Minst 90 procent 2026',
        period: '2026',
        field: null,
        newValue: { target: { kind: 'threshold', operator: 'gte', value: '90', duePeriod: '2026' } },
      },
      'Målvärdet ”Minst 90 procent 2026” tillkom: minst 90 för 2026',
      'The target “Minst 90 procent 2026” was added: at least 90 for 2026',
    ],
  ])('%#', (difference, sv, en) => expect(told(difference)).toEqual([sv, en]));
});

it('shows values with codes as the enums of GraphQL have them, in parts and lists too', () => {
  expect(shownValue('uppdrag:u', 'stage', 'not-started')).toBe('NOT_STARTED');
  expect(shownValue('deliverable:u/1', 'stage', 'in-progress')).toBe('IN_PROGRESS');
  expect(shownValue('target:p/1/2/3', 'target', { kind: 'yes-no', value: '1' })).toEqual({
    kind: 'YES_NO',
    value: '1',
  });
  expect(shownValue('plan:p', 'buildsOn', [{ kind: 'kf-goal', text: 'not-started', basis: 'decided' }])).toEqual([
    { kind: 'KF_GOAL', text: 'not-started', basis: 'DECIDED' },
  ]);
  expect(shownValue('goal:p/1', 'assessment:2024/body', 'partly-met')).toBe('PARTLY_MET');
  expect(shownValue('goal:p/1', 'number', 4)).toBe(4);
});
