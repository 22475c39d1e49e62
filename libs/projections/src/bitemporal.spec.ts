import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  HISTORY_SEED,
  NaiveModel,
  naiveAnswers,
  play,
  questionsOf,
  randomHistory,
  readerAnswers,
  TestLedger,
  tablesOf,
} from '../testing/index.js';
import { resolveMoment } from './index.js';

const HISTORIES = 500;
const REPLAYS = 100;
const TODAY = '2024-06-30';
/** What the histories must hold some of, or they prove little. */
const KINDS = [
  'MeasurementRevised',
  'StatementCorrected',
  'StatementWithdrawn',
  'StatementRetracted',
  'UppdragStageChanged',
  'UppdragDeadlineSet',
  'UppdragGiven',
  'PlanAdopted',
  'GoalRevised',
  'TargetSet',
  'TargetRemoved',
  'GoalForecastMade',
  'GoalAssessmentMade',
  'OverallAssessmentMade',
  'MovementSettled',
  'IndicatorOwnerSet',
  'FollowUpPlanned',
  'ReportVersionFixed',
  'ReportPresented',
  'DecisionQuashed',
  'OverlapsLater',
  'ClockBehind',
];

it('answers at random moments of random histories as a naive fold over the stored events does', async () => {
  const seen = new Map<string, number>();
  let answers = 0;
  await fc.assert(
    fc.asyncProperty(randomHistory, async (history) => {
      const { ledger, events, refusals } = await play(history);
      const reader = await ledger.reader();
      const model = new NaiveModel(events);
      for (const question of questionsOf(history, events)) {
        const moment = resolveMoment(reader.readModel, question, TODAY);
        expect({ question, moment }).toEqual({ question, moment: model.moment(question, TODAY) });
        expect({ question, answers: readerAnswers(reader, moment) }).toEqual({
          question,
          answers: naiveAnswers(model, moment),
        });
        answers++;
      }
      for (const what of [...events.map(({ type }) => type), ...refusals]) seen.set(what, (seen.get(what) ?? 0) + 1);
      reader.readModel.close();
    }),
    { seed: HISTORY_SEED, numRuns: HISTORIES },
  );
  expect(answers).toBeGreaterThanOrEqual(10_000);
  expect(KINDS.filter((kind) => (seen.get(kind) ?? 0) < 50)).toEqual([]);
});

it('has the same rows to the byte after any replay: at once, in batches of any size, or live, one event at a time', async () => {
  await fc.assert(
    fc.asyncProperty(randomHistory, fc.integer({ min: 2, max: 20 }), async (history, batchSize) => {
      const ledger = new TestLedger();
      const live = ledger.readModel();
      const runner = ledger.runner(live);
      await runner.start();
      const { events } = await play(history, ledger);
      await runner.reached(events.at(-1)!.position, 5_000);
      await runner.stop();
      for (const size of [1, batchSize, 1_000]) {
        const replayed = ledger.readModel();
        await ledger.runner(replayed, { batchSize: size }).catchUp();
        expect(tablesOf(replayed)).toBe(tablesOf(live));
        replayed.close();
      }
      live.close();
    }),
    { seed: HISTORY_SEED, numRuns: REPLAYS },
  );
});
