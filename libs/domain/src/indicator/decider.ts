import { refuse } from '@liggaren/event-sourcing';
import { typedId } from '../kernel/typed-id.js';
import { WithdrawStatement } from '../statements/commands.js';
import { type Correctable, correct, decideCorrection } from '../statements/correcting.js';
import { lastSaid, once, type Recorder, revised } from '../statements/recorder.js';
import { type Rules, recorded } from '../statements/rules.js';
import { subject } from '../statements/subject.js';
import { DefineIndicator, type IndicatorCommand, indicatorCommands, indicatorIdOf } from './commands.js';
import {
  IndicatorDefined,
  IndicatorOwnerSet,
  IndicatorRevised,
  indicatorEvents,
  SeriesBroken,
  ValueExpected,
} from './events.js';
import { indicatorFields } from './fields.js';
import { checkCorrected, type IndicatorFacts, recordFigure, reviseFigure } from './measuring.js';
import { indicatorStatements } from './statements.js';

const correctable: Correctable<IndicatorFacts, ReturnType<typeof checkCorrected>> = {
  events: indicatorEvents,
  idOf: indicatorIdOf,
  check: checkCorrected,
};

const isDefined = ({ timeline }: Recorder, indicatorId: string): boolean =>
  timeline.standing(typedId('indicator', indicatorId), indicatorFields.content).length > 0;

const notDefined = (indicatorId: string) =>
  refuse('UnknownIndicator', `indicator:${indicatorId} is not defined. Define it first with defineIndicator.`);

const rules = {
  DefineIndicator: (content, recorder: Recorder) =>
    once(
      isDefined(recorder, content.indicatorId),
      recorder.record(IndicatorDefined, content),
      refuse(
        'IndicatorAlreadyDefined',
        `indicator:${content.indicatorId} is already defined otherwise. Use reviseIndicator, or correct what was recorded wrong.`,
      ),
    ),
  ReviseIndicator: ({ decisionId, indicatorId, ...changes }, recorder: Recorder) => {
    const before = lastSaid(recorder, typedId('indicator', indicatorId), indicatorFields.content);
    if (!before) return notDefined(indicatorId);
    return recorder.record(IndicatorRevised, { ...revised(before, changes), indicatorId, decisionId });
  },
  BreakSeries: recorded(SeriesBroken),
  ExpectValue: recorded(ValueExpected),
  SetIndicatorOwner: recorded(IndicatorOwnerSet),
  RecordMeasurement: recordFigure,
  ReviseMeasurement: reviseFigure,
  CorrectMeasurement({ event, reason, ...fields }, recorder: Recorder<IndicatorFacts>) {
    const { validFrom } = recorder.validity;
    const data = { ...fields, ...(validFrom !== undefined && { validFrom }) };
    const clear = fields.missingReason !== undefined ? ['value'] : fields.value !== undefined ? ['missingReason'] : [];
    return correct(recorder, correctable, { event, data, clear, reason });
  },
  WithdrawMeasurement: ({ indicatorId, event, reason }, recorder: Recorder<IndicatorFacts>) =>
    decideCorrection(recorder, correctable, {
      type: WithdrawStatement.type,
      data: { subject: typedId('indicator', indicatorId), event, reason },
    }),
} satisfies Rules<IndicatorCommand, 'indicator', IndicatorFacts>;

export const indicator = subject({
  category: 'indicator',
  commands: indicatorCommands,
  events: indicatorEvents,
  statements: indicatorStatements,
  idOf: indicatorIdOf,
  first: ({ type }, recorder, indicatorId) =>
    type === DefineIndicator.type || isDefined(recorder, indicatorId) ? undefined : notDefined(indicatorId),
  rules,
  check: checkCorrected,
});
