import { beforeAll, expect, it } from '@jest/globals';
import { tellStory } from '../../testing/index.js';
import type { MomentQuestion, Reader } from '../index.js';

let reader: Reader;
beforeAll(async () => {
  reader = await (await tellStory()).reader();
});

/** Who differs in what, by what kind of event, and whether in the past. */
const differences = (from: MomentQuestion, to: MomentQuestion) =>
  Object.fromEntries(
    reader
      .compare('plan:p', reader.moment(from), reader.moment(to))!
      .differences.map(({ subject, field, events, inThePast }) => [
        `${subject} ${field ?? ''}`.trim(),
        `${events.map(({ type }) => type).join()}${inThePast ? ' past' : ''}`,
      ]),
  );

it('tells apart what is new, what a source revised and what was corrected', () => {
  const spring = differences({ knownOn: '2024-02-10' }, { knownOn: '2024-05-20' });
  expect(spring).toMatchObject({
    'goal:p/mal-1 title': 'GoalRevised',
    'indicator:utslapp measurement:2022/0125/T': 'MeasurementRevised',
    'indicator:trygghet break:2025': 'SeriesBroken',
    'indicator:trygghet measurement:2024/0125/T': 'MeasurementRecorded',
    'deliverable:strategi/nulage stage': 'DeliverableStageChanged',
    'deliverable:strategi/nulage evidence': 'DeliverableStageChanged',
    'uppdrag:strategi stage': 'UppdragStageChanged',
  });
  expect(Object.values(spring).filter((told) => told.includes('past'))).toEqual([]);
});

it('is a change in the past only where what was corrected was known at the earlier cut', () => {
  const figure = 'indicator:utslapp measurement:2023/0125/T';
  expect(differences({ knownOn: '2024-05-31' }, { knownOn: '2024-06-04' })[figure]).toBe('StatementCorrected');
  expect(differences({ knownOn: '2024-06-03' }, { knownOn: '2024-06-04' })[figure]).toBe('StatementCorrected past');
});

it('explains what a withdrawal brought back by it, beside what stands', () => {
  const at = (type: string, place: number) => ({
    atPosition: reader.readModel.all<{ position: bigint }>(
      'SELECT position FROM events WHERE type = ? ORDER BY position',
      [type],
    )[place]!.position,
    validOn: '2024-07-01',
  });
  const back = differences(at('StatementCorrected', 0), at('StatementWithdrawn', 0));
  expect(back['indicator:utslapp measurement:2023/0125/T']).toBe('MeasurementRecorded,StatementWithdrawn past');
});

it('explains the wording that a quashed revision leaves behind', () => {
  const autumn = differences({ knownOn: '2024-06-30', validOn: '2024-06-30' }, { validOn: '2024-06-30' });
  expect(autumn['goal:p/mal-1 title']).toBe('PlanAdopted,DecisionQuashed past');
});

it('lists what differs in the order of the plan, what is gone after what it followed', () => {
  const { differences } = reader.compare('plan:p', reader.moment(), reader.moment({ knownOn: '2023-12-31' })) ?? {
    differences: [],
  };
  const subjects = differences.filter(({ field }) => field === null).map(({ subject }) => subject);
  expect(subjects.slice(0, 6)).toEqual([
    'plan:p',
    'focusarea:p/klimat',
    'focusarea:p/trygghet',
    'goal:p/mal-1',
    'goalindicator:p/mal-1/utslapp',
    'target:p/mal-1/utslapp/2023',
  ]);
});
