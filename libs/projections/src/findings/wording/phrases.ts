import { type FigureStanding, figureInWords, type Signal, type Wording } from '@liggaren/domain';
import type { MeasurementView } from '../../views/indicator/measurement.view.js';
import type { Audit } from '../audit.js';
import type { Told } from '../evidence/all-said.js';
import { adoptedAt } from '../evidence/decided-changes.js';
import type { Presented } from '../evidence/presentations.js';

type Valued = Parameters<typeof figureInWords>[1];

/** `a, b och c`; of more than some, the first and how many there are beside. */
export const listed = (w: Wording, items: readonly string[], most = 5): string =>
  items.length <= most + 1
    ? w.list(items)
    : w.list([...items.slice(0, most), w.say(`${items.length - most} till`, `${items.length - most} more`)]);

/** `1 dag`, `12 dagar`. */
export const daysInWords = (w: Wording, days: number): string =>
  w.say(`${days} ${days === 1 ? 'dag' : 'dagar'}`, `${days} ${days === 1 ? 'day' : 'days'}`);

/** A figure as it was said: `1,9`, or that there is none and why. */
export const toldFigure = (w: Wording, value: FigureStanding | undefined): string =>
  figureInWords(w, (value ?? {}) as Valued);

/** A figure as it stood. */
export function shownFigure(w: Wording, figure: MeasurementView | null): string {
  if (!figure) return figureInWords(w, {});
  const { masked, value, missingReason, qualifier, margin } = figure;
  const shown = masked ? { sealed: '' } : (value ?? undefined);
  return figureInWords(w, {
    value: shown,
    missingReason: missingReason ?? undefined,
    qualifier: qualifier ?? undefined,
    margin: margin ?? undefined,
  } as Valued);
}

/** `målvärdet inte nått`; of one that is kept from the public, `visas inte`. */
export const toldSignal = (w: Wording, signal: Signal | null | undefined): string =>
  signal ? w.code('Signal', signal) : w.say('visas inte', 'not shown');

/** The period of a figure, and whose it is where it is not the whole of the own municipality. */
export const keyOf = (
  w: Wording,
  { period, entity, group }: Pick<FigureStanding, 'period' | 'entity' | 'group'>,
): string => `${w.period(period)}${w.brackets(w.place(entity), group !== 'T' && w.code('Group', group))}`;

/** `redovisats för Kommunstyrelsen 2024-05-14 och Kommunfullmäktige 2024-06-17`, from `för` on. */
export const presentedTo = (w: Wording, audit: Audit, presented: readonly Presented[]): string =>
  `${w.say('för', 'to')} ${w.list(
    presented.map(({ bodyId, presentedOn }) =>
      w.say(`${audit.nameOf(bodyId)} ${presentedOn}`, `${audit.nameOf(bodyId)} on ${presentedOn}`),
    ),
  )}`;

/** By which decision and from which day, or without one and on which day it was recorded. */
export function byWhat(w: Wording, audit: Audit, { decision, validFrom, origin }: Told): string {
  const day = decision === null ? audit.recordedWhen.at(origin).day : validFrom;
  const on = w.say(day, `on ${day}`);
  if (decision !== null)
    return `${on} ${w.say('genom beslutet', 'by the decision')} ${audit.nameOf(`decision:${decision}`)}`;
  return adoptedAt(audit) === undefined
    ? `${on} ${w.say('i förslaget', 'in the proposal')}`
    : `${on} ${w.say('utan beslut', 'without a decision')}`;
}
