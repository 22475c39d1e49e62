/** What stands of a decision beside body, day and §. */
export const decision = (
  body: string,
  decidedOn: string,
  paragraph: string,
  outcome = 'APPROVED',
  more: object = {},
) => ({
  body,
  decidedOn,
  paragraph,
  outcome,
  ...more,
});

export const indicators: readonly object[] = [
  {
    indicatorId: 'utslapp',
    name: 'Växthusgaser per invånare',
    unit: 'TONNES_CO2E_PER_INHABITANT',
    direction: 'LOWER',
    method: 'REGISTER',
    source: 'SCB',
    koladaId: 'N00401',
    koladaBasis: 'INTERPRETATION',
  },
  {
    indicatorId: 'trygghet',
    name: 'Trygghet i mörker',
    unit: 'PERCENT',
    direction: 'HIGHER',
    method: 'SAMPLE',
    source: 'SCB',
  },
  {
    indicatorId: 'cykelvagar',
    name: 'Nöjdhet med gång- och cykelvägar',
    unit: 'PERCENT',
    direction: 'HIGHER',
    method: 'SAMPLE',
    source: 'SCB',
  },
  { indicatorId: 'nki', name: 'Nöjd-kund-index', unit: 'INDEX', direction: 'HIGHER', method: 'SAMPLE', source: 'SBA' },
  {
    indicatorId: 'beredskap',
    name: 'Intern beredskapsmätning',
    unit: 'LEVEL',
    direction: 'HIGHER',
    lower: '0',
    upper: '4',
    method: 'SELF_ASSESSMENT',
  },
].map((indicator) => ({ ...indicator, validFrom: '2023-01-01' }));

/** As proposed: five goals, of which one will be struck and one changed. */
export const plan = {
  planId: 'ks-2024',
  title: 'Verksamhetsplan med mål 2024',
  kind: 'YEARLY_PLAN',
  bodyId: 'ks',
  period: '2024',
  dnr: ['KS24/7'],
  focusAreas: [
    {
      title: 'Klimat',
      goals: [
        {
          number: 1,
          title: 'Utsläppen ska minska',
          follows: [{ kind: 'LAW', text: 'Klimatlagen (2017:720)', basis: 'DECIDED' }],
          indicators: [
            {
              indicatorId: 'utslapp',
              wording: 'Utsläpp av växthusgaser per invånare',
              baseline: { rule: 'PERIOD', period: '2022' },
              targets: [{ kind: 'THRESHOLD', operator: 'LT', value: '1.9', duePeriod: '2024' }],
            },
          ],
        },
      ],
    },
    {
      title: 'Trygghet',
      goals: [
        {
          number: 2,
          title: 'Fler ska vara trygga',
          follows: [{ kind: 'KF_GOAL', text: 'En trygg kommun', basis: 'INTERPRETATION' }],
          indicators: [
            {
              indicatorId: 'trygghet',
              wording: 'Trygg utomhus när det är mörkt, andel',
              baseline: { rule: 'PERIOD', period: '2022' },
              targets: [{ kind: 'DIRECTION' }],
            },
          ],
        },
        {
          number: 3,
          title: 'Gång- och cykelvägarna ska bli bättre',
          indicators: [
            {
              indicatorId: 'cykelvagar',
              wording: 'Nöjd med gång- och cykelvägar, andel',
              targets: [{ kind: 'THRESHOLD', operator: 'GTE', value: '60', duePeriod: '2024' }],
            },
          ],
        },
      ],
    },
    {
      title: 'Näringsliv och beredskap',
      goals: [
        {
          number: 4,
          title: 'Företagen ska vara nöjda',
          follows: [{ kind: 'INRIKTNING', text: 'Växande näringsliv', basis: 'DECIDED' }],
          indicators: [
            {
              indicatorId: 'nki',
              wording: 'Nöjd-kund-index',
              targets: [{ kind: 'THRESHOLD', operator: 'GT', value: '75', duePeriod: '2024' }],
            },
          ],
        },
        {
          number: 5,
          title: 'Kommunen ska ha god beredskap',
          follows: [{ kind: 'REGLEMENTE', text: 'Reglemente för kommunstyrelsen', basis: 'DECIDED' }],
          indicators: [{ indicatorId: 'beredskap', wording: 'Beredskap, egen bedömning' }],
        },
      ],
    },
  ],
};

export const uppdrag: readonly object[] = [
  { uppdragId: 'klimatstrategi', number: 1, title: 'Ta fram en klimatstrategi', goalId: 'ks-2024/mal-1' },
  { uppdragId: 'laddplatser', number: 2, title: 'Bygg laddplatser vid pendlarparkeringarna', goalId: 'ks-2024/mal-1' },
  { uppdragId: 'vandringar', number: 3, title: 'Genomför trygghetsvandringar', goalId: 'ks-2024/mal-2' },
  { uppdragId: 'skyltning', number: 4, title: 'Se över skyltningen', goalId: 'ks-2024/mal-3' },
].map((each) => ({ planId: 'ks-2024', ...each }));
