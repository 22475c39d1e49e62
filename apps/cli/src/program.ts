import { Command } from 'commander';
import { compare } from './commands/compare.js';
import { copy } from './commands/copy.js';
import { demo } from './commands/demo.js';
import { due } from './commands/due.js';
import { exportSheet } from './commands/export-sheet.js';
import { findings } from './commands/findings.js';
import { importCommands } from './commands/import-commands.js';
import { importHistory } from './commands/import-history.js';
import { importMeasurements } from './commands/import-measurements.js';
import { importPlan } from './commands/import-plan.js';
import { importSheet } from './commands/import-sheet.js';
import { query } from './commands/query.js';
import { rebuild } from './commands/rebuild.js';
import { replay } from './commands/replay.js';

/** All verbs. Errors are thrown, not ended with. */
export function program(): Command {
  const imports = new Command('import')
    .summary('record what files say')
    .description(
      'Records what files say. The whole file is tried out first, and nothing of a file with errors is recorded. The same file again records nothing; a changed row needs a reason.',
    );
  const liggaren = new Command('liggaren')
    .description('An event-sourced ledger for the goal follow-up of Swedish municipalities.')
    .addHelpText(
      'after',
      '\nWhich ledger: LIGGAREN_DATA (folder, ./data) and LIGGAREN_STORE (sqlite:<file> or kurrentdb://…).\nExit status: 0 done, 1 something is wrong with what was asked for, 2 something broke.',
    );
  for (const verb of [importHistory(), importPlan(), importMeasurements(), importSheet(), importCommands()])
    imports.addCommand(verb);
  const exports = new Command('export').summary('files to fill in').addCommand(exportSheet());
  for (const verb of [demo(), imports, exports, replay(), compare(), findings(), due(), query(), rebuild(), copy()])
    liggaren.addCommand(verb);
  throwing(liggaren);
  return liggaren;
}

function throwing(command: Command): void {
  command.exitOverride().showHelpAfterError('(add --help for help)');
  command.commands.forEach(throwing);
}
