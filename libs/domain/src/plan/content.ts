import { z } from 'zod';
import { Decimal } from '../kernel/decimal.js';
import { Period } from '../kernel/period.js';
import { BodyId, Day, DecisionId, IndicatorId, Line, Slug, slugOf, Text } from '../kernel/values.js';
import {
  BaselineRule,
  LinkBasis,
  LinkKind,
  Operator,
  PlanKind,
  ReportKind,
  TargetAgainst,
  TargetKind,
} from '../kernel/vocabulary.js';

export const Note = z
  .strictObject({
    heading: Line.optional().describe('As the source heads it, such as Notering'),
    text: Text.describe('The text'),
  })
  .meta({ object: 'Note', description: 'What the source notes where it stands.' });
const notes = z.array(Note).optional().describe('What the source notes where it stands');

export type Note = z.output<typeof Note>;

export const Link = z
  .strictObject({
    kind: LinkKind.describe('What it follows: a goal of KF, an inriktning, a reglemente or a law'),
    text: Text.describe('What it says, or how it is cited'),
    decisionId: DecisionId.optional().describe('The decision it stands in'),
    basis: LinkBasis.describe('Whether the link is decided or an interpretation'),
  })
  .meta({ object: 'GoalLink', description: 'What a goal or a plan follows or builds on.' });

export type Link = z.output<typeof Link>;

export const Baseline = z
  .strictObject({
    rule: BaselineRule.describe('The value of a period, a nollmätning, or a fixed value'),
    period: Period.optional().describe('The period whose value it is'),
    fixedValue: Decimal.optional().describe('The value, where it is fixed'),
  })
  .refine(
    ({ rule, period, fixedValue }) => (rule === 'fixed-value' ? fixedValue !== undefined : period !== undefined),
    {
      error: 'needs a period, or a fixedValue where the rule is a fixed value',
    },
  )
  .meta({ object: 'Baseline', description: 'The rule for what to compare with.' });

export const targetContent = {
  kind: TargetKind.describe('Direction, threshold, interval or yes/no'),
  operator: Operator.optional().describe('For a threshold: LT, LTE, GT, GTE or EQ'),
  value: Decimal.optional().describe('For a threshold; for yes/no "1" or "0"'),
  lower: Decimal.optional().describe('For an interval: the lowest that is good, inclusive'),
  upper: Decimal.optional().describe('For an interval: the highest that is good, inclusive'),
  duePeriod: Period.optional().describe('The period it is for; a direction target may have none'),
  against: TargetAgainst.optional().describe(
    'For a direction: what it is compared with, the baseline or the period before. Default: the baseline',
  ),
};
const targetIsWhole = {
  check: ({
    kind,
    operator,
    value,
    lower,
    upper,
    duePeriod,
    against,
  }: z.output<z.ZodObject<typeof targetContent>>): boolean => {
    if (against !== undefined && kind !== 'direction') return false;
    switch (kind) {
      case 'direction':
        return operator === undefined && value === undefined;
      case 'threshold':
        return operator !== undefined && value !== undefined && duePeriod !== undefined;
      case 'interval':
        return lower !== undefined && upper !== undefined && duePeriod !== undefined;
      case 'yes-no':
        return (value === '1' || value === '0') && duePeriod !== undefined;
    }
  },
  error:
    'is not whole: a direction takes no operator and no value, a threshold needs operator, value and duePeriod, an interval lower, upper and duePeriod, yes/no value "1" or "0" and duePeriod; only a direction may say against',
};
/** A refined object cannot be extended; commands check with this after the shape. */
export const isWholeTarget = targetIsWhole.check;
export const wholeTargetError = targetIsWhole.error;

export const Target = z
  .strictObject({
    slug: Slug.optional().describe('Last part of its id. Default: its period, else its kind'),
    ...targetContent,
  })
  .refine(targetIsWhole.check, { error: targetIsWhole.error })
  .meta({ object: 'Target', description: 'What is to be reached.' });

