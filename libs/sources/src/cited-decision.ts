import { decisionIdOf } from '@liggaren/domain';
import { Unreadable } from './problem.js';
import { dayOf } from './words.js';

/** "Kommunfullmäktige 2022-12-13 § 136" or "… § 136 punkt 2", as a decision is cited. */
export const citedDecision =
  (bodyId: (name: string) => string) =>
  (text: string): string => {
    const cited = /^(.+?),?\s+(\d{4}-\d{2}-\d{2}),?\s*§\s*(\S+?)(?:,?\s+punkt\s+(\S+))?$/u.exec(text.trim());
    if (!cited) throw new Unreadable('must cite a decision: "Kommunfullmäktige 2022-12-13 § 136"');
    const [, body, day, paragraph, point] = cited;
    return decisionIdOf({ body: bodyId(body!), decidedOn: dayOf(day!), paragraph: paragraph!, point });
  };
