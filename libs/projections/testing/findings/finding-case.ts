import { describe, expect, it } from '@jest/globals';
import { type FindingCode, FindingSettings } from '@liggaren/domain';
import type { Finding, MomentQuestion } from '../../src/index.js';
import { TestLedger } from '../test-ledger.js';

type Tell = (ledger: TestLedger) => Promise<unknown>;

interface Expected {
  readonly severity: 'note' | 'review' | 'material';
  readonly subjects: readonly string[];
  /** Types of the events it rests on, in order; compared where given. */
  readonly events?: readonly string[];
  /** The whole Swedish sentence. */
  readonly sv: string;
  readonly en?: string;
}

export interface FindingCase {
  /** What is special about the facts, where a code has several cases. */
  readonly when?: string;
  /** The facts that cause it. */
  readonly tell: Tell;
  readonly finds: readonly Expected[];
  /** When to ask. Default: as known now, on the day of the ledger's clock. */
  readonly at?: MomentQuestion;
  /** A moment before the facts: it finds nothing of the kind. */
  readonly before: MomentQuestion;
  /** Facts that look alike and do not cause it, by what is different; said once for all cases of a code. */
  readonly not?: Readonly<Record<string, Tell | { readonly tell: Tell; readonly at: MomentQuestion }>>;
  readonly settings?: Partial<FindingSettings>;
}

/** A test of the auditors: where it appears, where it must not, and at a moment before the facts that cause it. The plan is `plan:p`. */
export function describeFinding(
  code: FindingCode,
  { when, tell, finds, at, before, not = {}, settings }: FindingCase,
): void {
  describe(when ? `${code} ${when}` : code, () => {
    const ask = async (told: Tell, question?: MomentQuestion) => {
      const ledger = new TestLedger();
      await told(ledger);
      const reader = await ledger.reader();
      const moment = reader.moment(question ?? { validOn: ledger.day });
      return reader.findings('plan:p', moment, { tests: [code], settings: FindingSettings.parse(settings ?? {}) });
    };

    it('is found', async () => {
      const found = await ask(tell, at);
      expect(found.map((finding, place) => shown(finding, finds[place]))).toEqual(finds);
      for (const finding of found) expect(finding.summary('en')).toMatch(/^\S.*\.$/);
    });
    it('is not found at a moment before its facts', async () => {
      expect((await ask(tell, before)).map((finding) => finding.summary('sv'))).toEqual([]);
    });
    for (const [name, facts] of Object.entries(not))
      it(`is not found ${name}`, async () => {
        const found = typeof facts === 'function' ? await ask(facts) : await ask(facts.tell, facts.at);
        expect(found.map((finding) => finding.summary('sv'))).toEqual([]);
      });
  });
}

/** As far as it is expected of one. */
const shown = (finding: Finding, wanted: Expected | undefined): Expected => ({
  severity: finding.severity,
  subjects: finding.subjects.map(({ id }) => id),
  ...(wanted?.events && { events: finding.events.map(({ type }) => type) }),
  sv: finding.summary('sv'),
  ...(wanted?.en !== undefined && { en: finding.summary('en') }),
});
