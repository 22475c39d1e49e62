import {
  type BaselineStanding,
  baselineInWords,
  goalFields,
  goalIndicatorFields,
  type Phrase,
  partFields,
  planFields,
  slugsOf,
  type TargetStanding,
  type Tracks,
  targetInWords,
  typeOf,
  type Wording,
} from '@liggaren/domain';
import type { Audit } from '../audit.js';
import type { Told } from './all-said.js';

/** One thing that a body decided otherwise than it was proposed. */
export interface DecidedOtherwise {
  /** Bare id of the decision. */
  readonly decision: string;
  readonly part: string;
  /** Position of the event that says it. */
  readonly origin: bigint;
  readonly inWords: Phrase;
}

type Content = Readonly<Record<string, unknown>>;
const PARTS = ['plan', 'focusarea', 'goal', 'goalindicator', 'target'];

/** What of the plan was struck, added or changed by the decision by which it was adopted, part by part, and what was sent back or rejected. */
export function decidedOtherwise(audit: Audit): DecidedOtherwise[] {
  const parts = PARTS.flatMap((type) => audit.allSaid.subjects(type));
  const changed = [
    ...parts.flatMap((part) => changes(audit, part)),
    ...parts.flatMap((part) => baselines(audit, part)),
  ];
  const struck = parts.flatMap((part) => strikes(audit, part));
  const isStruck = (decision: string, part: string): boolean =>
    struck.some((other) => other.decision === decision && other.part === part);
  const alone = struck.filter(({ decision, part }) => !above(audit, part).some((each) => isStruck(decision, each)));
  const uppdrag = audit.allSaid.subjects('uppdrag').flatMap((part) => strikes(audit, part));
  return [...answers(audit), ...alone, ...changed, ...uppdrag];
}

/** The proposal as a whole was sent back or rejected. */
const answers = (audit: Audit): DecidedOtherwise[] =>
  audit.allSaid.of(audit.plan.id, planFields.proposal).flatMap(({ value, decision, origin }) =>
    decision === null || (value !== 'returned' && value !== 'rejected')
      ? []
      : {
          decision,
          part: audit.plan.id,
          origin,
          inWords: (w: Wording) =>
            `${value === 'returned' ? w.say('återremitterade', 'sent back') : w.say('avslog', 'rejected')} ${w.part(audit.plan.id)}`,
        },
  );

/** What was proposed and not adopted. */
const strikes = (audit: Audit, part: string): DecidedOtherwise[] =>
  audit.allSaid.of(part, partFields.status).flatMap(({ value, decision, origin }) =>
    decision === null || value !== 'rejected'
      ? []
      : {
          decision,
          part,
          origin,
          inWords: (w: Wording) =>
            `${w.say('strök', 'struck')} ${w.part(part)}${demand(w, part, proposedFor(audit, part, origin))}`,
        },
  );

const proposedFor = (audit: Audit, part: string, struck: bigint): unknown =>
  audit.allSaid
    .under(part, partFields.content.all)
    .findLast(({ value, origin }) => value !== undefined && origin < struck)?.value;

/** What a target demands, which has no words of its own; nothing where what proposed it has been withdrawn. */
const demand = (w: Wording, part: string, content: unknown): string =>
  part.startsWith('target:') && content !== undefined ? w.brackets(targetInWords(w, content as TargetStanding)) : '';

/** What was adopted with another content than was then proposed, or without having been proposed. */
function changes(audit: Audit, part: string): DecidedOtherwise[] {
  return adopted(audit, part, partFields.content).flatMap(({ proposed, told, isNew }) => {
    const [before, after] = [proposed?.value, told.value].map((content) => words(content as Content | undefined));
    if (after === undefined || (!proposed && !isNew) || JSON.stringify(before) === JSON.stringify(after)) return [];
    const inWords = (w: Wording): string =>
      before === undefined
        ? `${w.say('lade till', 'added')} ${w.part(part)}${demand(w, part, after)}`
        : `${w.say('ändrade', 'changed')} ${changedTo(w, part, before, after)}`;
    return { decision: told.decision!, part, origin: told.origin, inWords };
  });
}

function changedTo(w: Wording, part: string, before: Content, after: Content): string {
  const fromTo = (from: string, to: string): string => w.say(`från ${from} till ${to}`, `from ${from} to ${to}`);
  if (part.startsWith('target:')) {
    const [from, to] = [before, after].map((content) => content as TargetStanding);
    return `${w.part(part)} ${fromTo(targetInWords(w, from!), targetInWords(w, to!))}`;
  }
  const [from, to] = [before, after].map(({ title, wording }) => (title ?? wording) as string);
  return from === to
    ? w.say(`annat än lydelsen av ${w.part(part)}`, `other things than the wording of ${w.part(part)}`)
    : `${w.called(part, from!)} ${w.say('till', 'to')} ${w.quote(to!)}`;
}

/** Its place in the plan changes with what is struck before it: that is no other content. */
function words(content: Content | undefined): Content | undefined {
  const { order: _, ...rest } = content ?? {};
  return content && rest;
}

function baselines(audit: Audit, part: string): DecidedOtherwise[] {
  return adopted(audit, part, goalIndicatorFields.baseline).flatMap(({ proposed, told }) => {
    if (!proposed || JSON.stringify(proposed.value) === JSON.stringify(told.value)) return [];
    const rule = (w: Wording, value: BaselineStanding | undefined): string =>
      value ? baselineInWords(w, value) : w.say('inget', 'none');
    const inWords = (w: Wording): string =>
      w.say(
        `ändrade utgångsläget för ${w.part(part)} från ${rule(w, proposed.value)} till ${rule(w, told.value)}`,
        `changed the baseline of ${w.part(part)} from ${rule(w, proposed.value)} to ${rule(w, told.value)}`,
      );
    return { decision: told.decision!, part, origin: told.origin, inWords };
  });
}

interface Adopted<T> {
  /** What was proposed just before; undefined where nothing was. */
  readonly proposed: Told<T> | undefined;
  /** The last that the decision said. */
  readonly told: Told<T>;
  /** The plan was adopted by the decision, which was the first to say anything of the part. */
  readonly isNew: boolean;
}

/** What each decision said of a part in a field, spelling apart. */
function adopted<T>(audit: Audit, part: string, field: Tracks<T>): Adopted<T | undefined>[] {
  const adoptions = audit.once('adoptions', () => new Set(audit.events('PlanAdopted').map((each) => each.decisionId)));
  const edits = audit.once('edits', () => new Set(audit.events('TextEdited').map(({ position }) => position)));
  const found: Adopted<T | undefined>[] = [];
  let proposed: Told<T | undefined> | undefined;
  for (const told of audit.allSaid.under(part, field.all)) {
    if (edits.has(String(told.origin))) continue;
    const last = found.at(-1);
    if (told.field === field.proposed) proposed = told;
    else if (last?.told.decision === told.decision) found.splice(-1, 1, { ...last, told });
    else found.push({ proposed, told, isNew: !last && adoptions.has(told.decision) });
    if (told.field === field.adopted) proposed = undefined;
  }
  return found;
}

/** The parts that a part stands under. */
function above(audit: Audit, part: string): string[] {
  const [plan, goal, row] = slugsOf(part);
  const area = audit.allSaid.under(`goal:${plan}/${goal}`, goalFields.content.all).at(-1)?.value;
  const all = [`focusarea:${area?.focusAreaId}`, `goal:${plan}/${goal}`, `goalindicator:${plan}/${goal}/${row}`];
  return all.slice(0, PARTS.indexOf(typeOf(part)) - 1);
}
