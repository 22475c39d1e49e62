import { Command } from 'commander';
import { type ImportFlags, importFiles, tell, withImportFlags } from '../importing.js';
import { readPlan } from '../read-files.js';
import { withLedger } from '../with-ledger.js';

export const importPlan = (): Command =>
  withImportFlags(new Command('plan'))
    .summary('a plan with its indicators, organs and decisions (YAML)')
    .description(
      'Records a plan file as of now: organs, indicators, decisions, målområden, goals, uppdrag. examples/ekero/mal-2023-2026.yaml shows its keys. What it says is proposed; a decision adopts it.',
    )
    .argument('<file>', 'plan file, YAML')
    .action((file: string, flags: ImportFlags) =>
      withLedger(async (opened) =>
        tell(await importFiles(opened, [file], readPlan, { ...flags, takeOver: false }), flags),
      ),
    );
