import type { GoalForecast, GoalOutcome } from '@liggaren/domain';
import type { Moment, Reader, UppdragView, VoiceView } from '../src/index.js';
import { DECISION_IDS, ENTITIES, INDICATORS, REPORTS, UPPDRAG } from './random-step.js';

/** What the reader says of everything that random histories speak of. */
export function readerAnswers(reader: Reader, moment: Moment): unknown {
  const plan = reader.plan('plan:p', moment);
  return {
    indicators: INDICATORS.map((id) => {
      const indicator = reader.indicator(id, moment);
      return [
        indicator?.name ?? null,
        indicator?.owner ?? null,
        ...ENTITIES.map((entity) =>
          (indicator?.measurements(entity) ?? [])
            .map((figure) => [
              figure.period,
              figure.value,
              figure.masked,
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
      (plan?.followUps ?? []).map(({ occasion, expectedOn }) => `${occasion} ${expectedOn}`).sort(),
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
            row.dataState === 'masked' && row.signal === null && row.delta === null,
            row.movementSettledBy?.position ?? null,
            ...row.targets.map(({ id, operator, value }) => `${id} ${operator} ${value}`).sort(),
          ]),
        ])
        .sort(byFirst),
    ],
    decisions: DECISION_IDS.map((id) => {
      const decision = reader.decision(`decision:${id}`, moment);
      return [decision?.outcome ?? null, decision?.state === 'quashed'];
    }),
    reports: REPORTS.map((id) => {
      const report = reader.report(`report:${id}`, moment);
      return [
        (report?.versions ?? []).map(({ number, title, cutOff }) =>
          [number, title, cutOff.eventId, cutOff.validOn].join(' '),
        ),
        (report?.presentations ?? [])
          .map((each) => [each.decisionId, each.version, each.presentedOn, each.counts].join(' '))
          .sort(),
      ];
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
export const byFirst = ([a]: unknown[], [b]: unknown[]) => (`${a}` < `${b}` ? -1 : 1);
