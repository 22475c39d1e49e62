import { decisionIdOf, type EventTypeName } from '@liggaren/domain';

/** An event to write: `at` gives the day it is recorded on and the ids of events of the same plan written before it. */
export interface Told {
  readonly stream: string;
  readonly type: EventTypeName;
  readonly data: (at: { readonly day: string; readonly idOf: (index: number) => string }) => object;
}

/** Goals of each målområde of the plan of Ekerö kommunstyrelse 2023–2026, and indicators of each goal. */
const AREAS = [
  ['Attraktiv kommun', [3, 1]],
  ['Hållbar tillväxt', [1, 2]],
  ['Beredskap', [2]],
  ['Näringsliv och jobb', [2]],
  ['Hållbar utveckling och klimatomställning', [2, 1]],
] as const;
const INDICATORS = 14;
const UPPDRAG = 9;
const DELIVERABLES = 5;
const FIRST_YEAR = 2012;
const YEARS = 13;
const ENTITIES = ['0125', '0000', '0001'];
const GROUPS = ['T', 'K', 'M'];

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const sealed = { sealed: 'A'.repeat(43) };
const STAGES = ['ongoing', 'paused'];

/** The life of one plan: as large as Ekerö's, with its indicators, uppdrag and decisions, told until `length` events. */
export function planOfEkero(name: string, length: number): readonly Told[] {
  const told: Told[] = [];
  const tell = (stream: string, type: EventTypeName, data: Told['data']): number =>
    told.push({ stream, type, data }) - 1;
  const indicator = (number: number) => `${name}-indikator-${number}`;
  const uppdrag = (number: number) => `${name}-uppdrag-${number}`;

  /** A § of its own for each, and what it decided. */
  let paragraph = 0;
  const decide = (): string => {
    const key = { body: 'ks', decidedOn: '2023-01-23', paragraph: `${++paragraph}`, point: name };
    const decisionId = decisionIdOf(key);
    tell(`decision-${decisionId}`, 'DecisionRecorded', ({ day }) => ({
      ...key,
      decisionId,
      dnr: ['KS23/176'],
      title: 'Mål för mandatperioden',
      outcome: 'approved',
      validFrom: day,
    }));
    tell(`decision-${decisionId}`, 'DecisionAttested', ({ day }) => ({ decisionId, validFrom: day }));
    return decisionId;
  };

  for (const number of range(INDICATORS))
    tell(`indicator-${indicator(number)}`, 'IndicatorDefined', ({ day }) => ({
      indicatorId: indicator(number),
      name: `Nöjdhet med skötseln av utomhusmiljöer ${number}`,
      unit: 'percent',
      direction: 'higher',
      method: 'sample',
      source: 'SCB:s medborgarundersökning',
      validFrom: day,
    }));

  const content = contentOf(name, indicator);
  tell(`plan-${name}`, 'PlanProposed', ({ day }) => ({ ...content, validFrom: day }));
  for (const number of range(UPPDRAG)) {
    const uppdragId = uppdrag(number);
    tell(`uppdrag-${uppdragId}`, 'UppdragProposed', ({ day }) => ({
      uppdragId,
      planId: name,
      focusAreaId: `${name}/malomrade-${number % AREAS.length}`,
      number: number + 1,
      title: 'Kommunen ska utveckla en långsiktig strategi för markinnehav och markförsäljning.',
      validFrom: day,
    }));
    for (const place of range(DELIVERABLES))
      tell(`uppdrag-${uppdragId}`, 'DeliverableAdded', ({ day }) => ({
        uppdragId,
        deliverableId: `${uppdragId}/del-${place}`,
        number: place + 1,
        title: 'RSA – Risk och sårbarhetsanalys',
        validFrom: day,
      }));
  }
  const decisionId = decide();
  tell(`plan-${name}`, 'PlanAdopted', ({ day }) => ({
    ...content,
    decisionId,
    uppdragGiven: range(UPPDRAG).map(uppdrag),
    validFrom: day,
  }));

  /** A year of follow-up: figures come, some are revised or corrected, the office reports on its uppdrag. */
  const year = (number: number): void => {
    const period = `${FIRST_YEAR + number}`;
    for (const id of range(INDICATORS)) {
      const indicatorId = indicator(id);
      const stream = `indicator-${indicatorId}`;
      tell(stream, 'ValueExpected', ({ day }) => ({ indicatorId, period, expectedOn: '2026-06-30', validFrom: day }));
      const figure = (entity: string, group: string, value: string) => ({
        indicatorId,
        period,
        entity,
        group,
        value,
        margin: '2.1',
        status: 'definitive',
        source: 'SCB',
        publishedOn: '2023-05-31',
      });
      const first = told.length;
      for (const entity of ENTITIES)
        for (const group of GROUPS)
          tell(stream, 'MeasurementRecorded', ({ day }) => ({
            ...figure(entity, group, `${60 + number}.${id}`),
            validFrom: day,
          }));
      for (const group of GROUPS)
        tell(stream, 'MeasurementRevised', ({ day }) => ({
          ...figure('0125', group, `${61 + number}.${id}`),
          validFrom: day,
        }));
      if (id % 2 === 0)
        tell(stream, 'StatementCorrected', ({ day, idOf }) => ({
          event: idOf(first),
          type: 'MeasurementRecorded',
          schema: 1,
          reason: sealed,
          data: { ...figure('0125', 'T', `${62 + number}.${id}`), validFrom: day },
        }));
    }
    for (const number of range(UPPDRAG)) {
      const uppdragId = uppdrag(number);
      const stream = `uppdrag-${uppdragId}`;
      const deliverableId = `${uppdragId}/del-${paragraph % DELIVERABLES}`;
      tell(stream, 'UppdragStageChanged', ({ day }) => ({
        uppdragId,
        stage: STAGES[number % 2],
        comment: sealed,
        validFrom: day,
      }));
      tell(stream, 'UppdragTimelinessChanged', ({ day }) => ({ uppdragId, timeliness: 'on-plan', validFrom: day }));
      tell(stream, 'UppdragDeadlineSet', ({ day }) => ({ uppdragId, deadline: '2026-12-31', validFrom: day }));
      tell(stream, 'DeliverableStageChanged', ({ day }) => ({
        uppdragId,
        deliverableId,
        stage: 'in-progress',
        validFrom: day,
      }));
    }
    const decisionId = decide();
    const goal = `${name}/mal-${(number % 8) + 1}`;
    tell(`plan-${name}`, 'GoalLinked', ({ day }) => ({
      planId: name,
      goalId: goal,
      link: { kind: 'kf-goal', text: `KF:s mål ${number}`, basis: 'decided' },
      decisionId,
      validFrom: day,
    }));
  };

  for (const number of range(YEARS)) year(number);
  while (told.length < length) {
    const uppdragId = uppdrag(told.length % UPPDRAG);
    tell(`uppdrag-${uppdragId}`, 'UppdragNotedUnchanged', ({ day }) => ({
      uppdragId,
      on: day,
      comment: sealed,
      validFrom: day,
    }));
  }
  if (told.length > length) throw new Error(`a plan has at least ${told.length} events`);
  return told;
}

