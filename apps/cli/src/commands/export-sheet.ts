import { writeFile } from 'node:fs/promises';
import { parsePeriod } from '@liggaren/domain';
import type { MomentQuestion } from '@liggaren/projections';
import { Command, InvalidArgumentError } from 'commander';
import { BadInput } from '../failure.js';
import { day, instant, position } from '../moment-options.js';
import { Progress } from '../progress.js';
import { makeWorkbook } from '../sheets.js';
import { readLedger } from '../with-ledger.js';

interface Flags extends Omit<MomentQuestion, 'atPosition'> {
  readonly plan: string;
  readonly period: string;
  readonly owner?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly atPosition?: bigint;
}

export const exportSheet = (): Command =>
  new Command('sheet')
    .summary('a workbook to fill in, of the figures, uppdrag and deliverables of a plan (XLSX)')
    .description(
      'Makes a workbook (XLSX) that a controller fills in and imports again with "import sheet". It has names and numbers, never ids. What stands is filled in, so what is left as it is records nothing.',
    )
    .requiredOption('--plan <id>', 'the plan, such as plan:ekero-ks-2023-2026')
    .requiredOption('--period <period>', 'what the figures are to describe, such as 2024 or 2024-T2', period)
    .option('--owner <function>', 'only the indicators and uppdrag that this function is responsible for')
    .option('--out <file>', 'where to write it (default: <plan>-<period>.xlsx here)')
    .option('--force', 'write over a file that is there')
    .option('--valid-on <day>', 'official on this day (default: the day of the cut, else today)', day)
    .option('--known-on <day>', 'known by the end of this day in Stockholm', day)
    .option('--known-at <instant>', 'known at this instant, such as 2024-05-31T12:00:00Z', instant)
    .option('--at-position <number>', 'known at this position of the log', position)
    .action(({ plan: wanted, period: of, owner, out, force, ...question }: Flags) =>
      readLedger(async (opened) => {
        const progress = new Progress('Events read:');
        await opened.runner.catchUp(progress.at);
        progress.end();
        const planId = wanted.replace(/^plan:/, '');
        const made = await makeWorkbook(opened, { planId, period: of, owner, question });
        const file = out ?? `${planId}-${of.replaceAll('/', '-')}.xlsx`;
        await save(file, made.bytes, force);
        console.log(
          `${file}: ${made.indicators} indikatorrader, ${made.uppdrag} uppdrag, gällande ${made.moment.validOn}.`,
        );
      }),
    );

/** What somebody has filled in is not written over. */
async function save(file: string, bytes: Uint8Array, force = false): Promise<void> {
  await writeFile(file, bytes, { flag: force ? 'w' : 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(
      error.code === 'EEXIST'
        ? `${file} is there already, and may have been filled in. Choose another name with --out, or --force.`
        : `${file} cannot be written: ${error.message}`,
    );
  });
}

function period(text: string): string {
  if (!parsePeriod(text)) throw new InvalidArgumentError('must be a period such as 2024, 2024-T2 or 2023/24.');
  return text;
}
