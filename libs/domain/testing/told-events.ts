import type { AnyEvent } from '../src/index.js';
import { toldAssessments } from './told-assessments.js';

export const SEALED = { sealed: 'A'.repeat(43) };
const EVENT = '7a9c1d52-3b0e-5f6a-8c7d-1e2f3a4b5c6d';
const PLAN = 'ekero-ks-2023-2026';
const GOAL = `${PLAN}/mal-7`;
const ROW = `${GOAL}/vaxthusgaser`;
const from = { validFrom: '2024-03-01' };
const decided = { decisionId: 'ks-2024-03-01-12', ...from };
const undecided = { irregular: ['NO_DECISION' as const], ...from };
const uppdrag = { uppdragId: 'hallbarhetsstrategi' };
const figure = { indicatorId: 'vaxthusgaser', period: '1990', entity: '0125', group: 'T' as const };
const planText = {
  planId: PLAN,
  title: 'Mål för mandatperioden',
  kind: 'mandate-plan' as const,
  bodyId: 'ks',
  period: '2023..2026',
  focusAreas: [
    {
      title: 'Klimat',
      goals: [{ number: 7, title: 'Klimatsmart', indicators: [{ indicatorId: 'vaxthusgaser', wording: 'Utsläpp' }] }],
    },
  ],
};
const link = { kind: 'kf-goal' as const, text: 'En hållbar kommun', basis: 'interpretation' as const };
const definition = {
  indicatorId: 'vaxthusgaser',
  name: 'Växthusgaser',
  unit: 'tonnes-co2e-per-inhabitant' as const,
  direction: 'lower' as const,
  source: 'SCB',
  koladaId: 'N00401',
};

