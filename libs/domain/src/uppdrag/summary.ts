import type { SummariesOf, Wording } from '../words/wording.js';
import type { UppdragEvent } from './events.js';

type Of<T extends UppdragEvent['type']> = Extract<UppdragEvent, { type: T }>['data'];

/** The stage itself says that there is no decision. */
const stageBasis = ({ stage, irregular = [], ...data }: Of<'UppdragStageChanged'>) => ({
  ...data,
  irregular: irregular.filter((mark) => stage !== 'stopped' || mark !== 'NO_DECISION'),
});
const evidence = (w: Wording, { evidence: shown }: { readonly evidence?: string | undefined }): string =>
  w.brackets(shown !== undefined && `${w.say('underlag', 'evidence')}: ${shown}`);
const condition = (w: Wording, { condition: text }: Of<'UppdragProposed'>): string =>
  w.brackets(text !== undefined && `${w.say('villkor', 'condition')}: ${w.quote(text)}`);
const after = (word: string, text: string | undefined): string => (text === undefined ? '' : ` ${word} ${text}`);

const theUppdrag = (w: Wording, { uppdragId }: { readonly uppdragId: string }): string =>
  w.part(`uppdrag:${uppdragId}`);
const theProposed = (w: Wording, { uppdragId }: { readonly uppdragId: string }): string =>
  w.say(
    `Förslaget till uppdraget ${w.label(`uppdrag:${uppdragId}`)}`,
    `The proposed uppdrag ${w.label(`uppdrag:${uppdragId}`)}`,
  );

/** Its uppdrag is named too: several have a deliverable of the same name. */
const theDeliverable = (w: Wording, { deliverableId, ...data }: Of<'DeliverableStageChanged'>): string => {
  const deliverable = `deliverable:${deliverableId}`;
  return w.name(deliverable) === undefined
    ? w.part(deliverable)
    : `${w.part(deliverable)} ${w.say('i', 'of')} ${theUppdrag(w, data)}`;
};

export const uppdragSummaries: SummariesOf<UppdragEvent> = {
  UppdragProposed: (w, data) =>
    `${w.say(
      `Uppdraget ${w.quote(data.title)} föreslogs`,
      `The uppdrag ${w.quote(data.title)} was proposed`,
    )}${condition(w, data)}${w.from(data)}`,
  UppdragRevised: (w, data) =>
    `${theUppdrag(w, data)} ${w.reworded(`uppdrag:${data.uppdragId}`, data.title)}${condition(w, data)}${w.from(data)}`,
  UppdragGiven: (w, data) =>
    [
      `${theUppdrag(w, data)} ${w.say('gavs', 'was given')}`,
      after(w.say('av', 'by'), data.givenBy && w.label(`body:${data.givenBy}`)),
      after(w.say('till', 'to'), data.givenTo),
      w.from(data),
    ].join(''),
  UppdragStageChanged: (w, data) =>
    `${theUppdrag(w, data)} ${w.say('är', 'is')} ${w.code('Stage', data.stage)}${evidence(w, data)}${w.from(stageBasis(data))}`,
  UppdragTimelinessChanged: (w, data) =>
    `${w.say('Tidsläget för', 'Timeliness of')} ${theUppdrag(w, data)}: ${w.code('Timeliness', data.timeliness)}${w.from(data)}`,
  UppdragNotedUnchanged: (w, data) =>
    `${theUppdrag(w, data)} ${w.say('är oförändrat per', 'is unchanged as of')} ${data.on}${w.basis(data)}`,
  UppdragDeadlineSet: (w, data) =>
    `${theUppdrag(w, data)} ${w.say('ska vara klart senast', 'is due by')} ${data.deadline}${w.from(data)}`,
  UppdragReportBackSet: (w, data) =>
    [
      `${theUppdrag(w, data)} ${w.say('ska återrapporteras', 'is to be reported back')}`,
      after(w.say('senast', 'by'), data.reportBackOn),
      after(w.say('till', 'to'), data.reportBackTo && w.label(`body:${data.reportBackTo}`)),
      after(w.say('av', 'through'), data.reportBackBy),
      w.from(data),
    ].join(''),
  UppdragOwnerSet: (w, data) =>
    w.say(
      `Ansvarig för ${theUppdrag(w, data)} är ${data.owner}${w.from(data)}`,
      `Responsible for ${theUppdrag(w, data)} is ${data.owner}${w.from(data)}`,
    ),
  DeliverableAdded: (w, data) => {
    const added = `${after(w.say('nummer', 'number'), data.number?.toString())} ${w.say('lades till i', 'was added to')}`;
    return `${w.say('Delleverans', 'Deliverable')}${added} ${theUppdrag(w, data)}: ${w.quote(data.title)}${w.from(data)}`;
  },
  DeliverableStageChanged: (w, data) =>
    `${w.say('Läget för', 'Stage of')} ${theDeliverable(w, data)}: ${w.code('DeliverableStage', data.stage)}${evidence(w, data)}${w.from(data)}`,
  UppdragClosed: (w, data) => `${theUppdrag(w, data)} ${w.say('avslutades', 'was closed')}${w.on(data)}`,
  UppdragCancelled: (w, data) => `${theUppdrag(w, data)} ${w.say('avbröts', 'was cancelled')}${w.on(data)}`,
  UppdragRejected: (w, data) => `${theProposed(w, data)} ${w.say('avslogs', 'was rejected')}${w.on(data)}`,
  UppdragWithdrawn: (w, data) => `${theProposed(w, data)} ${w.say('återtogs', 'was withdrawn')}${w.on(data)}`,
};
