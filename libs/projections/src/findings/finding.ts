import { type FindingCode, type FindingSeverity, type LanguageCode, type Phrase, sentence } from '@liggaren/domain';
import type { Moment } from '../moment/moment.js';
import { type EventView, eventAt } from '../views/trail/event.view.js';
import type { Audit } from './audit.js';

/** What a test has found in a plan. */
export interface Found {
  readonly severity: FindingSeverity;
  /** Typed ids of what it is about, the nearest first. */
  readonly subjects: readonly string[];
  /** Positions of the events it rests on; none where it is about what is lacking. */
  readonly events: readonly bigint[];
  /** One sentence that can be read by itself. */
  readonly summary: Phrase;
}

/** One of the auditors' tests: pure, over what was known of a plan at a moment. */
export interface AuditTest {
  readonly code: FindingCode;
  /** The number of the auditors' question that it answers. */
  readonly question: number;
  /** What it finds and why it weighs as it does, in prose that may be broken into lines: `docs/findings.md` says it. */
  readonly finds: string;
  find(audit: Audit): Iterable<Found>;
}

/** What an auditor should look at (iakttagelse), and what it rests on. */
export class Finding {
  constructor(
    private readonly audit: Audit,
    private readonly test: AuditTest,
    private readonly found: Found,
    /** Positions of the events of all findings: a reader that asks for those of one will ask for all. */
    private readonly beside: readonly bigint[],
  ) {}

  get code(): FindingCode {
    return this.test.code;
  }
  get question(): number {
    return this.test.question;
  }
  get severity(): FindingSeverity {
    return this.found.severity;
  }
  get moment(): Moment {
    return this.audit.moment;
  }
  get subjects(): readonly { readonly id: string; readonly name: string }[] {
    return this.found.subjects.map((id) => ({ id, name: this.audit.nameOf(id) }));
  }
  /** In the order of the log. */
  get events(): EventView[] {
    const positions = [...new Set(this.found.events)].sort((a, b) => (a < b ? -1 : 1));
    return positions.map((position) => eventAt(this.audit.scope, position, this.beside));
  }
  summary(language: LanguageCode): string {
    return sentence(this.found.summary, language, this.audit.scope.telling);
  }
}

/** The findings of some tests on a plan, in the order of the tests. */
export function findingsOf(audit: Audit, tests: readonly AuditTest[]): Finding[] {
  const found = tests.flatMap((test) => [...test.find(audit)].map((each) => ({ test, each })));
  const beside = [...new Set(found.flatMap(({ each }) => each.events))];
  return found.map(({ test, each }) => new Finding(audit, test, each, beside));
}
