import { both, deliverableFields, uppdragFields, type Words } from '@liggaren/domain';
import type { Told } from '../evidence/all-said.js';
import type { AuditTest } from '../finding.js';

const completeWithoutEvidence: AuditTest = {
  code: 'complete-without-evidence',
  question: 18,
  finds: `
    An uppdrag that is reported complete with nothing cited that shows it. To review: the report cannot be
    checked. A second finding tells the deliverables of an uppdrag that are done with nothing cited.`,
  *find(audit) {
    for (const { id, deliverables } of audit.plan.uppdrag) {
      const stage = audit.scope.snapshot.get(id, uppdragFields.stage);
      if (stage?.value.stage === 'reported-complete' && stage.value.evidence === undefined)
        yield {
          severity: 'review',
          subjects: [id],
          events: [stage.variant],
          summary: (w) =>
            w.say(
              `${w.part(id)} är slutredovisat från ${stage.validFrom} utan att något underlag anges.`,
              `${w.part(id)} is reported complete from ${stage.validFrom} with no evidence cited.`,
            ),
        };
      const done = deliverables.filter(({ stage, evidence }) => stage === 'done' && evidence === null);
      if (done.length > 0)
        yield {
          severity: 'review',
          subjects: [id, ...done.map((each) => each.id)],
          events: done.map((each) => audit.scope.snapshot.get(each.id, deliverableFields.stage)!.variant),
          summary: (w) => {
            const names = w.list(done.map(({ title }) => w.quote(title!)));
            const [several, they] =
              done.length === 1
                ? [w.say('Delleveransen', 'the deliverable'), w.say('är klar', 'is done')]
                : [w.say('Delleveranserna', 'the deliverables'), w.say('är klara', 'are done')];
            return w.say(
              `${several} ${names} i ${w.part(id)} ${they} utan att något underlag anges.`,
              `${several} ${names} of ${w.part(id)} ${they} with no evidence cited.`,
            );
          },
        };
    }
  },
};

const ENDINGS: Readonly<Record<string, Words>> = {
  closed: both('avslutades utan beslut', 'was closed without a decision'),
  cancelled: both('avbröts utan beslut', 'was cancelled without a decision'),
  stopped: both('har avbrutits av förvaltningen utan beslut', 'has been stopped by the office without a decision'),
};

const stoppedWithoutDecision: AuditTest = {
  code: 'stopped-without-decision',
  question: 18,
  finds: `
    An uppdrag that the office has stopped, or that was closed or cancelled, without a decision, and of which no
    decision has made an end since. Material where a body had given it: its decision is set aside. To review where
    it was only proposed.`,
  *find(audit) {
    const { snapshot } = audit.scope;
    for (const { id, formalStatus } of audit.plan.uppdrag) {
      if (formalStatus === 'closed' || formalStatus === 'cancelled') continue;
      const stage = snapshot.get(id, uppdragFields.stage);
      const status = snapshot.get(id, uppdragFields.undecidedStatus);
      const ends: readonly (readonly [string, Told])[] = [
        ...(stage?.value.stage === 'stopped' ? [['stopped', stage] as const] : []),
        ...(status && (status.value === 'closed' || status.value === 'cancelled')
          ? [[status.value, status] as const]
          : []),
      ];
      if (ends.length === 0) continue;
      yield {
        severity: formalStatus === 'adopted' ? 'material' : 'review',
        subjects: [id],
        events: ends.map(([, { variant }]) => variant),
        summary: (w) => {
          const what = w.list(
            ends.map(([how, { validFrom }]) => `${ENDINGS[how]!(w)} ${w.say(validFrom, `on ${validFrom}`)}`),
          );
          const still =
            formalStatus === 'adopted'
              ? w.say('är det fortfarande givet', 'it is still given')
              : w.say('är det fortfarande bara föreslaget', 'it is still only proposed');
          return w.say(`${w.part(id)} ${what}; formellt ${still}.`, `${w.part(id)} ${what}; formally ${still}.`);
        },
      };
    }
  },
};

const closedNeverGiven: AuditTest = {
  code: 'closed-never-given',
  question: 25,
  finds: `
    An uppdrag that was closed, by a decision or without, though no body had ever given it. To review: either the
    giving is not recorded, or something was closed that nobody was bound by.`,
  *find(audit) {
    const { allSaid } = audit;
    for (const { id } of audit.plan.uppdrag) {
      const statuses = [uppdragFields.status, uppdragFields.undecidedStatus].flatMap((field) => allSaid.of(id, field));
      const closed = statuses.find(({ value }) => value === 'closed');
      if (!closed || statuses.some(({ value }) => value === 'adopted')) continue;
      yield {
        severity: 'review',
        subjects: [id, ...(closed.decision === null ? [] : [`decision:${closed.decision}`])],
        events: [closed.variant],
        summary: (w) => {
          const by =
            closed.decision === null
              ? w.say(' utan beslut', ' without a decision')
              : w.say(
                  ` genom ${audit.nameOf(`decision:${closed.decision}`)}`,
                  ` by ${audit.nameOf(`decision:${closed.decision}`)}`,
                );
          return w.say(
            `${w.part(id)} avslutades ${closed.validFrom}${by}, men det finns ingen uppgift om att det har getts.`,
            `${w.part(id)} was closed on ${closed.validFrom}${by}, but nothing says that it was ever given.`,
          );
        },
      };
    }
  },
};

/** How uppdrag came to their end. */
export const uppdragEnded: readonly AuditTest[] = [completeWithoutEvidence, stoppedWithoutDecision, closedNeverGiven];
