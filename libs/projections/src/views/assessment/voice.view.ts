import {
  type AssessmentVoice,
  type Basis,
  deviatesFromSignal,
  type Field,
  type GoalForecast,
  type GoalOutcome,
  type Irregularity,
  type VoiceStanding,
} from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import type { Stands } from '../../standing/snapshot.js';
import { DecisionView } from '../trail/decision.view.js';
import { type EventView, eventAt, eventById } from '../trail/event.view.js';
import { BasisView } from './basis.view.js';

/** One of the three voices: the office's proposal, the approval, or the body's decision. */
export class VoiceView<V extends GoalForecast | GoalOutcome> {
  constructor(
    readonly scope: Scope,
    private readonly stands: Stands<VoiceStanding>,
    /** Positions of the events of the other voices and periods. */
    private readonly beside: readonly bigint[],
  ) {}

  private get said(): VoiceStanding {
    return this.stands.value;
  }
  /** The field that it stands in. */
  get field(): Field<VoiceStanding> {
    return this.stands.field;
  }
  get voice(): AssessmentVoice {
    return this.said.voice;
  }
  get period(): string {
    return this.said.period;
  }
  get value(): V {
    return (this.said.forecast ?? this.said.outcome) as V;
  }
  get validFrom(): string {
    return this.stands.validFrom;
  }
  /** It rests on a decision that is not quashed: what a quashed one said does not stand. */
  get decided(): boolean {
    return this.stands.decision !== null;
  }
  get decision(): DecisionView | null {
    return this.stands.decision === null ? null : new DecisionView(this.scope, `decision:${this.stands.decision}`);
  }
  /** What is irregular about it. */
  get irregular(): readonly Irregularity[] {
    return this.said.irregular ?? [];
  }
  /** Position of the event whose content it is. */
  get position(): bigint {
    return this.stands.variant;
  }
  get event(): EventView {
    return eventAt(this.scope, this.stands.variant, this.beside);
  }
  /** Who recorded it first. A correction by somebody else does not change that. */
  get actor(): string {
    return eventAt(this.scope, this.stands.origin, this.beside).actor;
  }
  /** What it rests on, as it stood then. */
  get basis(): BasisView {
    return new BasisView(this.scope, this.said.basis);
  }
  /** The same as its event has it; ids are bare. */
  get frozen(): Basis {
    return this.said.basis;
  }
  /** Does it deviate from the signals that it rests on? */
  get deviates(): boolean {
    return deviatesFromSignal(
      this.value,
      this.said.basis.rows.map(({ signal }) => signal),
    );
  }
  /** Does it say otherwise than the voice that it answers? */
  get differs(): boolean {
    return this.answers !== null && this.answers.value !== this.value;
  }
  /** A motivation was given, whether or not it has been removed since. */
  get isMotivated(): boolean {
    return this.said.motivation !== undefined;
  }
  /** It was said why it differs from the voice before, whether or not that has been removed since. */
  get isExplained(): boolean {
    return this.said.differsBecause !== undefined;
  }
  /** The voice before, as it stood when this one was given; null where none had spoken. */
  get answers(): { readonly voice: AssessmentVoice; readonly value: V; readonly event: EventView } | null {
    const { answers } = this.said;
    return answers ? { ...answers, value: answers.value as V, event: eventById(this.scope, answers.event)! } : null;
  }

  get text(): Text {
    return this.scope.text(this.said.text);
  }
  get textRemoved(): Removed {
    return this.scope.isRemoved(this.said.text);
  }
  get cannotAssessReason(): Text {
    return this.scope.text(this.said.cannotAssessReason);
  }
  get cannotAssessReasonRemoved(): Removed {
    return this.scope.isRemoved(this.said.cannotAssessReason);
  }
  get motivation(): Text {
    return this.scope.text(this.said.motivation);
  }
  get motivationRemoved(): Removed {
    return this.scope.isRemoved(this.said.motivation);
  }
  get differsBecause(): Text {
    return this.scope.text(this.said.differsBecause);
  }
  get differsBecauseRemoved(): Removed {
    return this.scope.isRemoved(this.said.differsBecause);
  }
}

type Text = Promise<string | null> | string | null;
type Removed = Promise<boolean> | false;
