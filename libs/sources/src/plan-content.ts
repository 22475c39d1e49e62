import {
  type FocusAreaContent,
  PlanKind,
  type PlanStanding,
  ProposePlan,
  planFields,
  slugOf,
  slugs,
  typedId,
  type Whole,
} from '@liggaren/domain';
import { fromLine } from './checked.js';
import type { FileReading } from './plan-file.js';
import { readFollowUps } from './plan-follow-up.js';
import { type GoalOfFile, readGoals } from './plan-goals.js';
import { present, readLinks, readNotes } from './plan-parts.js';
import { readUppdrag } from './plan-uppdrag.js';
import { dayOf, periodOf, wordOf } from './words.js';
import type { Entry } from './yaml-entry.js';

/** `plan:` The document, its målområden and all that stands under them. */
export function readPlan(reading: FileReading, entry: Entry): void {
  const title = entry.need('titel');
  const planId = entry.text('kortnamn') ?? slugOf(title, 64);
  const bodyId = entry.needAs('organ', reading.bodyId);
  const links = readLinks(reading, entry, 'bygger på');
  const validFrom = entry.as('gäller från', dayOf);
  const head = {
    planId,
    title,
    kind: entry.needAs('slag', wordOf('PlanKind', PlanKind)),
    bodyId,
    period: entry.needAs('period', periodOf),
    dnr: entry.texts('diarienummer'),
    documentDate: entry.as('datum', dayOf),
    directions: entry.texts('inriktningar'),
    notes: readNotes(entry),
    buildsOn: links.length > 0 ? links : undefined,
    validFrom,
  } satisfies Whole<PlanStanding> & Record<'planId' | 'validFrom', unknown>;
  const reason = entry.text('orsak');
  const areas = entry.entries('målområden', 'a målområde').map((area) => readArea(reading, area, planId));
  const followUps = entry.entries('uppföljning', 'a follow-up');
  const withoutArea = entry.entries('utvecklingsuppdrag', 'an uppdrag');
  entry.done();
  const goals = areas.flatMap((area) => area.goals);
  const focusAreas = areas.map(({ content }) => content);
  reading.add(
    entry,
    ProposePlan,
    { ...head, focusAreas: focusAreas.length > 0 ? focusAreas : undefined },
    {
      key: `plan/${planId}`,
      rank: 'plan',
      subject: typedId('plan', planId),
      field: planFields.content.proposed,
      needs: [
        ...(bodyId === undefined ? [] : [typedId('body', bodyId)]),
        ...goals.flatMap(({ indicatorIds }) => indicatorIds.map((id) => typedId('indicator', id))),
        ...[...links, ...goals.flatMap((goal) => goal.links)].flatMap(({ decisionId }) =>
          decisionId === undefined ? [] : [typedId('decision', decisionId)],
        ),
      ],
      recordedOn: reading.recordedOn,
      reason,
    },
  );
  readFollowUps(reading, followUps, { planId, validFrom });
  let number = 0;
  for (const { uppdrag, content } of [...areas, { uppdrag: withoutArea, content: undefined }])
    for (const one of uppdrag)
      readUppdrag(reading, one, {
        planId,
        ...(content && { focusAreaId: `${planId}/${content.slug}` }),
        number: ++number,
        validFrom,
      });
}

interface AreaOfFile {
  readonly content: { readonly slug: string; readonly title: string };
  readonly goals: readonly GoalOfFile[];
  readonly uppdrag: readonly Entry[];
}

function readArea(reading: FileReading, entry: Entry, planId: string): AreaOfFile {
  const title = entry.need('namn');
  const goals = readGoals(reading, entry, planId);
  const content = {
    slug: slugs.focusArea({ slug: entry.text('kortnamn'), title }),
    title,
    text: entry.text('text'),
    notes: readNotes(entry),
    goals: goals.length > 0 ? goals.map((goal) => goal.content) : undefined,
  } satisfies Whole<FocusAreaContent>;
  const uppdrag = entry.entries('utvecklingsuppdrag', 'an uppdrag');
  entry.done();
  return { content: fromLine(entry.line, present(content)), goals, uppdrag };
}
