import { enumValueOf, FindingCode, FindingSettings, type LanguageCode } from '@liggaren/domain';
import { Command, InvalidArgumentError, Option } from 'commander';
import { askLedger } from '../ask-ledger.js';
import { FINDINGS, type FindingsAnswer } from '../documents/findings.js';
import { findingsText } from '../findings-table.js';
import { momentOf, understood, withMoment } from '../moment-options.js';
import { type FormatFlags, show, withFormat } from '../output.js';

interface Flags extends FormatFlags {
  readonly plan: string;
  readonly tests?: readonly string[];
  readonly set?: Partial<FindingSettings>;
  readonly language: LanguageCode;
}

export const findings = (): Command =>
  withFormat(
    withMoment(
      new Command('findings')
        .summary('what the auditors’ tests find in a plan')
        .description(
          'Makes the auditors’ tests on a plan, as they would have answered at a moment. A text on a terminal, the weightiest first; JSON in a pipe.',
        )
        .requiredOption('--plan <id>', 'the plan, such as plan:ekero-ks-2023-2026')
        .option('--tests <codes>', 'only these, comma-separated, such as TARGET_EASED,BACKDATED', codes)
        .option('--set <threshold=number>', `a threshold; may be repeated: ${thresholds()}`, setting),
    ).addOption(new Option('--language <language>', 'of the sentences').choices(['sv', 'en']).default('sv')),
  ).action(({ plan: planId, tests, set: settings, language, ...flags }: Flags) =>
    askLedger(async (ask) => {
      const at = momentOf(flags);
      const presented = at.presentedOn !== undefined;
      const variables = { planId, at, presented, tests, settings, language: enumValueOf(language) };
      const {
        plan,
        moment = plan!.moment,
        findings: found,
      } = await understood(ask<FindingsAnswer>(FINDINGS, variables));
      const table = () => findingsText(moment, found, language);
      show({ state: { moment, findings: found }, table, rows: 'findings' }, flags);
    }),
  );

function codes(text: string): string[] {
  const known = FindingCode.options.map(enumValueOf);
  return text.split(',').map((given) => {
    const code = enumValueOf(given.trim());
    if (!known.includes(code))
      throw new InvalidArgumentError(`${given.trim()} is none of the tests: ${known.join(', ')}.`);
    return code;
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
