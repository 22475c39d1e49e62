import { bareId, type FigureStanding, indicatorFields, statementsIn, type Wording } from '@liggaren/domain';
import { type EventView, eventAt } from '../../views/trail/event.view.js';
import type { Audit } from '../audit.js';
import { isOf, presentedBefore } from '../evidence/in-report.js';
import type { Presented } from '../evidence/presentations.js';
import type { AuditTest, Found } from '../finding.js';
import { keyOf, presentedTo, toldFigure } from '../wording/phrases.js';

/** A correction or a withdrawal, and the event that was recorded wrong. */
interface Change {
  readonly event: EventView;
  /** What it changed: the original, or the correction that it withdraws. */
  readonly named: EventView;
  readonly original: EventView;
  /** What had been shown of it when it was changed. */
  readonly presented: readonly Presented[];
}

const correctedAfterPresentation: AuditTest = {
  code: 'corrected-after-presentation',
  question: 4,
  finds: `
    Something that a body had been shown was corrected or withdrawn afterwards: a figure, or anything else of the
    plan, its uppdrag, activities and assessments. To look at, for it is an internal control that failed; by whom,
    and whether a reason is given. A revision by the source is no correction, one that was undone (ångrad) before
    it was presented is none, nor one that was itself withdrawn.`,
  *find(audit) {
    const changes = changesOf(audit).filter(({ presented }) => presented.length > 0);
    for (const of of Map.groupBy(changes, ({ original }) => original.id).values()) yield told(audit, of);
  },
};

function changesOf(audit: Audit): Change[] {
  const events = audit
    .events('StatementCorrected', 'StatementWithdrawn')
    .filter(({ stream }) => /^(plan|indicator|uppdrag|assessment|activity)-/.test(stream));
  const targets = events.map((event) => audit.recordedWhen.positionOf(targetOf(event))!);
  const named = targets.map((position) => eventAt(audit.scope, position, targets));
  const undone = new Set(events.filter(({ type }) => type === 'StatementWithdrawn').map(targetOf));
  const originals = new Map(events.map((event, place) => [event.id, named[place]!]));
  return events
    .map((event, place) => ({
      event,
      named: named[place]!,
      original: originals.get(named[place]!.id) ?? named[place]!,
    }))
    .filter(({ event }) => event.type === 'StatementWithdrawn' || !undone.has(bareId(event.id)))
    .map((change) => ({ ...change, presented: shownOf(audit, change) }));
}

const targetOf = ({ event }: EventView): string => (event.data as { event: string }).event;

/** A body was shown it before it was changed, if the cut-off holds what was changed, in force by the day of the report. */
function shownOf(audit: Audit, { event, named }: Pick<Change, 'event' | 'named'>): Presented[] {
  const said = statementsIn(named.event);
  return presentedBefore(audit, audit.recordedWhen.at(BigInt(event.position))).filter(
    ({ cutOff, version }) =>
      BigInt(named.position) <= cutOff &&
      said.some(({ subject, validFrom }) => validFrom <= version.moment.validOn && isOf(version, subject)),
  );
}

function told(audit: Audit, changes: readonly Change[]): Found {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  const { original } = last;
  const { subject, field } = statementsIn(original.event)[0]!;
  const name = audit.nameOf(subject);
  const position = BigInt(original.position);
  const now = audit.allSaid.all(subject).find(({ origin }) => origin === position)?.value as FigureStanding;
  const before = beforeOf(audit, first);
  const { day, actor } = audit.recordedWhen.at(BigInt(last.event.position));
  const reports = Map.groupBy(first.presented, ({ version }) => version);
  return {
    severity: 'review',
    subjects: [subject, ...[...reports.keys()].map(({ report }) => report.id)],
    events: [original, ...changes.map(({ event }) => event)].map((event) => BigInt(event.position)),
    summary: (w) => {
      const isFigure = field.startsWith(indicatorFields.value.all);
      const what = isFigure
        ? w.say(
            `siffran för ${keyOf(w, before)} för ${w.part(subject)}`,
            `the figure for ${keyOf(w, before)} of ${w.part(subject)}`,
          )
        : w.say(
            `det som registrerats om ${w.called(subject, name)}`,
            `what was recorded of ${w.called(subject, name)}`,
          );
      const times =
        changes.length === 1 ? '' : w.say(` ${changes.length} gånger, senast`, ` ${changes.length} times, last`);
      const values = isFigure
        ? w.say(
            ` från ${toldFigure(w, before)} till ${toldFigure(w, now)}`,
            ` from ${toldFigure(w, before)} to ${toldFigure(w, now)}`,
          )
        : '';
      const shown = [...reports].map(([version, presented]) =>
        w.say(
          `rapporten ${w.quote(version.title)} redovisats ${presentedTo(w, audit, presented)}`,
          `the report ${w.quote(version.title)} had been presented ${presentedTo(w, audit, presented)}`,
        ),
      );
      return w.say(
        `${what} ${verb(w, last)}${times} ${day} av aktören ${actor}${values}, ${reason(w, audit, last)}, efter att ${w.list(shown)}.`,
        `${what} ${verb(w, last)}${times} on ${day} by the actor ${actor}${values}, ${reason(w, audit, last)}, after ${w.list(shown)}.`,
      );
    },
  };
}

/** What had been said before a change: the original as corrected by then. */
function beforeOf(audit: Audit, { event, named, original }: Change): FigureStanding {
  const earlier = audit
    .events('StatementCorrected')
    .filter((each) => targetOf(each) === bareId(original.id) && BigInt(each.position) < BigInt(event.position));
  const withdrawn = new Set(
    audit
      .events('StatementWithdrawn')
      .filter((each) => BigInt(each.position) < BigInt(event.position))
      .map(targetOf),
  );
  const standing = earlier.findLast((each) => !withdrawn.has(bareId(each.id))) ?? named;
  return statementsIn(standing.event)[0]!.value as FigureStanding;
}

const verb = (w: Wording, { event, named, original }: Change): string =>
  event.type === 'StatementCorrected'
    ? w.say('rättades', 'was corrected')
    : named === original
      ? w.say('makulerades', 'was withdrawn')
      : w.say('ändrades genom att en rättelse makulerades', 'was changed by the withdrawal of a correction');

/** The reason is sealed: the event shows it, where it has not been removed. */
function reason(w: Wording, audit: Audit, { event }: Change): string {
  const isRemoved = audit
    .events('ValueRemoved')
    .some(
      (each) =>
        targetOf(each) === bareId(event.id) &&
        (each.event.data as { fields: readonly string[] }).fields.includes('reason'),
    );
  return isRemoved
    ? w.say('orsaken är gallrad', 'the reason has been removed')
    : w.say('en orsak är angiven', 'a reason is given');
}

export const correctedFigures: readonly AuditTest[] = [correctedAfterPresentation];
