import {
  type GoalContent,
  type GoalIndicatorContent,
  goalFields,
  goalIndicatorFields,
  Operator,
  slugs,
  TargetAgainst,
  typedId,
  type Whole,
} from '@liggaren/domain';
import { fromLine } from './checked.js';
import type { FileReading } from './plan-file.js';
import { type Link, present, readLinks, readNotes } from './plan-parts.js';
import { Unreadable } from './problem.js';
import { decimalOf, folded, periodOf, wholeNumberOf, wordOf, yesOrNo } from './words.js';
import type { Entry } from './yaml-entry.js';

/** A goal as the plan's command takes it, and what it names. */
export interface GoalOfFile {
  readonly content: object;
  readonly links: readonly Link[];
  readonly indicatorIds: readonly string[];
}

/** `mål:` The goals of a målområde with their goal indicators. */
export function readGoals(reading: FileReading, area: Entry, planId: string): GoalOfFile[] {
  return area.entries('mål', 'a goal').map((entry) => {
    const number = entry.as('nummer', wholeNumberOf);
    const title = entry.need('mål');
    const slug = slugs.goal({ slug: entry.text('kortnamn'), number, title });
    const links = readLinks(reading, entry, 'följer');
    const indicators = entry.entries('indikatorer', 'a goal indicator').map((row) => readGoalIndicator(reading, row));
    const content = present({
      slug,
      number,
      title,
      notes: readNotes(entry),
      follows: links.length > 0 ? links : undefined,
      indicators: indicators.length > 0 ? indicators : undefined,
    } satisfies Whole<GoalContent>);
    entry.done();
    const goal = typedId('goal', `${planId}/${slug}`);
    reading.names.add({ subject: goal, field: goalFields.content.proposed, value: { number } });
    const indicatorIds = indicators.flatMap(({ indicatorId, wording }) => {
      if (indicatorId === undefined) return [];
      const row = typedId('goalindicator', `${planId}/${slug}/${indicatorId}`);
      reading.names.add({ subject: row, field: goalIndicatorFields.content.proposed, value: { wording, indicatorId } });
      return [indicatorId];
    });
    return { content: fromLine(entry.line, content), links, indicatorIds };
  });
}

/** One row of the list of a goal's indicators: which indicator, in the goal's own words. */
function readGoalIndicator(reading: FileReading, entry: Entry) {
  const name = entry.need('indikator');
  const baselines = entry.entry('utgångsläge', 'a baseline');
  const targets = entry.entries('målvärden', 'a target').map(readTarget);
  const read = present({
    indicatorId: entry.as('indikator', reading.indicatorId),
    wording: entry.text('lydelse') ?? name,
    basis: entry.as('tolkning', (text) => (yesOrNo(text) ? 'interpretation' : 'decided')),
    note: entry.text('notering'),
    baseline: baselines && readBaseline(baselines),
    targets: targets.length > 0 ? targets : undefined,
  } satisfies Whole<Omit<GoalIndicatorContent, 'slug'>>);
  entry.done();
  return fromLine(entry.line, read);
}

/** `utgångsläge:` with one of `period`, `nollmätning` or `värde`. */
function readBaseline(entry: Entry) {
  const period = entry.as('period', periodOf);
  const zero = entry.as('nollmätning', periodOf);
  const fixedValue = entry.as('värde', decimalOf);
  entry.done();
  if (zero !== undefined) return fromLine(entry.line, { rule: 'zero-measurement', period: zero });
  if (fixedValue !== undefined) return fromLine(entry.line, present({ rule: 'fixed-value', fixedValue, period }));
  return fromLine(entry.line, present({ rule: 'period', period }));
}

const OPERATORS = ['mindre än', 'högst', 'mer än', 'minst', 'lika med'] as const;

/** `målvärden:` each says one thing, for a period: a move (`mot`: what it is compared with), a threshold, an interval, or yes or no. */
function readTarget(entry: Entry) {
  const duePeriod = entry.as('för', periodOf);
  const move = entry.as('förflyttning', (text) => {
    if (folded(text) !== 'positiv') throw new Unreadable('must be positiv: the direction is that of the indicator');
    return true;
  });
  const against = entry.as('mot', wordOf('TargetAgainst', TargetAgainst));
  if (against !== undefined && !move)
    entry.wrong('mot', undefined, 'goes with förflyttning: it says what that is compared with');
  const reached = entry.as('uppnått', yesOrNo);
  const [lower, upper] = [entry.as('från', decimalOf), entry.as('till', decimalOf)];
  const thresholds = OPERATORS.flatMap((word) => {
    const value = entry.as(word, decimalOf);
    return value === undefined ? [] : [{ kind: 'threshold', operator: wordOf('Operator', Operator)(word), value }];
  });
  entry.done();
  const said = [
    ...(move ? [present({ kind: 'direction', against })] : []),
    ...(reached === undefined ? [] : [{ kind: 'yes-no', value: reached ? '1' : '0' }]),
    ...(lower === undefined && upper === undefined ? [] : [present({ kind: 'interval', lower, upper })]),
    ...thresholds,
  ];
  if (said.length !== 1)
    entry.wrong('målvärden', undefined, 'each must say one of: förflyttning, uppnått, från and till, mindre än, …');
  if (said.length === 1 && !move && duePeriod === undefined && !entry.has('för'))
    entry.wrong('för', undefined, 'is missing: only a förflyttning may be without the period it is for');
  return fromLine(entry.line, present({ ...said[0], duePeriod }));
}
