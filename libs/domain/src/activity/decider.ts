import { refuse } from '@liggaren/event-sourcing';
import { rootOf, typedId } from '../kernel/typed-id.js';
import type { Assertion, StatementsOf } from '../statements/assertion.js';
import { once, type Recorder } from '../statements/recorder.js';
import type { Rules } from '../statements/rules.js';
import { subject } from '../statements/subject.js';
import { type ActivityCommand, activityCommands, activityIdOf } from './commands.js';
import { type ActivityEvent, ActivityRecorded, activityEvents } from './events.js';
import { activityFields } from './fields.js';

type Content = Extract<ActivityEvent, { type: 'ActivityRecorded' }>['data'];

const activityStatements: StatementsOf<ActivityEvent> = {
  ActivityRecorded: ({ activityId, validFrom, validTo, irregular: _, ...value }) => {
    const { focusAreaId, goalId, uppdragId } = value;
    const about = (type: Parameters<typeof activityFields.about.of>[0], id: string | undefined): Assertion[] =>
      id === undefined
        ? []
        : [
            {
              subject: typedId('activity', activityId),
              field: activityFields.about.of(type),
              value: id,
              ref: typedId(type, id),
              validFrom,
              validTo,
            },
          ];
    return [
      { subject: typedId('activity', activityId), field: activityFields.content, value, validFrom, validTo },
      ...about('plan', planOf(value)),
      ...about('focusarea', focusAreaId),
      ...about('goal', goalId),
      ...about('uppdrag', uppdragId),
    ];
  },
};

/** Something that was done, with what came of it. What it was for is found backwards from there. */
export const activity = subject({
  category: 'activity',
  commands: activityCommands,
  events: activityEvents,
  statements: activityStatements,
  idOf: activityIdOf,
  rules: {
    RecordActivity(content, recorder: Recorder) {
      const id = typedId('activity', content.activityId);
      return (
        whenAndWhere(content) ??
        once(
          recorder.timeline.knows(id),
          recorder.record(ActivityRecorded, content, { fallback: content.performedOn }),
          refuse(
            'ActivityAlreadyRecorded',
            `${id} is already recorded with another content. Correct it, or give this one another id.`,
          ),
        )
      );
    },
  } satisfies Rules<ActivityCommand, 'activity'>,
  check: (_, { data }) => whenAndWhere(data as Content),
});

/** Bare id of the plan that it serves, itself or by a part of it. */
const planOf = ({ planId, focusAreaId, goalId }: Partial<Content>): string | undefined => {
  const part = planId ?? focusAreaId ?? goalId;
  return part && rootOf(part);
};

function whenAndWhere(content: Partial<Content>) {
  const { planId, focusAreaId, goalId, uppdragId, performedOn, period } = content;
  if ((performedOn === undefined) === (period === undefined))
    return refuse('DayOrPeriod', 'Give either performedOn, the day it was done, or period.');
  if (planOf(content) === undefined && uppdragId === undefined)
    return refuse('ForNothing', 'Say what it serves: a plan, a målområde, a goal or an uppdrag.');
  const other = [focusAreaId, goalId].find((part) => part && planId && !part.startsWith(`${planId}/`));
  return other ? refuse('AnotherPlan', `${other} is not in plan:${planId}.`) : undefined;
}
