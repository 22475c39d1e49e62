import { z } from 'zod';

/** A day in Stockholm, `YYYY-MM-DD`. */
export const Day = z.iso.date('must be a day such as 2024-05-31').meta({ scalar: 'LocalDate' });
export type Day = z.output<typeof Day>;

const SLUG = '[a-z0-9-]{1,64}';

/** A bare id of `parts` slugs; outside the ledger it carries its type: `goal:<plan>/<goal>`. */
const id = (type: string, parts = 1) =>
  z
    .string()
    .regex(
      new RegExp(`^${Array(parts).fill(SLUG).join('/')}$`),
      `must be an id such as ${type}:${Array(parts).fill('short-name').join('/')}`,
    )
    .meta({ scalar: 'ID', idType: type });

export const PlanId = id('plan');
export const BodyId = id('body');
export const DecisionId = id('decision');
export const IndicatorId = id('indicator');
export const UppdragId = id('uppdrag');
export const ReportId = id('report');
export const AssessmentId = id('assessment');
export const ActivityId = id('activity');
export const FocusAreaId = id('focusarea', 2);
export const GoalId = id('goal', 2);
export const GoalIndicatorId = id('goalindicator', 3);
export const TargetId = id('target', 4);
export const DeliverableId = id('deliverable', 2);
export const EventId = z.uuid('must be the id of an event, such as event:…').meta({ scalar: 'ID', idType: 'event' });

/** What a comment is about, with its type. */
export const AboutId = z
  .string()
  .regex(
    new RegExp(`^(uppdrag:${SLUG}|goal:${SLUG}/${SLUG}|goalindicator:${SLUG}/${SLUG}/${SLUG})$`),
    'must be the id of a goal indicator, a goal or an uppdrag with its type, such as goal:<plan>/<goal>',
  )
  .meta({ scalar: 'TypedID', idType: 'typed' });

/** The last part of an id, chosen when the part is created. */
export const Slug = z.string().regex(new RegExp(`^${SLUG}$`), 'must be 1 to 64 of a-z, 0-9 and -');

/** Short public text: a name, a title, a reference. */
export const Line = z.string().trim().min(1).max(1_000);
/** Public text of a plan: a goal, an inriktning, a note. */
export const Text = z.string().trim().min(1).max(20_000);

/** Entities are Kolada's municipality, region, group and unit ids: own municipality by default, riket `0000`. */
export const Entity = z.string().regex(/^[A-Za-z0-9]{4,12}$/, 'must be a Kolada id such as 0125, 0000 or G175936');

/** The readable slug of a Swedish name: "Mål 1: Trygg & säker" -> "mal-1-trygg-saker". */
export const slugOf = (name: string, max = 40): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, max)
    .replace(/^-+|-+$/g, '') || 'x';