export const goalIndicatorContent = {
  indicatorId: IndicatorId.describe('The indicator'),
  wording: Text.describe("The goal's own wording of it"),
  basis: LinkBasis.optional().describe('Whether reading it as this indicator is decided or an interpretation'),
  note: Text.optional().describe('What the source says beside it'),
};
export const GoalIndicator = z
  .strictObject({
    slug: Slug.optional().describe('Last part of its id. Default: the id of the indicator'),
    ...goalIndicatorContent,
    baseline: Baseline.optional().describe('The rule for its baseline'),
    targets: z.array(Target).optional().describe('What is to be reached'),
  })
  .meta({ object: 'GoalIndicator', description: 'One indicator under one goal.' });

export const goalContent = {
  number: z.int().positive().optional().describe('Its number in the plan'),
  title: Text.describe('The goal as written'),
  notes,
};
export const Goal = z
  .strictObject({
    slug: Slug.optional().describe('Last part of its id. Default: mal- and its number'),
    ...goalContent,
    follows: z.array(Link).optional().describe('What above it the goal follows'),
    indicators: z.array(GoalIndicator).optional().describe('Its goal indicators'),
  })
  .meta({ object: 'Goal', description: 'A goal.' });

export const focusAreaContent = {
  title: Line.describe('Name of the målområde'),
  text: Text.optional().describe('Its own sentence'),
  notes,
};
export const FocusArea = z
  .strictObject({
    slug: Slug.optional().describe('Last part of its id. Default: made of its title'),
    ...focusAreaContent,
    goals: z.array(Goal).optional().describe('Its goals'),
  })
  .meta({ object: 'FocusArea', description: 'A målområde.' });

export const planHead = {
  title: Line.describe('Title of the plan'),
  kind: PlanKind.describe('KF budget, mandate plan or yearly verksamhetsplan'),
  bodyId: BodyId.describe('The body whose plan it is'),
  period: Period.describe('The period it is for'),
  dnr: z.array(Line).optional().describe('Diarienummer'),
  documentDate: Day.optional().describe('Date of the document, where it has one'),
  directions: z.array(Text).optional().describe('Inriktningar'),
  notes,
  buildsOn: z.array(Link).optional().describe('Decisions and laws that the plan builds on or supplements'),
};
export const planContent = {
  ...planHead,
  focusAreas: z.array(FocusArea).optional().describe('Målområden with their goals'),
};
export type PlanContent = z.output<z.ZodObject<typeof planContent>>;
export type FocusAreaContent = z.output<typeof FocusArea>;
export type GoalContent = z.output<typeof Goal>;
export type GoalIndicatorContent = z.output<typeof GoalIndicator>;
export type TargetContent = z.output<typeof Target>;

/** The place of a part among those beside it. */
export const order = { order: z.int().nonnegative().optional().describe('Its place in the plan') };

/** Last part of a part's id where its author gave none. */
export const slugs = {
  focusArea: ({ slug, title }: { slug?: string | undefined; title: string }) => slug ?? slugOf(title),
  goal: ({ slug, number, title }: { slug?: string | undefined; number?: number | undefined; title: string }) =>
    slug ?? (number === undefined ? slugOf(title) : `mal-${number}`),
  indicator: ({ slug, indicatorId }: { slug?: string | undefined; indicatorId: string }) => slug ?? indicatorId,
  target: ({ slug, duePeriod, kind }: { slug?: string | undefined; duePeriod?: string | undefined; kind: string }) =>
    slug ?? slugOf(duePeriod ?? kind),
};

export const followUpContent = {
  kind: ReportKind.describe('What is reported then: follow-up, interim, annual of a board, or annual'),
  title: Line.optional().describe('What the plan calls it'),
  coversTo: Day.describe('Avser t.o.m.: the last day of what is to be followed up'),
  expectedOn: Day.describe('The day by which what is to be followed up should be recorded'),
};
/** One occasion of the follow-up calendar, with its name. */
export const followUpOccasion = {
  occasion: Slug.describe('Which occasion: its name within the plan'),
  ...followUpContent,
};