/** Målområden, goals, indicators with baselines and targets, as the document has them. */
function contentOf(planId: string, indicator: (number: number) => string): object {
  let goals = 0;
  let indicators = 0;
  const row = () => ({
    indicatorId: indicator(indicators++),
    wording: 'Nöjdhet med skötseln av kommunens utomhusmiljöer',
    baseline: { rule: 'period', period: '2022' },
    targets: [{ kind: 'direction' }, { kind: 'threshold', operator: 'gte', value: '70', duePeriod: '2026' }],
  });
  return {
    planId,
    title: 'Mål för mandatperioden 2023–2026',
    kind: 'mandate-plan',
    bodyId: 'ks',
    period: '2023..2026',
    dnr: ['KS23/176'],
    directions: [
      'Ekerö ska styras mot ekonomisk, miljömässig och social hållbarhet.',
      'Ekerö ska vara en trygg plats.',
    ],
    focusAreas: AREAS.map(([title, rows], index) => ({
      slug: `malomrade-${index}`,
      title,
      text: 'Ekerö är en kommun som människor vill bo och leva i.',
      goals: rows.map((count) => ({
        slug: `mal-${++goals}`,
        number: goals,
        title: 'Ekerö ska ge en trygg småstadskänsla och vara en bra plats att bo och leva på.',
        notes: [{ heading: 'Notering', text: 'En samlad bedömning görs utifrån nuläge 2022.' }],
        follows: [{ kind: 'inriktning', text: 'Mälaröalliansens politiska plattform', basis: 'decided' }],
        indicators: range(count).map(row),
      })),
    })),
  };
}
