import { type BodyStanding, bodyFields, type DecisionStanding, decisionFields, type Whole } from '@liggaren/domain';
import type { Scope } from '../../standing/scope.js';
import type { Stands } from '../../standing/snapshot.js';
import { ContentView } from '../../standing/view.js';

type State = 'not-attested' | 'attested' | 'appealed' | 'stayed' | 'quashed' | 'final';

/** A decision, and what has come of it by the moment. */
export class DecisionView
  extends ContentView<DecisionStanding>
  implements Whole<Omit<DecisionStanding, 'delegationPoint'>>
{
  protected readonly contentField = decisionFields.content;

  get bodyId(): string | null {
    return this.content ? `body:${this.content.body}` : null;
  }
  get body(): BodyView | null {
    return this.bodyId === null ? null : new BodyView(this.scope, this.bodyId);
  }
  get decidedOn(): string | null {
    return this.content?.decidedOn ?? null;
  }
  get paragraph(): string | null {
    return this.content?.paragraph ?? null;
  }
  get point(): string | null {
    return this.content?.point ?? null;
  }
  get dnr(): readonly string[] {
    return this.content?.dnr ?? [];
  }
  get title(): string | null {
    return this.content?.title ?? null;
  }
  /** At a meeting where nothing else is said. */
  get kind(): string | null {
    return this.content ? (this.content.kind ?? 'meeting') : null;
  }
  get outcome(): string | null {
    return this.content?.outcome ?? null;
  }
  get attestedOn(): string | null {
    return this.scope.snapshot.get(this.id, decisionFields.attested)?.validFrom ?? null;
  }
  /** The weightiest thing that holds. A quashed decision was never in force, so it is quashed on every day. */
  get state(): State | null {
    if (!this.content) return null;
    if (this.once('quashed', () => this.scope.snapshot.isKnown(this.id, decisionFields.quashed))) return 'quashed';
    const holds = (state: 'stayed' | 'final' | 'appealed' | 'attested') =>
      this.said<unknown>(decisionFields[state]) !== undefined;
    return (['stayed', 'final', 'appealed', 'attested'] as const).find(holds) ?? 'not-attested';
  }
  get documents(): NonNullable<DecisionStanding['documents']> {
    return this.content?.documents ?? [];
  }
}

/** The decisions that some statements rest on, each once, in order of day. */
export function decisionsOf(scope: Scope, stands: readonly Stands[]): DecisionView[] {
  const decisions = stands.map(({ decision }) => decision).filter((decision) => decision !== null);
  const ids = [...new Set(decisions)].map((decision) => `decision:${decision}`);
  scope.snapshot.load(...ids);
  return ids
    .map((id) => new DecisionView(scope, id))
    .sort((a, b) => ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? -1 : 1));
}

/** An organ of the municipality. */
export class BodyView extends ContentView<BodyStanding> implements Whole<BodyStanding> {
  protected readonly contentField = bodyFields.content;

  get name(): string | null {
    return this.content?.name ?? null;
  }
  get kind(): string | null {
    return this.content?.kind ?? null;
  }
}
