import { en, type SummariesOf, sv, type Wording } from '../words/wording.js';
import type { UppdragEvent } from './events.js';

type Of<T extends UppdragEvent['type']> = Extract<UppdragEvent, { type: T }>['data'];

/** The stage itself says that there is no decision. */
const stageBasis = ({ stage, irregular = [], ...data }: Of<'UppdragStageChanged'>) => ({
  ...data,
  irregular: irregular.filter((mark) => stage !== 'stopped' || mark !== 'NO_DECISION'),
});
const evidence = (w: Wording, word: string, shown: string | undefined): string =>
  w.brackets(shown !== undefined && `${word}: ${shown}`);
const condition = (w: Wording, word: string, { condition: text }: Of<'UppdragProposed'>): string =>
  w.brackets(text !== undefined && `${word}: ${w.quote(text)}`);
const after = (word: string, text: string | undefined): string => (text === undefined ? '' : ` ${word} ${text}`);

export const uppdragSummaries: SummariesOf<UppdragEvent> = {
  UppdragProposed: (data) => ({
    sv: `Uppdraget ${sv.quote(data.title)} föreslogs${condition(sv, 'villkor', data)}${sv.from(data)}`,
    en: `The uppdrag ${en.quote(data.title)} was proposed${condition(en, 'condition', data)}${en.from(data)}`,
  }),
  UppdragRevised: (data) => ({
    sv: `Uppdraget ${data.uppdragId} fick ny lydelse: ${sv.quote(data.title)}${condition(sv, 'villkor', data)}${sv.from(data)}`,
    en: `The uppdrag ${data.uppdragId} was reworded: ${en.quote(data.title)}${condition(en, 'condition', data)}${en.from(data)}`,
  }),
  UppdragGiven: (data) => ({
    sv: `Uppdraget ${data.uppdragId} gavs${after('av', data.givenBy)}${after('till', data.givenTo)}${sv.from(data)}`,
    en: `The uppdrag ${data.uppdragId} was given${after('by', data.givenBy)}${after('to', data.givenTo)}${en.from(data)}`,
  }),
  UppdragStageChanged: (data) => ({
    sv: `Uppdraget ${data.uppdragId} är ${sv.code('Stage', data.stage)}${evidence(sv, 'underlag', data.evidence)}${sv.from(stageBasis(data))}`,
    en: `The uppdrag ${data.uppdragId} is ${en.code('Stage', data.stage)}${evidence(en, 'evidence', data.evidence)}${en.from(stageBasis(data))}`,
  }),
  UppdragTimelinessChanged: (data) => ({
    sv: `Tidsläget för uppdraget ${data.uppdragId}: ${sv.code('Timeliness', data.timeliness)}${sv.from(data)}`,
    en: `Timeliness of the uppdrag ${data.uppdragId}: ${en.code('Timeliness', data.timeliness)}${en.from(data)}`,
  }),
  UppdragNotedUnchanged: (data) => ({
    sv: `Uppdraget ${data.uppdragId} är oförändrat per ${data.on}${sv.basis(data)}`,
    en: `The uppdrag ${data.uppdragId} is unchanged as of ${data.on}${en.basis(data)}`,
  }),
  UppdragDeadlineSet: (data) => ({
    sv: `Uppdraget ${data.uppdragId} ska vara klart senast ${data.deadline}${sv.from(data)}`,
    en: `The uppdrag ${data.uppdragId} is due by ${data.deadline}${en.from(data)}`,
  }),
  UppdragReportBackSet: (data) => ({
    sv: `Uppdraget ${data.uppdragId} ska återrapporteras${after('senast', data.reportBackOn)}${after('till', data.reportBackTo)}${after('av', data.reportBackBy)}${sv.from(data)}`,
    en: `The uppdrag ${data.uppdragId} is to be reported back${after('by', data.reportBackOn)}${after('to', data.reportBackTo)}${after('through', data.reportBackBy)}${en.from(data)}`,
  }),
  UppdragOwnerSet: (data) => ({
    sv: `Ansvarig för uppdraget ${data.uppdragId} är ${data.owner}${sv.from(data)}`,
    en: `Responsible for the uppdrag ${data.uppdragId} is ${data.owner}${en.from(data)}`,
  }),
  DeliverableAdded: (data) => ({
    sv: `Delleverans${after('nummer', data.number?.toString())} lades till i uppdraget ${data.uppdragId}: ${sv.quote(data.title)}${sv.from(data)}`,
    en: `Deliverable${after('number', data.number?.toString())} was added to the uppdrag ${data.uppdragId}: ${en.quote(data.title)}${en.from(data)}`,
  }),
  DeliverableStageChanged: (data) => ({
    sv: `Läget för delleveransen ${data.deliverableId}: ${sv.code('DeliverableStage', data.stage)}${evidence(sv, 'underlag', data.evidence)}${sv.from(data)}`,
    en: `Stage of the deliverable ${data.deliverableId}: ${en.code('DeliverableStage', data.stage)}${evidence(en, 'evidence', data.evidence)}${en.from(data)}`,
  }),
  UppdragClosed: (data) => ({
    sv: `Uppdraget ${data.uppdragId} avslutades${sv.on(data)}`,
    en: `The uppdrag ${data.uppdragId} was closed${en.on(data)}`,
  }),
  UppdragCancelled: (data) => ({
    sv: `Uppdraget ${data.uppdragId} avbröts${sv.on(data)}`,
    en: `The uppdrag ${data.uppdragId} was cancelled${en.on(data)}`,
  }),
  UppdragRejected: (data) => ({
    sv: `Förslaget till uppdraget ${data.uppdragId} avslogs${sv.on(data)}`,
    en: `The proposed uppdrag ${data.uppdragId} was rejected${en.on(data)}`,
  }),
  UppdragWithdrawn: (data) => ({
    sv: `Förslaget till uppdraget ${data.uppdragId} återtogs${sv.on(data)}`,
    en: `The proposed uppdrag ${data.uppdragId} was withdrawn${en.on(data)}`,
  }),
};
