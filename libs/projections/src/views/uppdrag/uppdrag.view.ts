import {
  addMonths,
  bareId,
  type Calendar,
  type Expected,
  expectedOfUppdrag,
  type FormalStatus,
  type Shown,
  SILENT_MONTHS,
  type Stage,
  type UppdragStanding,
  uppdragFields,
  type uppdragStanding,
} from '@liggaren/domain';
import { ContentView } from '../../standing/view.js';
import { type ActivityView, activitiesOf } from '../assessment/activity.view.js';
import { type CommentView, commentsOn } from '../assessment/comment.view.js';
import { BodyView, type DecisionView, decisionsOf } from '../trail/decision.view.js';
import { DeliverableView } from './deliverable.view.js';

/** An uppdrag in one of these is not expected to be heard of. */
const QUIET: readonly FormalStatus[] = ['proposed', 'closed', 'cancelled', 'rejected', 'withdrawn'];

/** Of an uppdrag in one of these nothing is expected any more. */
const OVER: readonly FormalStatus[] = ['closed', 'cancelled', 'rejected', 'withdrawn', 'replaced', 'repealed'];

/** An uppdrag as it stood: what was decided of it, and how far the office says it has come. */
export class UppdragView extends ContentView<UppdragStanding> implements Shown<typeof uppdragStanding> {
  protected readonly contentField = uppdragFields.content;

  get number(): number {
    return this.content?.number ?? Number.MAX_SAFE_INTEGER;
  }
  get title(): string | null {
    return this.content?.title ?? null;
  }
  get heading(): string | null {
    return this.content?.heading ?? null;
  }
  get planId(): string | null {
    return this.content?.planId === undefined ? null : `plan:${this.content.planId}`;
  }
  get focusAreaId(): string | null {
    return this.content?.focusAreaId === undefined ? null : `focusarea:${this.content.focusAreaId}`;
  }
  get goalId(): string | null {
    return this.content?.goalId === undefined ? null : `goal:${this.content.goalId}`;
  }
  get condition(): string | null {
    return this.content?.condition ?? null;
  }
  get note(): string | null {
    return this.content?.note ?? null;
  }
  get formalStatus(): FormalStatus | null {
    return this.content === undefined ? null : (this.said(uppdragFields.status) ?? 'proposed');
  }
  get stage(): Stage | null {
    return this.said(uppdragFields.stage)?.stage ?? null;
  }
  get stageComment(): Promise<string | null> | string | null {
    return this.scope.text(this.said(uppdragFields.stage)?.comment);
  }
  get stageCommentRemoved(): Promise<boolean> | false {
    return this.scope.isRemoved(this.said(uppdragFields.stage)?.comment);
  }
  /** What shows the stage, by reference. */
  get stageEvidence(): string | null {
    return this.said(uppdragFields.stage)?.evidence ?? null;
  }
  get timeliness(): string | null {
    return this.said(uppdragFields.timeliness)?.timeliness ?? null;
  }
  /** The body that gave it. */
  get givenById(): string | null {
    const body = this.said(uppdragFields.given)?.givenBy;
    return body === undefined ? null : `body:${body}`;
  }
  get givenTo(): string | null {
    return this.said(uppdragFields.given)?.givenTo ?? null;
  }
  get owner(): string | null {
    return this.said(uppdragFields.owner)?.owner ?? null;
  }
  /** From which day the function is responsible. */
  get ownerSince(): string | null {
    return this.scope.snapshot.get(this.id, uppdragFields.owner)?.validFrom ?? null;
  }
  get deadline(): string | null {
    return this.said(uppdragFields.deadline)?.deadline ?? null;
  }
  get reportBackOn(): string | null {
    return this.said(uppdragFields.reportBack)?.reportBackOn ?? null;
  }
  /** In the order of the list. */
  get deliverables(): readonly DeliverableView[] {
    return this.once('deliverables', () =>
      this.scope.snapshot
        .subjects(`deliverable:${bareId(this.id)}/`)
        .map((id) => new DeliverableView(this.scope, id))
        .filter(({ title }) => title !== null)
        .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1)),
    );
  }
  get deliverablesDone(): number | null {
    return this.moment.nothingPresented ? null : this.deliverables.filter(({ stage }) => stage === 'done').length;
  }
  /** Those that were dropped are not counted. */
  get deliverablesTotal(): number | null {
    return this.moment.nothingPresented ? null : this.deliverables.filter(({ stage }) => stage !== 'dropped').length;
  }

  /** The day of the last event, where nothing has been heard for six months by the day asked for. */
  get silentSince(): string | null {
    return this.once('silentSince', () => this.silence());
  }
  private silence(): string | null {
    const { formalStatus, stage } = this;
    if (formalStatus === null || QUIET.includes(formalStatus) || stage === 'reported-complete') return null;
    const { position, validOn } = this.moment;
    const last = this.scope.readModel.get<{ day: string | null }>(
      'SELECT max(valid_from) AS day FROM statements WHERE (root = ? OR subject = ?) AND known_from <= ? AND known_to > ? AND valid_from <= ?',
      [this.id, this.id, position, position, validOn],
    )?.day;
    return last && addMonths(last, SILENT_MONTHS) <= validOn ? last : null;
  }
  /** What is expected of it by its own days and by the calendars of plans. */
  expectedIn(calendars: readonly Calendar[]): readonly Expected[] {
    const { formalStatus, stage, reportBackOn, deadline } = this;
    return expectedOfUppdrag({
      isOver: formalStatus === null || OVER.includes(formalStatus) || stage === 'reported-complete',
      reportBackOn,
      deadline,
      calendars,
      saidOn: () => this.scope.followUpDays.of(this.id),
    });
  }
  /** The decisions that what stands of it rests on. */
  get decisions(): readonly DecisionView[] {
    return this.once('decisions', () => decisionsOf(this.scope, this.scope.snapshot.all(this.id)));
  }
  /** One for each period, in period order. */
  get comments(): readonly CommentView[] {
    return commentsOn(this.scope, this.id);
  }
  get activities(): readonly ActivityView[] {
    return this.once('activities', () => activitiesOf(this.scope, [this.id]));
  }
  get givenBy(): BodyView | null {
    return this.givenById === null ? null : new BodyView(this.scope, this.givenById);
  }
}
