import { categoryOfType, type FindingCode, FindingSettings, pathOf, rootOf, typedId, typeOf } from '@liggaren/domain';
import type { RemovableValues } from '@liggaren/event-sourcing';
import { LRUCache } from 'lru-cache';
import { type Comparison, compare } from './comparison/compare.js';
import type { Due } from './due/due.js';
import { type DueQuestion, dueAnywhere, dueInPlan } from './due/due-list.js';
import { Audit } from './findings/audit.js';
import { auditTests, type Finding, findingsOf } from './findings/index.js';
import { type About, type Moment, type MomentQuestion, resolveMoment } from './moment/moment.js';
import { isKnown } from './moment/plans-of-subject.js';
import type { ReadModel } from './rows/read-model.js';
import { Scope } from './standing/scope.js';
import type { View } from './standing/view.js';
import { ActivityView } from './views/assessment/activity.view.js';
import { AssessmentView } from './views/assessment/assessment.view.js';
import { IndicatorView } from './views/indicator/indicator.view.js';
import { FocusAreaView } from './views/plan/focus-area.view.js';
import { GoalView } from './views/plan/goal.view.js';
import { goalIndicatorAt } from './views/plan/part-by-id.js';
import { PlanView } from './views/plan/plan.view.js';
import { TargetView } from './views/plan/target.view.js';
import { ReportView } from './views/report/report.view.js';
import { BodyView, DecisionView } from './views/trail/decision.view.js';
import { DeliverableView } from './views/uppdrag/deliverable.view.js';
import { UppdragView } from './views/uppdrag/uppdrag.view.js';

/** Rows of the plans that are kept, in all: some tens of megabytes. */
const CACHED_ROWS = 50_000;

/** A moment and a question, to an answer. What stood at a moment never changes, so answers are kept for a while. */
export class Reader {
  private readonly plans = new LRUCache<string, PlanView>({
    maxSize: CACHED_ROWS,
    sizeCalculation: ({ scope }) => scope.snapshot.size + 1,
  });

  constructor(
    readonly readModel: ReadModel,
    private readonly values: Pick<RemovableValues, 'get'>,
    private readonly municipality: string,
  ) {}

  /** @throws BadMoment */
  moment(question: MomentQuestion = {}, about?: About): Moment {
    return resolveMoment(this.readModel, question, undefined, about);
  }

  /** Any subject by its typed id; null where nothing was known of it. One of which nothing was presented is empty. */
  find(id: string, moment: Moment): View | null {
    const view = this.view(id, moment);
    const exists = moment.nothingPresented ? isKnown(this.readModel, id, this.moment().position) : view?.exists;
    return exists ? view : null;
  }

  /** Is anything known of a subject, now? */
  isKnown(id: string): boolean {
    return isKnown(this.readModel, id, this.moment().position);
  }

  plan(id: string, moment: Moment): PlanView | null {
    const key = JSON.stringify([id, `${moment.position}`, moment.validOn, moment.report]);
    const kept = this.plans.get(key);
    if (kept) return kept;
    const view = this.scope(moment).kept(PlanView, id);
    if (moment.nothingPresented) return view;
    if (!view.exists) return null;
    this.plans.set(key, view);
    return view;
  }

  /** Every plan of which something stands, by id. */
  allPlans(moment: Moment): PlanView[] {
    const { position, validOn } = moment;
    const rows = this.readModel.all<{ subject: string }>(
      "SELECT DISTINCT subject FROM statements WHERE ref >= 'body:' AND ref < 'body;' AND subject >= 'plan:' AND subject < 'plan;' AND known_from <= ? AND known_to > ? AND valid_from <= ? AND valid_to > ? ORDER BY subject",
      [position, position, validOn, validOn],
    );
    return rows.map(({ subject }) => this.plan(subject, moment)).filter((plan) => plan !== null);
  }

  /** What was added, changed and removed in a plan between two moments; null where nothing was known of it at either. */
  compare(id: string, from: Moment, to: Moment): Comparison | null {
    const plans = [from, to].map((moment) => this.find(id, moment) as PlanView | null);
    if (plans.every((plan) => plan === null)) return null;
    const [before, after] = plans.map((plan, side) => plan ?? this.scope([from, to][side]!).kept(PlanView, id));
    return compare(before!, after!);
  }

