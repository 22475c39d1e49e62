import { readFile } from 'node:fs/promises';
import { LedgerFold } from '@liggaren/sources';
import { Command } from 'commander';
import { BadInput } from '../failure.js';
import { type ImportFlags, recordRows, tell, withActor, withReasons } from '../importing.js';
import { day } from '../moment-options.js';
import { showAndAsk } from '../preview.js';
import { readFilledIn } from '../sheets.js';
import { catchUp, withLedger } from '../with-ledger.js';

interface Flags extends Omit<ImportFlags, 'name' | 'keepGoing'> {
  readonly on?: string;
  readonly yes?: boolean;
}

export const importSheet = (): Command =>
  withReasons(withActor(new Command('sheet')))
    .summary('a workbook made by "export sheet" that has been filled in (XLSX)')
    .description(
      'Records what was changed in a workbook made by "export sheet", compared with the ledger at the moment written in it. What will be recorded is shown first; on a terminal it asks. What somebody else has changed since is not overwritten.',
    )
    .argument('<file>', 'the filled-in workbook')
    .option('--on <day>', 'the day that "oförändrat" speaks of (default: today)', day)
    .option('--yes', 'record without asking')
    .action((file: string, flags: Flags) =>
      withLedger(async (opened) => {
        await catchUp(opened);
        const fold = await LedgerFold.read(opened.store, opened.labels);
        const { confirm, wasDeclined } = showAndAsk({
          ask: !flags.yes && !flags.dryRun,
          telling: { municipality: (await opened.ledger.open()).municipality, contentOf: fold.contents.of },
        });
        const read = await readFilledIn(opened, fold, { ...flags, file, bytes: await bytesOf(file) });
        const report = await recordRows(opened, fold, read, { ...flags, takeOver: false, confirm });
        if (wasDeclined()) console.log('Inget registrerades.');
        else tell(report, flags);
      }),
    );

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(`${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`);
  });
}
