import { mkdirSync, writeFileSync } from 'node:fs';

/** Leaves the counts of the last run in `coverage/totals.txt`, for `.ci/run` to print as its last line. */
export default class JestTotals {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    mkdirSync('coverage', { recursive: true });
    writeFileSync('coverage/totals.txt', `${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
  }
}