  /** What the auditors' tests find in a plan, in the order of their questions: all of them, or some. None where nothing was known of the plan. */
  findings(
    id: string,
    moment: Moment,
    {
      tests,
      settings = FindingSettings.parse({}),
    }: { tests?: readonly FindingCode[]; settings?: FindingSettings } = {},
  ): Finding[] {
    const plan = this.plan(id, moment);
    if (!plan || moment.nothingPresented) return [];
    const wanted = auditTests.filter(({ code }) => tests === undefined || tests.includes(code));
    return findingsOf(new Audit(plan, settings), wanted);
  }

  /** What is expected of indicators and uppdrag and not there, in order of day: of one plan, or of the whole ledger. */
  due(question: DueQuestion & { readonly planId?: string | undefined }, moment: Moment): readonly Due[] {
    if (question.planId === undefined) return dueAnywhere(this.scope(moment), question);
    const plan = this.plan(question.planId, moment);
    return plan ? dueInPlan(plan, question) : [];
  }

  /** Every plan at the moment that a question means: by what was presented, each has its own. @throws BadMoment */
  plansAt(question: MomentQuestion, moment: (about: About) => Moment = (about) => this.moment(question, about)) {
    const now = question.presentedOn === undefined ? undefined : this.moment();
    return now
      ? this.allPlans(now).map(({ id }) => this.find(id, moment({ subject: id })) as PlanView)
      : this.allPlans(moment({}));
  }

  indicator = (id: string, moment: Moment) => this.find(id, moment) as IndicatorView | null;
  goal = (id: string, moment: Moment) => this.find(id, moment) as GoalView | null;
  uppdrag = (id: string, moment: Moment) => this.find(id, moment) as UppdragView | null;
  decision = (id: string, moment: Moment) => this.find(id, moment) as DecisionView | null;
  body = (id: string, moment: Moment) => this.find(id, moment) as BodyView | null;
  assessment = (id: string, moment: Moment) => this.find(id, moment) as AssessmentView | null;
  activity = (id: string, moment: Moment) => this.find(id, moment) as ActivityView | null;
  report = (id: string, moment: Moment) => this.find(id, moment) as ReportView | null;

  scope(moment: Moment): Scope {
    return new Scope(this.readModel, this.values, moment, this.municipality);
  }

  private view(id: string, moment: Moment): (View & { readonly exists: boolean }) | null {
    const type = typeOf(id);
    switch (type) {
      case 'plan':
        return this.plan(id, moment);
      case 'indicator':
        return new IndicatorView(this.scope(moment), id);
      case 'uppdrag':
        return new UppdragView(this.scope(moment), id);
      case 'decision':
        return new DecisionView(this.scope(moment), id);
      case 'body':
        return new BodyView(this.scope(moment), id);
      case 'report':
        return new ReportView(this.scope(moment), id);
      case 'assessment':
        return new AssessmentView(this.scope(moment), id);
      case 'activity':
        return new ActivityView(this.scope(moment), id);
      case 'deliverable':
        return this.partOf(
          new UppdragView(this.scope(moment), typedId('uppdrag', rootOf(id))),
          (uppdrag) => new DeliverableView(uppdrag.scope, id),
        );
      default:
        return this.planPart(type, id, moment);
    }
  }

  private planPart(type: string, id: string, moment: Moment) {
    const plan = categoryOfType(type) === 'plan' ? this.plan(typedId('plan', rootOf(id)), moment) : null;
    if (!plan) return null;
    const goalIndicator = () => goalIndicatorAt(plan.scope, typedId('goalindicator', pathOf(id, 3)));
    switch (type) {
      case 'goal':
        return new GoalView(plan, id);
      case 'focusarea':
        return new FocusAreaView(plan, id);
      case 'goalindicator':
        return goalIndicator();
      case 'target':
        return new TargetView(goalIndicator(), id);
      default:
        return null;
    }
  }

  private partOf<P extends View, V extends View>(
    parent: P,
    make: (parent: P) => V,
  ): (V & { readonly exists: boolean }) | null {
    const view = make(parent);
    return Object.assign(view, { exists: parent.scope.snapshot.isKnown(view.id) });
  }
}
