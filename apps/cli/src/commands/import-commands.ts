import { Command } from 'commander';
import { type ImportFlags, importFiles, tell, withImportFlags } from '../importing.js';
import { readCommands } from '../read-files.js';
import { withLedger } from '../with-ledger.js';

export const importCommands = (): Command =>
  withImportFlags(new Command('commands'))
    .summary('commands, one a line (JSON Lines)')
    .description(
      'Carries out commands, one a line: {"type","data","actor","commandId","recordedAt","recordedAtBasis"}, with data as the GraphQL input. The last two are for history that is taken over. A line without commandId must give validFrom where its command takes one.',
    )
    .argument('<file>', 'JSON Lines, UTF-8')
    .action((file: string, flags: ImportFlags) =>
      withLedger(async (opened) =>
        tell(await importFiles(opened, [file], readCommands, { ...flags, takeOver: true }), flags),
      ),
    );
