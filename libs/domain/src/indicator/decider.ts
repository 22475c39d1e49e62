import { refuse } from '@liggaren/event-sourcing';
import { typedId } from '../kernel/typed-id.js';
import { WithdrawStatement } from '../statements/commands.js';
import { type Correctable, correct, decideCorrection } from '../statements/correcting.js';
import { subject } from '../statements/subject.js';
import { type IndicatorCommand, indicatorCommands, indicatorIdOf } from './commands.js';
import {
  IndicatorDefined,
  type IndicatorEvent,
  IndicatorOwnerSet,
  IndicatorRevised,
  indicatorEvents,
  SeriesBroken,
  ValueExpected,
} from './events.js';
import { checkCorrected, recordFigure, reviseFigure } from './measuring.js';
import { indicatorStatements } from './statements.js';

const correctable: Correctable = { events: indicatorEvents, idOf: indicatorIdOf, check: checkCorrected };

export const indicator = subject<IndicatorEvent, IndicatorCommand>({
  category: 'indicator',
  commands: indicatorCommands,
  events: indicatorEvents,
  statements: indicatorStatements,
  idOf: indicatorIdOf,
  check: checkCorrected,
  decide(command, recorder) {
    const indicatorId = indicatorIdOf(command.data);
    const subjectId = typedId('indicator', indicatorId);
    const defined = recorder.timeline.standing(subjectId, 'content').at(-1);
    if (command.type === 'DefineIndicator') {
      const { validFrom, validTo, supersede, indicatorId: _, ...content } = command.data;
      const answer = recorder.record(IndicatorDefined, { indicatorId, ...content }, { validFrom, validTo, supersede });
      return defined && 'events' in answer && answer.events.length > 0
        ? refuse(
            'IndicatorAlreadyDefined',
            `${subjectId} is already defined otherwise. Use reviseIndicator, or correct what was recorded wrong.`,
          )
        : answer;
    }
    if (!defined)
      return refuse('UnknownIndicator', `${subjectId} is not defined. Define it first with defineIndicator.`);
    switch (command.type) {
      case 'ReviseIndicator': {
        const { validFrom, validTo, supersede, decision: _, ...changes } = command.data;
        const content = { ...(defined.value as object), ...changes, indicatorId };
        return recorder.record(IndicatorRevised, content, { validFrom, validTo, supersede });
      }
      case 'BreakSeries': {
        const { validFrom, validTo, supersede, ...content } = command.data;
        return recorder.record(SeriesBroken, content, { validFrom, validTo, supersede });
      }
      case 'ExpectValue': {
        const { validFrom, validTo, supersede, ...content } = command.data;
        return recorder.record(ValueExpected, content, { validFrom, validTo, supersede });
      }
      case 'SetIndicatorOwner': {
        const { validFrom, validTo, supersede, ...content } = command.data;
        return recorder.record(IndicatorOwnerSet, content, { validFrom, validTo, supersede });
      }
      case 'RecordMeasurement':
        return recordFigure(recorder, command.data);
      case 'ReviseMeasurement':
        return reviseFigure(recorder, command.data);
      case 'CorrectMeasurement': {
        const { event, reason, ...fields } = command.data;
        const clear =
          fields.missingReason !== undefined ? ['value'] : fields.value !== undefined ? ['missingReason'] : [];
        return correct(recorder, correctable, { event, data: fields, clear, reason });
      }
      case 'WithdrawMeasurement': {
        const { event, reason } = command.data;
        return decideCorrection(recorder, correctable, {
          type: WithdrawStatement.type,
          data: { subject: subjectId, event, reason },
        });
      }
    }
  },
});
