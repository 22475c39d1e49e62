import { writeFile } from 'node:fs/promises';
import { parsePeriod } from '@liggaren/domain';
import { Command, InvalidArgumentError } from 'commander';
import { BadInput } from '../failure.js';
import { momentOf, withCut } from '../moment-options.js';
import { makeWorkbook } from '../sheets.js';
import { readLedger } from '../with-ledger.js';

interface Flags {
  readonly plan: string;
  readonly period: string;
  readonly owner?: string;
  readonly out?: string;
  readonly force?: boolean;
}

export const exportSheet = (): Command =>
  withCut(
    new Command('sheet')
      .summary('a workbook to fill in, of the figures, uppdrag and deliverables of a plan (XLSX)')
      .description(
        'Makes a workbook (XLSX) that a controller fills in and imports again with "import sheet". It has names and numbers, never ids. What stands is filled in, so what is left as it is records nothing.',
      )
      .requiredOption('--plan <id>', 'the plan, such as plan:ekero-ks-2023-2026')
      .requiredOption('--period <period>', 'what the figures are to describe, such as 2024 or 2024-T2', period)
      .option('--owner <function>', 'only the indicators and uppdrag that this function is responsible for')
      .option('--out <file>', 'where to write it (default: <plan>-<period>.xlsx here)')
      .option('--force', 'write over a file that is there'),
  ).action(({ plan: wanted, period: of, owner, out, force, ...flags }: Flags) =>
    readLedger(async (opened) => {
      const planId = wanted.replace(/^plan:/, '');
      const made = await makeWorkbook(opened, { planId, period: of, owner, question: momentOf(flags) });
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
