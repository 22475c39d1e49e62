import type { GoalForecast, GoalOutcome } from '@liggaren/domain';
import type { Moment, Reader, UppdragView, VoiceView } from '../src/index.js';
import type { NaiveModel, NaiveStands } from './naive-model.js';
import { DECISION_IDS } from './random-step.js';

const INDICATORS = ['indicator:i1', 'indicator:i2'];
const UPPDRAG = ['uppdrag:u1', 'uppdrag:u2'];
const ENTITIES = ['0125', '0000'];
const ENDED = ['rejected', 'withdrawn', 'replaced', 'repealed'];

/** What the reader says of everything that random histories speak of. */
export function readerAnswers(reader: Reader, moment: Moment): unknown {
  const plan = reader.plan('plan:p', moment);
  return {
    indicators: INDICATORS.map((id) => {
      const indicator = reader.indicator(id, moment);
      return [
        indicator?.name ?? null,
        ...ENTITIES.map((entity) =>
          (indicator?.measurements(entity) ?? [])
            .map((figure) => [
              figure.period,
              figure.value,
              figure.missingReason,
              figure.validFrom,
              figure.event.position,
              figure.corrects?.position ?? null,
            ])
            .sort(byFirst),
        ),
      ];
    }),
    uppdrag: UPPDRAG.map((id) => {
      const uppdrag = reader.uppdrag(id, moment);
      return [
        uppdrag?.title ?? null,
        uppdrag?.stage ?? null,
        uppdrag?.deadline ?? null,
        uppdrag?.givenTo ?? null,
        uppdrag?.formalStatus ?? null,
        restsOn(uppdrag),
      ];
    }),
    plan: [
      plan?.title ?? null,
      plan?.formalStatus ?? null,
      voicesOf(plan?.overallAssessments ?? []),
      (plan?.goals ?? [])
        .map((goal) => [
          goal.id,
          goal.title,
          goal.formalStatus,
          voicesOf(goal.forecasts),
          voicesOf(goal.assessments),
          ...goal.indicators.flatMap((row) => [
            row.id,
            row.wording,
            ...row.targets.map(({ id, operator, value }) => `${id} ${operator} ${value}`).sort(),
          ]),
        ])
        .sort(byFirst),
    ],
    decisions: DECISION_IDS.map((id) => {
      const decision = reader.decision(`decision:${id}`, moment);
      return [decision?.outcome ?? null, decision?.state === 'quashed'];
    }),
  };
}

const voicesOf = (judgements: readonly { voices: readonly VoiceView<GoalForecast | GoalOutcome>[] }[]) =>
  judgements
    .flatMap(({ voices }) => [...voices])
    .map(({ period, voice, irregular, value }) =>
      [period, voice, ...(irregular.includes('NO_DECISION') ? ['undecided'] : []), value].join(' '),
    )
    .sort();
const restsOn = (uppdrag: UppdragView | null) => (uppdrag?.decisions ?? []).map(({ id }) => id).sort();
const byFirst = ([a]: unknown[], [b]: unknown[]) => (`${a}` < `${b}` ? -1 : 1);

/** The same, from the naive model. */
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
  const listed = (type: string, under: string, field: string) =>
    parts(type, under).filter((id) => inForce(id, field) !== null && !ENDED.includes(statusOf(id, field)));
  return {
    indicators: INDICATORS.map((id) => [
      said(id, 'name'),
      ...ENTITIES.map((entity) =>
        of(id)
          .filter(({ value }) => (value as { entity?: string }).entity === entity)
          .map(({ value, validFrom, event, content }: NaiveStands) => {
            const figure = value as { period: string; value: string | null; missing: string | null };
            return [
              figure.period,
              figure.value,
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
      voices('plan:p', 'overall'),
      (model.knows('plan:p', position) ? listed('goal', 'p', 'title') : []).map((goal) => [
        goal,
        inForce(goal, 'title'),
        statusOf(goal, 'title'),
        voices(goal, 'forecast'),
        voices(goal, 'assessment'),
        ...listed('goalindicator', goal.slice('goal:'.length), 'title').flatMap((row) => [
          row,
          inForce(row, 'title'),
          ...listed('target', row.slice('goalindicator:'.length), 'limit').map(
            (target) => `${target} ${inForce(target, 'limit')}`,
          ),
        ]),
      ]),
    ],
    decisions: DECISION_IDS.map((id) => [
      said(`decision:${id}`, 'outcome'),
      standing.has(`decision:${id} outcome`) && quashed.has(id),
    ]),
  };
}
