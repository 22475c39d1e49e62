import { en, type SummariesOf, sv, type Wording } from '../words/wording.js';
import type { DecisionEvent } from './events.js';

type Recorded = Extract<DecisionEvent, { type: 'DecisionRecorded' }>['data'];

/** Its own decision is not what an event of a decision rests on. */
const own = <D extends object>(data: D): D & { readonly decisionId: undefined } => ({ ...data, decisionId: undefined });

/** A decision counts from its own day; only another day is worth telling. */
const counted = (w: Wording, data: Recorded): string =>
  data.validFrom === data.decidedOn && data.validTo === undefined ? w.basis(own(data)) : w.from(own(data));

export const decisionSummaries: SummariesOf<DecisionEvent> = {
  DecisionRecorded: (data) => {
    const { body, decidedOn, paragraph, point, dnr = [], title, kind = 'meeting', outcome } = data;
    const { delegationPoint, documents = [] } = data;
    const said = (w: Wording) =>
      `${title === undefined ? '' : `: ${w.quote(title)}`}${outcome === undefined ? '' : `${title === undefined ? ':' : ','} ${w.code('DecisionOutcome', outcome)}`}`;
    const how = (w: Wording, words: string) =>
      w.brackets(
        kind !== 'meeting' && w.code('DecisionKind', kind),
        delegationPoint,
        dnr.length > 0 && `Dnr ${dnr.join(', ')}`,
        w.count(documents.length, ...(words.split('/') as [string, string])),
      );
    return {
      sv: `${body} beslutade ${decidedOn} § ${paragraph}${point === undefined ? '' : ` punkt ${point}`}${said(sv)}${how(sv, 'handling/handlingar')}${counted(sv, data)}`,
      en: `${body} decided on ${decidedOn}, § ${paragraph}${point === undefined ? '' : ` point ${point}`}${said(en)}${how(en, 'document/documents')}${counted(en, data)}`,
    };
  },
  DecisionAttested: (data) => ({
    sv: `Beslutet ${data.decisionId} justerades${data.immediate ? ' omedelbart' : ''}${sv.on(own(data))}`,
    en: `The decision ${data.decisionId} was attested${data.immediate ? ' immediately' : ''}${en.on(own(data))}`,
  }),
  DecisionAppealed: (data) => ({
    sv: `Beslutet ${data.decisionId} överklagades${sv.brackets(data.dnr)}${sv.on(own(data))}`,
    en: `The decision ${data.decisionId} was appealed${en.brackets(data.dnr)}${en.on(own(data))}`,
  }),
  DecisionStayed: (data) => ({
    sv: `En domstol inhiberade beslutet ${data.decisionId}${sv.from(own(data))}`,
    en: `A court stayed the decision ${data.decisionId}${en.from(own(data))}`,
  }),
  DecisionQuashed: (data) => ({
    sv: `En domstol upphävde beslutet ${data.decisionId}${sv.on(own(data))}: det har aldrig gällt`,
    en: `A court quashed the decision ${data.decisionId}${en.on(own(data))}: it was never in force`,
  }),
  DecisionFinalised: (data) => ({
    sv: `Beslutet ${data.decisionId} fick laga kraft${sv.on(own(data))}`,
    en: `The decision ${data.decisionId} became final${en.on(own(data))}`,
  }),
};
