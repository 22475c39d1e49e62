import { bareId, slugIn } from '@liggaren/domain';
import type { Moment } from '../src/index.js';
import { byFirst } from './answers.js';
import type { NaiveModel, NaiveStands } from './naive-model.js';
import { DECISION_IDS, ENTITIES, INDICATORS, OCCASIONS, REPORTS, UPPDRAG } from './random-step.js';

const ENDED = ['rejected', 'withdrawn', 'replaced', 'repealed'];

interface Figure {
  readonly period: string;
  readonly entity: string;
  readonly value: string | null;
  readonly isMasked: boolean;
  readonly missing: string | null;
}

/** What the reader should say of everything that random histories speak of, from the naive model. */
export function naiveAnswers(model: NaiveModel, { position, validOn }: Pick<Moment, 'position' | 'validOn'>): unknown {
  const standing = model.standing(position, validOn);
  const quashed = model.quashed(position);
  const of = (subject: string) =>
    [...standing].filter(([key]) => key.startsWith(`${subject} `)).map(([, said]) => said);
  const said = (subject: string, field: string) => (standing.get(`${subject} ${field}`)?.value as string) ?? null;
  const inForce = (subject: string, field: string) =>
    said(subject, `${field}/adopted`) ?? said(subject, `${field}/proposed`);
  const parts = (type: string, under: string) =>
    [...new Set([...standing.keys()].map((key) => key.split(' ')[0]!))]
      .filter((id) => id.startsWith(`${type}:${under}/`))
      .sort();
  const title = inForce('plan:p', 'title');
  const decided = title && (said('plan:p', 'status') ?? said('plan:p', 'proposal') ?? 'proposed');
  const formalStatus = decided === 'adopted' && validOn >= '2027-01-01' ? 'lapsed' : decided;
  const statusOf = (part: string, field: string) =>
    said(part, 'status') ??
    (formalStatus !== 'adopted'
      ? (formalStatus ?? 'proposed')
      : said(part, `${field}/adopted`)
        ? 'adopted'
        : 'proposed');
  const voices = (subject: string, kind: string) =>
    [...standing]
      .filter(([key]) => key.startsWith(`${subject} ${kind} `))
      .map(([key, { value }]) => `${key.slice(`${subject} ${kind} `.length)} ${value}`)
      .sort();
  /** The movement from the fixed 2022 to 2023, where that is the latest value: no method says how it was measured. */
  const settledBy = (row: string) => {
    const figure = standing.get('indicator:i1 value:2023/0125/T')?.value as { value: string | null } | undefined;
    const settled = standing.get(`${row} movement 2022 2023`);
    return settled && figure?.value != null && said('indicator:i1', 'name') ? `${settled.content}` : null;
  };
  const listed = (type: string, under: string, field: string) =>
    parts(type, under).filter((id) => inForce(id, field) !== null && !ENDED.includes(statusOf(id, field)));
  const own = (id: string) =>
    of(id)
      .map(({ value }) => value as Figure)
      .filter(({ entity, missing }) => entity === '0125' && !missing);
  /** Its latest value, or one for the period of a target, is masked. Targets are called by their periods. */
  const isHidden = (row: string): boolean => {
    const figures = own(`indicator:${slugIn(row)}`);
    const due = listed('target', bareId(row), 'limit').map((id) => slugIn(id));
    const latest = ['2023', '2023-H1'].find((one) => figures.some(({ period }) => period === one));
    return figures.some(({ period, isMasked }) => isMasked && (period === latest || due.includes(period)));
  };
  return {
    indicators: INDICATORS.map((id) => [
      said(id, 'name'),
      said(id, 'owner'),
      ...ENTITIES.map((entity) =>
        of(id)
          .filter(({ value }) => (value as { entity?: string }).entity === entity)
          .map(({ value, validFrom, event, content }: NaiveStands) => {
            const figure = value as Figure;
            return [
              figure.period,
              figure.value,
              figure.isMasked,
              figure.missing,
              validFrom,
              `${content}`,
              content === event ? null : `${event}`,
            ];
          })
          .sort(byFirst),
      ),
    ]),
    uppdrag: UPPDRAG.map((id) => [
      said(id, 'title'),
      said(id, 'stage'),
      said(id, 'deadline'),
      said(id, 'givenTo'),
      said(id, 'title') && (said(id, 'status') ?? 'proposed'),
      [...new Set(of(id).flatMap(({ decision }) => (decision ? [`decision:${decision}`] : [])))].sort(),
    ]),
    plan: [
      title,
      formalStatus,
      OCCASIONS.flatMap((occasion) => {
        const expectedOn = said('plan:p', `follow-up:${occasion}`);
        return expectedOn === null ? [] : [`${occasion} ${expectedOn}`];
      }),
      voices('plan:p', 'overall'),
      (model.knows('plan:p', position) ? listed('goal', 'p', 'title') : []).map((goal) => [
        goal,
        inForce(goal, 'title'),
        statusOf(goal, 'title'),
        voices(goal, 'forecast'),
        voices(goal, 'assessment'),
        ...listed('goalindicator', bareId(goal), 'title').flatMap((row) => [
          row,
          inForce(row, 'title'),
          isHidden(row),
          settledBy(row),
          ...listed('target', bareId(row), 'limit').map((target) => `${target} ${inForce(target, 'limit')}`),
        ]),
      ]),
    ],
    decisions: DECISION_IDS.map((id) => [
      said(`decision:${id}`, 'outcome'),
      standing.has(`decision:${id} outcome`) && quashed.has(id),
    ]),
    reports: REPORTS.map((id) => [
      [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((number) => {
        const version = said(`report:${id}`, `version ${number}`);
        return version === null ? [] : [`${number} ${version}`];
      }),
      DECISION_IDS.flatMap((decision) => {
        const presented = standing.get(`report:${id} presented ks ${decision}`);
        const counts = model.knows(`decision:${decision}`, position) && !quashed.has(decision);
        return presented ? [`decision:${decision} ${presented.value} ${presented.validFrom} ${counts}`] : [];
      }).sort(),
    ]),
  };
}
