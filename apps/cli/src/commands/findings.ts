import { enumValueOf, FindingCode, FindingSettings, type LanguageCode } from '@liggaren/domain';
import type { MomentQuestion } from '@liggaren/projections';
import { Command, InvalidArgumentError, Option } from 'commander';
import { findingsState, findingsText } from '../findings-table.js';
import { body, day, instant, knownPlan, momentOf, position } from '../moment-options.js';
import { type FormatFlags, show, withFormat } from '../output.js';
import { Progress } from '../progress.js';
import { readLedger } from '../with-ledger.js';

interface Flags extends Omit<MomentQuestion, 'atPosition'>, FormatFlags {
  readonly plan: string;
  readonly atPosition?: bigint;
  readonly tests?: readonly FindingCode[];
  readonly set?: Partial<FindingSettings>;
  readonly language: LanguageCode;
}

export const findings = (): Command =>
  withFormat(
    new Command('findings')
      .summary('what the auditors’ tests find in a plan')
      .description(
        'Makes the auditors’ tests on a plan, as they would have answered at a moment. A text on a terminal, the weightiest first; JSON in a pipe.',
      )
      .requiredOption('--plan <id>', 'the plan, such as plan:ekero-ks-2023-2026')
      .option('--tests <codes>', 'only these, comma-separated, such as TARGET_EASED,BACKDATED', codes)
      .option('--set <threshold=number>', `a threshold; may be repeated: ${thresholds()}`, setting)
      .option('--valid-on <day>', 'official on this day (default: the day of the cut, else today)', day)
      .option('--known-on <day>', 'known by the end of this day in Stockholm', day)
      .option('--known-at <instant>', 'known at this instant, such as 2024-05-31T12:00:00Z', instant)
      .option('--at-position <number>', 'known at this position of the log', position)
      .option('--presented-on <day>', 'as presented to a body by this day', day)
      .option('--presented-to <id>', 'the body, such as body:ks (default: the body of the plan)', body)
      .addOption(new Option('--language <language>', 'of the sentences').choices(['sv', 'en']).default('sv')),
  ).action(({ plan: wanted, tests, set, language, ...flags }: Flags) =>
    readLedger(async ({ runner, reader }) => {
      const progress = new Progress('Events read:');
      await runner.catchUp(progress.at);
      progress.end();
      const plan = knownPlan(reader, wanted);
      const moment = momentOf(reader, flags, '', plan);
      const found = reader.findings(plan, moment, {
        ...(tests && { tests }),
        settings: FindingSettings.parse(set ?? {}),
      });
      show(
        {
          state: findingsState(moment, found, language),
          table: () => findingsText(moment, found, language),
          rows: 'findings',
        },
        flags,
      );
    }),
  );

function codes(text: string): FindingCode[] {
  return text.split(',').map((given) => {
    const code = FindingCode.safeParse(given.trim().toLowerCase().replaceAll('_', '-'));
    if (!code.success)
      throw new InvalidArgumentError(
        `${given.trim()} is none of the tests: ${FindingCode.options.map(enumValueOf).join(', ')}.`,
      );
    return code.data;
  });
}

function setting(text: string, before: Partial<FindingSettings> = {}): Partial<FindingSettings> {
  const [, name = '', value = ''] = /^(\w+)=(\d+)$/.exec(text) ?? [];
  const given = { ...before, [name]: Number(value) };
  if (!FindingSettings.safeParse(given).success)
    throw new InvalidArgumentError(`must be a threshold and a whole number, such as overdueDays=30: ${thresholds()}.`);
  return given;
}

function thresholds(): string {
  return Object.entries(FindingSettings.parse({}))
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}
