import type { Audit } from '../audit.js';

const HOUR = 3_600_000;

/**
 * Was a mistake put right at once: within `undoneHours`, and before any body had been shown it? It is in the trail, and
 * is no finding.
 */
export function isQuicklyUndone(audit: Audit, wrong: bigint, right: bigint): boolean {
  const [before, after] = audit.eventsAt([wrong, right]).map(({ recordedAt }) => Date.parse(recordedAt));
  const isShown = audit.presented.some(({ cutOff, event }) => cutOff >= wrong && event < right);
  return !isShown && after! - before! <= audit.settings.undoneHours * HOUR;
}
