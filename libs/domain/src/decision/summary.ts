import type { SummariesOf, Wording } from '../words/wording.js';
import type { DecisionEvent } from './events.js';

type Recorded = Extract<DecisionEvent, { type: 'DecisionRecorded' }>['data'];

/** Its own decision is not what an event of a decision rests on. */
const own = <D extends object>(data: D): D & { readonly decisionId: undefined } => ({ ...data, decisionId: undefined });

/** A decision counts from its own day; only another day is worth telling. */
const counted = (w: Wording, data: Recorded): string =>
  data.validFrom === data.decidedOn && data.validTo === undefined ? w.basis(own(data)) : w.from(own(data));

const outcome = (w: Wording, { title, outcome }: Recorded): string =>
  `${title === undefined ? '' : `: ${w.quote(title)}`}${outcome === undefined ? '' : `${title === undefined ? ':' : ','} ${w.code('DecisionOutcome', outcome)}`}`;

const papers = (w: Wording, { kind = 'meeting', delegationPoint, dnr = [], documents = [] }: Recorded): string =>
  w.brackets(
    kind !== 'meeting' && w.code('DecisionKind', kind),
    delegationPoint,
    dnr.length > 0 && `Dnr ${dnr.join(', ')}`,
    w.count(documents.length, w.say('handling', 'document'), w.say('handlingar', 'documents')),
  );

export const decisionSummaries: SummariesOf<DecisionEvent> = {
  DecisionRecorded: (w, data) => {
    const { decidedOn, paragraph, point } = data;
    const body = w.label(`body:${data.body}`);
    const decided = w.say(`${body} beslutade ${decidedOn} §`, `${body} decided on ${decidedOn}, §`);
    const under = point === undefined ? '' : ` ${w.say('punkt', 'point')} ${point}`;
    return `${decided} ${paragraph}${under}${outcome(w, data)}${papers(w, data)}${counted(w, data)}`;
  },
  DecisionAttested: (w, data) =>
    `${w.part(`decision:${data.decisionId}`)} ${w.say('justerades', 'was attested')}${data.immediate ? w.say(' omedelbart', ' immediately') : ''}${w.on(own(data))}`,
  DecisionAppealed: (w, data) =>
    `${w.part(`decision:${data.decisionId}`)} ${w.say('överklagades', 'was appealed')}${w.brackets(data.dnr)}${w.on(own(data))}`,
  DecisionStayed: (w, data) =>
    `${w.say('En domstol inhiberade', 'A court stayed')} ${w.part(`decision:${data.decisionId}`)}${w.from(own(data))}`,
  DecisionQuashed: (w, data) =>
    `${w.say('En domstol upphävde', 'A court quashed')} ${w.day(data)} ${w.part(`decision:${data.decisionId}`)}${w.basis(own(data))}: ${w.say('det har aldrig gällt', 'it was never in force')}`,
  DecisionFinalised: (w, data) =>
    `${w.part(`decision:${data.decisionId}`)} ${w.say('fick laga kraft', 'became final')}${w.on(own(data))}`,
};
