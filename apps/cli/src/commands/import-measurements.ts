import { measurementColumns } from '@liggaren/sources';
import { Command } from 'commander';
import { type ImportFlags, importFiles, tell, withImportFlags } from '../importing.js';
import { readMeasurements } from '../read-files.js';
import { withLedger } from '../with-ledger.js';

export const importMeasurements = (): Command =>
  withImportFlags(new Command('measurements'))
    .summary('figures, one a row (CSV)')
    .description(
      `Records a table of figures as of now, as Excel or any other program writes it (semicolon, comma or tab; decimal comma or point). Indicators are named as in the plan. Columns, in any order: ${measurementColumns.join(', ')}.`,
    )
    .argument('<file>', 'table with a heading, CSV')
    .action((file: string, flags: ImportFlags) =>
      withLedger(async (opened) =>
        tell(await importFiles(opened, [file], readMeasurements, { ...flags, takeOver: false }), flags),
      ),
    );
