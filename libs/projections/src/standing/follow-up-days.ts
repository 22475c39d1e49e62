import type { Snapshot } from './snapshot.js';

/**
 * On which days something was said that answers a follow-up: a figure, or why there is none; of an uppdrag its stage,
 * its timeliness, "no change", or the stage of a deliverable. One read for all that the snapshot has loaded by then.
 */
export class FollowUpDays {
  private readonly days = new Map<string, string[]>();

  constructor(private readonly snapshot: Snapshot) {}

  /** Up to the day of the moment, earliest first. */
  of(root: string): readonly string[] {
    if (!this.days.has(root)) this.read(root);
    return this.days.get(root)!;
  }

  private read(root: string): void {
    const { roots, readModel, moment } = this.snapshot;
    const wanted = [root, ...roots].filter((id) => /^(indicator|uppdrag):/.test(id) && !this.days.has(id));
    for (const id of wanted) this.days.set(id, []);
    const rows = readModel.all<{ root: string; valid_from: string }>(
      `SELECT DISTINCT root, valid_from FROM statements
       WHERE root IN (SELECT value FROM json_each(?)) AND known_from <= ? AND known_to > ? AND valid_from <= ? AND value IS NOT NULL
         AND (substr(field, 1, 6) = 'value:' OR substr(field, 1, 10) = 'unchanged:' OR field = 'stage' OR field = 'timeliness')
       ORDER BY valid_from`,
      [JSON.stringify(wanted), moment.position, moment.position, moment.validOn],
    );
    for (const { root: id, valid_from } of rows) this.days.get(id)!.push(valid_from);
  }
}
