import { Command } from 'commander';
import { type ImportFlags, importFiles, tell, withImportFlags } from '../importing.js';
import { readHistory } from '../read-files.js';
import { withLedger } from '../with-ledger.js';

export const importHistory = (): Command =>
  withImportFlags(new Command('history'))
    .summary('plan files and tables of figures together, as history')
    .description(
      'Takes over history in the order in which it became known: figures with a day of publication as recorded that day, a plan on the day its file gives, definitions with the first fact that needs them. What has no day is recorded now, last. Possible only in a ledger that has recorded nothing of its own yet.',
    )
    .argument('<file...>', 'plan files (.yaml) and tables of figures (.csv)')
    .action((files: string[], flags: ImportFlags) =>
      withLedger(async (opened) =>
        tell(await importFiles(opened, files, readHistory, { ...flags, takeOver: true }), flags),
      ),
    );