/** One or more of every event type, with the sentences it is told in. */
export const toldEvents: readonly (readonly [AnyEvent, string, string])[] = [
  [
    {
      type: 'LedgerOpened',
      data: { ledgerId: EVENT, name: 'Ekerö', municipality: '0125', timeZone: 'Europe/Stockholm' },
    },
    'Liggaren ”Ekerö” öppnades för kommun 0125',
    'The ledger “Ekerö” was opened for municipality 0125',
  ],
  [
    { type: 'TakeoverClosed', data: {} },
    'Övertagandet av äldre historik avslutades',
    'The take-over of older history was closed',
  ],
  [
    { type: 'BodyRegistered', data: { bodyId: 'ks', name: 'Kommunstyrelsen', kind: 'board', ...from } },
    'Organet ”Kommunstyrelsen” finns (kommunstyrelse), från 2024-03-01',
    'The body “Kommunstyrelsen” exists (municipal board), from 2024-03-01',
  ],
  [
    {
      type: 'DecisionRecorded',
      data: {
        decisionId: 'kf-2022-12-13-136',
        body: 'kf',
        decidedOn: '2022-12-13',
        paragraph: '136',
        point: '2',
        dnr: ['KS23/176'],
        title: 'Politisk plattform',
        outcome: 'approved-with-changes',
        documents: [{ title: 'Plattform' }],
        validFrom: '2022-12-13',
      },
    },
    'Kommunfullmäktige beslutade 2022-12-13 § 136 punkt 2: ”Politisk plattform”, bifall med ändring (Dnr KS23/176, 1 handling)',
    'Kommunfullmäktige decided on 2022-12-13, § 136 point 2: “Politisk plattform”, approved with changes (Dnr KS23/176, 1 document)',
  ],
  [
    {
      type: 'DecisionRecorded',
      data: {
        decisionId: 'ks-2024-02-01-3',
        body: 'ks',
        decidedOn: '2024-02-01',
        paragraph: '3',
        kind: 'delegation',
        delegationPoint: 'A4',
        outcome: 'approved',
        ...from,
      },
    },
    'Kommunstyrelsen beslutade 2024-02-01 § 3: bifall (delegationsbeslut, A4), från 2024-03-01',
    'Kommunstyrelsen decided on 2024-02-01, § 3: approved (by delegation, A4), from 2024-03-01',
  ],
  [
    { type: 'DecisionAttested', data: { ...decided, immediate: true } },
    'Beslutet Kommunstyrelsen 2024-03-01 § 12 justerades omedelbart 2024-03-01',
    'The decision Kommunstyrelsen 2024-03-01 § 12 was attested immediately on 2024-03-01',
  ],
  [
    { type: 'DecisionAppealed', data: { ...decided, dnr: '123-24' } },
    'Beslutet Kommunstyrelsen 2024-03-01 § 12 överklagades (123-24) 2024-03-01',
    'The decision Kommunstyrelsen 2024-03-01 § 12 was appealed (123-24) on 2024-03-01',
  ],
  [
    { type: 'DecisionStayed', data: { ...decided, validTo: '2024-06-01' } },
    'En domstol inhiberade beslutet Kommunstyrelsen 2024-03-01 § 12, från 2024-03-01 till och med 2024-05-31',
    'A court stayed the decision Kommunstyrelsen 2024-03-01 § 12, from 2024-03-01 to 2024-05-31',
  ],
  [
    { type: 'DecisionQuashed', data: { ...decided, reason: SEALED } },
    'En domstol upphävde 2024-03-01 beslutet Kommunstyrelsen 2024-03-01 § 12, med angiven orsak: det har aldrig gällt',
    'A court quashed on 2024-03-01 the decision Kommunstyrelsen 2024-03-01 § 12, with a reason given: it was never in force',
  ],
  [
    { type: 'DecisionFinalised', data: decided },
    'Beslutet Kommunstyrelsen 2024-03-01 § 12 fick laga kraft 2024-03-01',
    'The decision Kommunstyrelsen 2024-03-01 § 12 became final on 2024-03-01',
  ],
  [
    { type: 'IndicatorDefined', data: { ...definition, koladaBasis: 'interpretation', ...from } },
    'Indikatorn ”Växthusgaser” definierades: ton CO₂-ekvivalenter per invånare, lägre är bättre, källa SCB, Kolada N00401 (tolkning), från 2024-03-01',
    'The indicator “Växthusgaser” was defined: tonnes of CO₂ equivalents per inhabitant, lower is better, source SCB, Kolada N00401 (interpretation), from 2024-03-01',
  ],
  [
    {
      type: 'IndicatorRevised',
      data: { ...definition, unit: 'other', unitText: 'kiloton', upper: '7.5', method: 'model', ...decided },
    },
    'Definitionen av ”Växthusgaser per invånare” ändrades till ”Växthusgaser”: kiloton, lägre är bättre, skala …–7,5, modell, källa SCB, Kolada N00401, från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The definition of “Växthusgaser per invånare” was changed to “Växthusgaser”: kiloton, lower is better, scale …–7.5, model, source SCB, Kolada N00401, from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    {
      type: 'SeriesBroken',
      data: { indicatorId: 'nki', fromPeriod: '2024', cause: 'method', text: 'Annan enkät', ...from },
    },
    'Serien ”Nöjd kund-index” är bruten från och med perioden 2024: ny metod (Annan enkät), från 2024-03-01',
    'The series “Nöjd kund-index” is broken as of the period 2024: new method (Annan enkät), from 2024-03-01',
  ],
  [
    { type: 'ValueExpected', data: { indicatorId: 'nki', period: '2024', expectedOn: '2025-04-30', ...from } },
    'Värdet av ”Nöjd kund-index” för 2024 väntas senast 2025-04-30, från 2024-03-01',
    'The value of “Nöjd kund-index” for 2024 is expected by 2025-04-30, from 2024-03-01',
  ],
  [
    {
      type: 'MeasurementRecorded',
      data: { ...figure, value: '5.35', publishedOn: '2023-07-21', validFrom: '2023-07-21' },
    },
    'Mätning av ”Växthusgaser per invånare” (ton CO₂-ekvivalenter per invånare) för 1990: 5,35 (publicerad 2023-07-21)',
    'Measurement of “Växthusgaser per invånare” (tonnes of CO₂ equivalents per inhabitant) for 1990: 5.35 (published 2023-07-21)',
  ],
  [
    {
      type: 'MeasurementRecorded',
      data: {
        ...figure,
        entity: '0000',
        group: 'K',
        period: '2021..2022',
        value: '87.20',
        qualifier: 'at-least',
        margin: '0.9',
        status: 'preliminary',
        note: SEALED,
        irregular: ['RULE_BROKEN'],
        ...from,
      },
    },
    'Mätning av ”Växthusgaser per invånare” (ton CO₂-ekvivalenter per invånare, riket, kvinnor) för 2021–2022: minst 87,20 ± 0,9 (preliminär), från 2024-03-01, med anteckning, bryter mot en regel',
    'Measurement of “Växthusgaser per invånare” (tonnes of CO₂ equivalents per inhabitant, the country, women) for 2021–2022: at least 87.20 ± 0.9 (preliminary), from 2024-03-01, with a note, breaks a rule',
  ],
  [
    { type: 'MeasurementRecorded', data: { ...figure, missingReason: 'not-published-yet', ...from } },
    'Mätning av ”Växthusgaser per invånare” (ton CO₂-ekvivalenter per invånare) för 1990: inget värde (ännu inte publicerat), från 2024-03-01',
    'Measurement of “Växthusgaser per invånare” (tonnes of CO₂ equivalents per inhabitant) for 1990: no value (not published yet), from 2024-03-01',
  ],
  [
    {
      type: 'MeasurementRecorded',
      data: { ...figure, value: SEALED, classified: { ground: 'OSL 18:8', fields: ['value'] }, ...from },
    },
    'Mätning av ”Växthusgaser per invånare” (ton CO₂-ekvivalenter per invånare) för 1990: ett värde som inte visas (OSL 18:8), från 2024-03-01',
    'Measurement of “Växthusgaser per invånare” (tonnes of CO₂ equivalents per inhabitant) for 1990: a value that is not shown (OSL 18:8), from 2024-03-01',
  ],
  [
    {
      type: 'MeasurementRevised',
      data: { ...figure, value: '5.38', publishedOn: '2024-06-09', validFrom: '2024-06-09' },
    },
    'Källan reviderade ”Växthusgaser per invånare” (ton CO₂-ekvivalenter per invånare) för 1990 till 5,38 (publicerad 2024-06-09)',
    'The source revised “Växthusgaser per invånare” (tonnes of CO₂ equivalents per inhabitant) for 1990 to 5.38 (published 2024-06-09)',
  ],
  [
    {
      type: 'MeasurementRevised',
      data: {
        ...figure,
        entity: '0180',
        value: '5.4',
        rounding: true,
        publishedOn: '2024-06-09',
        validFrom: '2024-07-01',
      },
    },
    'Källan reviderade ”Växthusgaser per invånare” (ton CO₂-ekvivalenter per invånare, kommun 0180) för 1990 till 5,4, endast avrundning (publicerad 2024-06-09), från 2024-07-01',
    'The source revised “Växthusgaser per invånare” (tonnes of CO₂ equivalents per inhabitant, municipality 0180) for 1990 to 5.4, rounding only (published 2024-06-09), from 2024-07-01',
  ],
  [
    { type: 'UppdragProposed', data: { ...uppdrag, title: 'Greenhub', condition: 'Eventuellt', ...from } },
    'Uppdraget ”Greenhub” föreslogs (villkor: ”Eventuellt”), från 2024-03-01',
    'The uppdrag “Greenhub” was proposed (condition: “Eventuellt”), from 2024-03-01',
  ],
  [
    { type: 'UppdragRevised', data: { ...uppdrag, title: 'Ta fram en strategi', ...undecided } },
    'Uppdraget ”Ta fram en hållbarhetsstrategi” fick ny lydelse: ”Ta fram en strategi”, från 2024-03-01, utan beslut',
    'The uppdrag “Ta fram en hållbarhetsstrategi” was reworded: “Ta fram en strategi”, from 2024-03-01, without a decision',
  ],
  [
    { type: 'UppdragGiven', data: { ...uppdrag, givenBy: 'ks', givenTo: 'tekniska nämnden', ...decided } },
    'Uppdraget ”Ta fram en hållbarhetsstrategi” gavs av Kommunstyrelsen till tekniska nämnden, från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The uppdrag “Ta fram en hållbarhetsstrategi” was given by Kommunstyrelsen to tekniska nämnden, from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    {
      type: 'UppdragStageChanged',
      data: { ...uppdrag, stage: 'reported-complete', evidence: 'Dnr KS24/5', comment: SEALED, ...from },
    },
    'Uppdraget ”Ta fram en hållbarhetsstrategi” är slutredovisat (underlag: Dnr KS24/5), från 2024-03-01, med kommentar',
    'The uppdrag “Ta fram en hållbarhetsstrategi” is reported complete (evidence: Dnr KS24/5), from 2024-03-01, with a comment',
  ],
  [
    { type: 'UppdragStageChanged', data: { ...uppdrag, stage: 'stopped', ...undecided } },
    'Uppdraget ”Ta fram en hållbarhetsstrategi” är avbrutet utan beslut, från 2024-03-01',
    'The uppdrag “Ta fram en hållbarhetsstrategi” is stopped without a decision, from 2024-03-01',
  ],
  [
    { type: 'UppdragTimelinessChanged', data: { ...uppdrag, timeliness: 'at-risk', ...from } },
    'Tidsläget för uppdraget ”Ta fram en hållbarhetsstrategi”: risk för försening, från 2024-03-01',
    'Timeliness of the uppdrag “Ta fram en hållbarhetsstrategi”: at risk, from 2024-03-01',
  ],
  [
    { type: 'UppdragNotedUnchanged', data: { ...uppdrag, on: '2024-05-31', validFrom: '2024-05-31' } },
    'Uppdraget ”Ta fram en hållbarhetsstrategi” är oförändrat per 2024-05-31',
    'The uppdrag “Ta fram en hållbarhetsstrategi” is unchanged as of 2024-05-31',
  ],
  [
    { type: 'UppdragDeadlineSet', data: { ...uppdrag, deadline: '2024-12-31', ...undecided } },
    'Uppdraget ”Ta fram en hållbarhetsstrategi” ska vara klart senast 2024-12-31, från 2024-03-01, utan beslut',
    'The uppdrag “Ta fram en hållbarhetsstrategi” is due by 2024-12-31, from 2024-03-01, without a decision',
  ],
  [
    {
      type: 'UppdragReportBackSet',
      data: {
        ...uppdrag,
        reportBackOn: '2024-11-30',
        reportBackTo: 'ks',
        reportBackBy: 'näringslivschef',
        ...decided,
      },
    },
    'Uppdraget ”Ta fram en hållbarhetsstrategi” ska återrapporteras senast 2024-11-30 till Kommunstyrelsen av näringslivschef, från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The uppdrag “Ta fram en hållbarhetsstrategi” is to be reported back by 2024-11-30 to Kommunstyrelsen through näringslivschef, from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    {
      type: 'IndicatorOwnerSet',
      data: { indicatorId: 'vaxthusgaser', owner: 'hållbarhetschef', ...from },
    },
    'Ansvarig för indikatorn ”Växthusgaser per invånare” är hållbarhetschef, från 2024-03-01',
    'Responsible for the indicator “Växthusgaser per invånare” is hållbarhetschef, from 2024-03-01',
  ],
  [
    {
      type: 'FollowUpPlanned',
      data: {
        planId: PLAN,
        occasion: 'interim-2024-08-31',
        kind: 'interim',
        coversTo: '2024-08-31',
        expectedOn: '2024-09-20',
        ...from,
      },
    },
    'Uppföljning av planen ”Mål för mandatperioden”: delårsrapport som avser till och med 2024-08-31 väntas senast 2024-09-20, från 2024-03-01',
    'Follow-up of the plan “Mål för mandatperioden”: interim report covering to 2024-08-31 is expected by 2024-09-20, from 2024-03-01',
  ],
  [
    {
      type: 'FollowUpPlanned',
      data: {
        planId: PLAN,
        occasion: 'april',
        kind: 'follow-up',
        title: 'Uppföljning per april',
        coversTo: '2024-04-30',
        expectedOn: '2024-05-15',
        ...from,
      },
    },
    'Uppföljning av planen ”Mål för mandatperioden”: ”Uppföljning per april” som avser till och med 2024-04-30 väntas senast 2024-05-15, från 2024-03-01',
    'Follow-up of the plan “Mål för mandatperioden”: “Uppföljning per april” covering to 2024-04-30 is expected by 2024-05-15, from 2024-03-01',
  ],
  [
    { type: 'UppdragOwnerSet', data: { ...uppdrag, owner: 'näringslivschef', ...from } },
    'Ansvarig för uppdraget ”Ta fram en hållbarhetsstrategi” är näringslivschef, från 2024-03-01',
    'Responsible for the uppdrag “Ta fram en hållbarhetsstrategi” is näringslivschef, from 2024-03-01',
  ],
  [
    {
      type: 'DeliverableAdded',
      data: { uppdragId: 'beredskap', deliverableId: 'beredskap/rsa', number: 1, title: 'RSA', ...from },
    },
    'Delleverans nummer 1 lades till i uppdraget ”Stärk beredskapen”: ”RSA”, från 2024-03-01',
    'Deliverable number 1 was added to the uppdrag “Stärk beredskapen”: “RSA”, from 2024-03-01',
  ],
  [
    {
      type: 'DeliverableStageChanged',
      data: { uppdragId: 'beredskap', deliverableId: 'beredskap/rsa', stage: 'done', evidence: 'KS24/9', ...from },
    },
    'Läget för delleveransen ”Risk- och sårbarhetsanalys” i uppdraget ”Stärk beredskapen”: klar (underlag: KS24/9), från 2024-03-01',
    'Stage of the deliverable “Risk- och sårbarhetsanalys” of the uppdrag “Stärk beredskapen”: done (evidence: KS24/9), from 2024-03-01',
  ],
  [
    { type: 'UppdragClosed', data: { ...uppdrag, ...decided } },
    'Uppdraget ”Ta fram en hållbarhetsstrategi” avslutades 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The uppdrag “Ta fram en hållbarhetsstrategi” was closed on 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    { type: 'UppdragCancelled', data: { ...uppdrag, comment: SEALED, ...undecided } },
    'Uppdraget ”Ta fram en hållbarhetsstrategi” avbröts 2024-03-01, med kommentar, utan beslut',
    'The uppdrag “Ta fram en hållbarhetsstrategi” was cancelled on 2024-03-01, with a comment, without a decision',
  ],
  [
    { type: 'UppdragRejected', data: { ...uppdrag, ...decided } },
    'Förslaget till uppdraget ”Ta fram en hållbarhetsstrategi” avslogs 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The proposed uppdrag “Ta fram en hållbarhetsstrategi” was rejected on 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    { type: 'UppdragWithdrawn', data: { ...uppdrag, ...from } },
    'Förslaget till uppdraget ”Ta fram en hållbarhetsstrategi” återtogs 2024-03-01',
    'The proposed uppdrag “Ta fram en hållbarhetsstrategi” was withdrawn on 2024-03-01',
  ],
  [
    { type: 'PlanProposed', data: { ...planText, ...from } },
    'Planen ”Mål för mandatperioden” för 2023–2026 föreslogs för Kommunstyrelsen med 1 målområde, 1 mål och 1 indikatorrad, från 2024-03-01',
    'The plan “Mål för mandatperioden” for 2023–2026 was proposed to Kommunstyrelsen with 1 målområde, 1 goal and 1 goal indicator, from 2024-03-01',
  ],
  [
    {
      type: 'PlanAdopted',
      data: { ...planText, struck: [`goal:${GOAL}`, `goal:${PLAN}/mal-8`], uppdragGiven: ['rsa'], ...decided },
    },
    'Kommunstyrelsen fastställde planen ”Mål för mandatperioden” för 2023–2026 med 1 målområde, 1 mål och 1 indikatorrad; 2 delar ströks och 1 uppdrag gavs, från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'Kommunstyrelsen adopted the plan “Mål för mandatperioden” for 2023–2026 with 1 målområde, 1 goal and 1 goal indicator; 2 parts were struck and 1 uppdrag was given, from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    { type: 'PlanReturned', data: { planId: PLAN, ...decided } },
    'Planen ”Mål för mandatperioden” återremitterades 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The plan “Mål för mandatperioden” was returned on 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    { type: 'PlanRejected', data: { planId: PLAN, ...decided } },
    'Planen ”Mål för mandatperioden” avslogs 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The plan “Mål för mandatperioden” was rejected on 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    { type: 'PlanWithdrawn', data: { planId: PLAN, ...from } },
    'Förslaget till planen ”Mål för mandatperioden” återtogs 2024-03-01',
    'The proposed plan “Mål för mandatperioden” was withdrawn on 2024-03-01',
  ],
  [
    { type: 'PlanRepealed', data: { planId: PLAN, ...decided } },
    'Planen ”Mål för mandatperioden” upphävdes 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The plan “Mål för mandatperioden” was repealed on 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    { type: 'PlanReplaced', data: { planId: PLAN, replacedBy: 'ekero-ks-2025', ...decided } },
    'Planen ”Mål för mandatperioden” ersattes av planen ”Mål från 2025” 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The plan “Mål för mandatperioden” was replaced with the plan “Mål från 2025” on 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    {
      type: 'GoalAdded',
      data: { planId: PLAN, focusAreaId: `${PLAN}/klimat`, goalId: GOAL, number: 7, title: 'Klimatsmart', ...from },
    },
    'Målet ”Klimatsmart” (mål 7) lades till i förslaget under målområdet ”Klimat”, från 2024-03-01',
    'The goal “Klimatsmart” (goal 7) was added in the proposal under the målområde “Klimat”, from 2024-03-01',
  ],
  [
    {
      type: 'GoalRevised',
      data: { planId: PLAN, focusAreaId: `${PLAN}/klimat`, goalId: GOAL, title: 'Klimatsmart', ...undecided },
    },
    'Målet ”Klimatsmart kommun” fick ny lydelse: ”Klimatsmart”, från 2024-03-01, utan beslut',
    'The goal “Klimatsmart kommun” was reworded: “Klimatsmart”, from 2024-03-01, without a decision',
  ],
  [
    { type: 'GoalRemoved', data: { planId: PLAN, goalId: GOAL, ...decided } },
    'Målet ”Klimatsmart kommun” togs bort, från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The goal “Klimatsmart kommun” was removed, from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    { type: 'GoalLinked', data: { planId: PLAN, goalId: GOAL, link, ...decided } },
    'Målet ”Klimatsmart kommun” följer ”En hållbar kommun” (kommunfullmäktiges mål, tolkning), från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The goal “Klimatsmart kommun” follows “En hållbar kommun” (goal of the council, interpretation), from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    { type: 'GoalUnlinked', data: { planId: PLAN, goalId: GOAL, link, ...from } },
    'Målet ”Klimatsmart kommun” följer i förslaget inte längre ”En hållbar kommun” (kommunfullmäktiges mål, tolkning), från 2024-03-01',
    'The goal “Klimatsmart kommun” no longer follows “En hållbar kommun” (goal of the council, interpretation) in the proposal, from 2024-03-01',
  ],
  [
    { type: 'GoalMarked', data: { planId: PLAN, goalId: GOAL, marked: true, ...decided } },
    'Målet ”Klimatsmart kommun” är markerat som viktigt för god ekonomisk hushållning, från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The goal “Klimatsmart kommun” is marked as important for god ekonomisk hushållning, from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    {
      type: 'GoalIndicatorAdded',
      data: {
        planId: PLAN,
        goalIndicatorId: ROW,
        indicatorId: 'vaxthusgaser',
        wording: 'Utsläpp till luft',
        baseline: { rule: 'zero-measurement', period: '2023' },
        targets: [{ kind: 'threshold', operator: 'lt', value: '1.5', duePeriod: '2030' }, { kind: 'direction' }],
        ...decided,
      },
    },
    'Indikatorraden ”Utsläpp till luft” (indikator ”Växthusgaser per invånare”) lades till under målet ”Klimatsmart kommun” med utgångsläge nollmätningen 2023, målvärde mindre än 1,5 för 2030 och målvärde förflyttning från utgångsläget, från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The goal indicator “Utsläpp till luft” (indicator “Växthusgaser per invånare”) was added under the goal “Klimatsmart kommun” with the baseline the zero measurement 2023, the target less than 1.5 for 2030 and the target direction against the baseline, from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    {
      type: 'GoalIndicatorRevised',
      data: { planId: PLAN, goalIndicatorId: ROW, indicatorId: 'vaxthusgaser', wording: 'Utsläpp', ...decided },
    },
    'Indikatorraden ”Utsläpp till luft” fick ny lydelse: ”Utsläpp” (indikator ”Växthusgaser per invånare”), från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The goal indicator “Utsläpp till luft” was reworded: “Utsläpp” (indicator “Växthusgaser per invånare”), from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    {
      type: 'GoalIndicatorReplaced',
      data: {
        planId: PLAN,
        goalIndicatorId: `${GOAL}/ny`,
        replacedId: ROW,
        indicatorId: 'ny',
        wording: 'Nytt',
        ...undecided,
      },
    },
    'Indikatorraden ”Nytt” ersatte indikatorraden ”Utsläpp till luft”, från 2024-03-01, utan beslut',
    'The goal indicator “Nytt” replaced the goal indicator “Utsläpp till luft”, from 2024-03-01, without a decision',
  ],
  [
    { type: 'GoalIndicatorRemoved', data: { planId: PLAN, goalIndicatorId: ROW, ...from } },
    'Indikatorraden ”Utsläpp till luft” togs bort i förslaget, från 2024-03-01',
    'The goal indicator “Utsläpp till luft” was removed in the proposal, from 2024-03-01',
  ],
  [
    {
      type: 'BaselineSet',
      data: {
        planId: PLAN,
        goalIndicatorId: ROW,
        baseline: { rule: 'fixed-value', fixedValue: '5.38' },
        ...decided,
      },
    },
    'Utgångsläget för indikatorraden ”Utsläpp till luft” sattes till det fasta värdet 5,38, från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The baseline of the goal indicator “Utsläpp till luft” was set to the fixed value 5.38, from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    { type: 'BaselineRemoved', data: { planId: PLAN, goalIndicatorId: ROW, ...undecided } },
    'Utgångsläget för indikatorraden ”Utsläpp till luft” togs bort, från 2024-03-01, utan beslut',
    'The baseline of the goal indicator “Utsläpp till luft” was removed, from 2024-03-01, without a decision',
  ],
  [
    {
      type: 'TargetSet',
      data: {
        planId: PLAN,
        targetId: `${ROW}/2025`,
        kind: 'interval',
        lower: '1',
        upper: '1.5',
        duePeriod: '2025',
        ...undecided,
      },
    },
    'Målvärdet för indikatorraden ”Utsläpp till luft” sattes till mellan 1 och 1,5 för 2025, från 2024-03-01, utan beslut',
    'The target of the goal indicator “Utsläpp till luft” was set to between 1 and 1.5 for 2025, from 2024-03-01, without a decision',
  ],
  [
    { type: 'TargetRemoved', data: { planId: PLAN, targetId: `${ROW}/2025`, ...decided } },
    'Målvärdet för indikatorraden ”Utsläpp till luft” (mindre än 1,5 för 2025) togs bort, från 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The target of the goal indicator “Utsläpp till luft” (less than 1.5 for 2025) was removed, from 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  [
    {
      type: 'TextEdited',
      data: {
        planId: PLAN,
        subject: `goal:${GOAL}`,
        text: 'Klimatsmart',
        content: { title: 'Klimatsmart' },
        reason: 'Överflödigt ord',
        ...from,
      },
    },
    'Redaktionell ändring av målet ”Klimatsmart kommun”: ”Klimatsmart” (Överflödigt ord), från 2024-03-01',
    'Editorial change of the goal “Klimatsmart kommun”: “Klimatsmart” (Överflödigt ord), from 2024-03-01',
  ],
  [
    {
      type: 'ReportVersionFixed',
      data: {
        reportId: 'delar-2024',
        version: 2,
        planId: PLAN,
        kind: 'interim',
        title: 'Delårsrapport 2024',
        coversTo: '2024-08-31',
        cutOff: { validOn: '2024-09-20', eventId: EVENT, size: 63 },
        validFrom: '2024-09-20',
      },
    },
    'Rapporten ”Delårsrapport 2024” (delårsrapport) fastställdes i version 2 för hela planen ”Mål för mandatperioden”: avser till och med 2024-08-31, per 2024-09-20 efter 63 händelser',
    'The report “Delårsrapport 2024” (interim report) was fixed in version 2 for the whole plan “Mål för mandatperioden”: covers up to 2024-08-31, per 2024-09-20 after 63 events',
  ],
  [
    {
      type: 'ReportVersionFixed',
      data: {
        reportId: 'klimat-2024',
        version: 1,
        planId: PLAN,
        kind: 'follow-up',
        title: 'Klimat',
        coversTo: '2024-04-30',
        goals: [GOAL],
        uppdrag: ['hallbarhetsstrategi', 'laddplatser'],
        cutOff: { validOn: '2024-05-02', eventId: EVENT, size: 40 },
        validFrom: '2024-05-02',
      },
    },
    'Rapporten ”Klimat” (uppföljningsrapport) fastställdes i version 1 för 1 mål och 2 uppdrag i planen ”Mål för mandatperioden”: avser till och med 2024-04-30, per 2024-05-02 efter 40 händelser',
    'The report “Klimat” (follow-up report) was fixed in version 1 for 1 goal and 2 uppdrag of the plan “Mål för mandatperioden”: covers up to 2024-04-30, per 2024-05-02 after 40 events',
  ],
  [
    {
      type: 'ReportPresented',
      data: { reportId: 'delar-2024', version: 2, bodyId: 'ks', ...decided },
    },
    'Rapporten ”Delårsrapport 2024”, version 2, redovisades för Kommunstyrelsen 2024-03-01 genom beslutet Kommunstyrelsen 2024-03-01 § 12',
    'The report “Delårsrapport 2024”, version 2, was presented to Kommunstyrelsen on 2024-03-01 by the decision Kommunstyrelsen 2024-03-01 § 12',
  ],
  ...toldAssessments,
  [
    {
      type: 'StatementCorrected',
      data: {
        event: EVENT,
        type: 'MeasurementRecorded',
        schema: 1,
        data: { ...figure, value: '5.35', publishedOn: '2023-07-21', validFrom: '2023-07-21' },
        reason: SEALED,
      },
    },
    'Rättelse, med angiven orsak. Rätt innehåll: Mätning av ”Växthusgaser per invånare” (ton CO₂-ekvivalenter per invånare) för 1990: 5,35 (publicerad 2023-07-21)',
    'Correction, with a reason given. The right content: Measurement of “Växthusgaser per invånare” (tonnes of CO₂ equivalents per inhabitant) for 1990: 5.35 (published 2023-07-21)',
  ],
  [
    { type: 'StatementWithdrawn', data: { event: EVENT, reason: SEALED } },
    `Makulering av händelsen ${EVENT}, som aldrig skulle ha registrerats, med angiven orsak`,
    `Withdrawal of the event ${EVENT}, which should never have been recorded, with a reason given`,
  ],
  [
    {
      type: 'StatementRetracted',
      data: { subject: 'uppdrag:rsa', field: 'stage', validFrom: '2024-03-01', validTo: '2024-04-01', reason: SEALED },
    },
    'Inget gäller som läge för uppdraget ”Gör en risk- och sårbarhetsanalys”, från 2024-03-01 till och med 2024-03-31, med angiven orsak',
    'Nothing stands as stage of the uppdrag “Gör en risk- och sårbarhetsanalys”, from 2024-03-01 to 2024-03-31, with a reason given',
  ],
  [
    { type: 'ValueRemoved', data: { event: EVENT, fields: ['comment', 'value'], ground: 'gallringsbeslut KS24/77' } },
    `Gallrat ur händelsen ${EVENT} med stöd av gallringsbeslut KS24/77: kommentar och värde`,
    `Removed from the event ${EVENT} on the ground of gallringsbeslut KS24/77: comment and value`,
  ],
];
