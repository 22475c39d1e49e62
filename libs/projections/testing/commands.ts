/** The commands as they come through a door: checked against their schema, which the types here leave to it. */
import * as domain from '@liggaren/domain';
import type { Message, MessageType } from '@liggaren/event-sourcing';

export type { Message };
export type Told = (data: object) => Message;

const told =
  (type: MessageType): Told =>
  (data) =>
    type(type.schema.parse(data) as never);

export const AddDeliverable = told(domain.AddDeliverable);
export const AddGoal = told(domain.AddGoal);
export const AddGoalIndicator = told(domain.AddGoalIndicator);
export const AdoptPlan = told(domain.AdoptPlan);
export const AssessOverall = told(domain.AssessOverall);
export const AttestDecision = told(domain.AttestDecision);
export const BreakSeries = told(domain.BreakSeries);
export const ChangeDeliverableStage = told(domain.ChangeDeliverableStage);
export const ChangeUppdragStage = told(domain.ChangeUppdragStage);
export const CloseUppdrag = told(domain.CloseUppdrag);
export const CommentPeriod = told(domain.CommentPeriod);
export const CorrectMeasurement = told(domain.CorrectMeasurement);
export const CorrectStatement = told(domain.CorrectStatement);
export const DefineIndicator = told(domain.DefineIndicator);
export const ExpectValue = told(domain.ExpectValue);
export const FixReportVersion = told(domain.FixReportVersion);
export const GiveUppdrag = told(domain.GiveUppdrag);
export const NoteUppdragUnchanged = told(domain.NoteUppdragUnchanged);
export const PlanFollowUp = told(domain.PlanFollowUp);
export const PresentReport = told(domain.PresentReport);
export const ProposePlan = told(domain.ProposePlan);
export const ProposeUppdrag = told(domain.ProposeUppdrag);
export const QuashDecision = told(domain.QuashDecision);
export const RecordMeasurement = told(domain.RecordMeasurement);
export const RegisterBody = told(domain.RegisterBody);
export const RemoveValue = told(domain.RemoveValue);
export const RetractStatement = told(domain.RetractStatement);
export const ReviseGoal = told(domain.ReviseGoal);
export const ReviseMeasurement = told(domain.ReviseMeasurement);
export const SetIndicatorOwner = told(domain.SetIndicatorOwner);
export const SetUppdragDeadline = told(domain.SetUppdragDeadline);
export const SetUppdragOwner = told(domain.SetUppdragOwner);
export const SetUppdragReportBack = told(domain.SetUppdragReportBack);
export const WithdrawStatement = told(domain.WithdrawStatement);
