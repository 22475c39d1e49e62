import { type Assertion, above, bareId, typeOf } from '@liggaren/domain';
import { Unreadable } from './problem.js';
import { folded } from './words.js';

/** What names in a file stand for; ids never stand there. */
export interface Names {
  /**
   * Bare id of the indicator with a name, a Kolada id, or the wording it has under the goal with a number.
   * @throws Unreadable none, or several
   */
  indicator(name: string, goal?: number): string;
  /** Bare id of a body by its name. @throws Unreadable */
  body(name: string): string;
}

type Content = Readonly<Record<string, unknown>>;

/** Names as plan files and the ledger give them. */
export class NameIndex implements Names {
  private readonly bodies = new Map<string, string>();
  private readonly indicators = new Map<string, Content>();
  private readonly goals = new Map<string, number>();
  private readonly rows = new Map<string, { readonly wording: string; readonly indicatorId: string }>();

  /** Learns from what is said of a subject, by a file or by an event. */
  add({ subject, field, value }: Pick<Assertion, 'subject' | 'field' | 'value'>): void {
    if (!/^content(\.proposed|\.adopted)?$/.test(field) || typeof value !== 'object' || value === null) return;
    const content = value as Content;
    const id = bareId(subject);
    switch (typeOf(subject)) {
      case 'body':
        this.addBody(content['name'] as string, id);
        break;
      case 'indicator':
        this.indicators.set(id, content);
        break;
      case 'goal':
        this.goals.set(id, content['number'] as number);
        break;
      case 'goalindicator':
        this.rows.set(id, content as { wording: string; indicatorId: string });
    }
  }

  addBody(name: string, id: string): void {
    this.bodies.set(folded(name), id);
    this.bodies.set(folded(id), id);
  }

  indicator(name: string, goal?: number): string {
    const wanted = folded(name);
    const under = [...this.rows].filter(([path]) => goal === undefined || this.goalOf(path) === goal);
    if (goal !== undefined && under.length === 0) throw new Unreadable(`there is no goal ${goal} with indicators`);
    const worded = under.filter(([, { wording }]) => folded(wording) === wanted).map(([, row]) => row.indicatorId);
    const named = [...this.indicators]
      .filter(([, { name, koladaId }]) => [name, koladaId].some((known) => folded(String(known ?? '')) === wanted))
      .map(([id]) => id);
    const found = new Set(named.length > 0 ? named : worded);
    if (found.size === 1) return [...found][0]!;
    if (found.size > 1) throw new Unreadable('is the name of several indicators; give the goal (mål) too');
    throw new Unreadable('is no indicator of the plan or the ledger; write its name as it stands there');
  }

  body(name: string): string {
    const id = this.bodies.get(folded(name));
    if (id === undefined) throw new Unreadable('is no organ of the file or the ledger; list it under "organ"');
    return id;
  }

  private goalOf(path: string): number | undefined {
    return this.goals.get(above(path));
  }
}
