import { labelOf, parsePeriod, type VocabularyName } from '@liggaren/domain';
import { Unreadable } from './problem.js';

interface Vocabulary<T extends string> {
  readonly options: readonly T[];
}

/** Reads a word of a vocabulary as Swedish has it, or its code. */
export const wordOf =
  <T extends string>(name: VocabularyName, { options }: Vocabulary<T>) =>
  (text: string): T => {
    const wanted = folded(text);
    const code = options.find((option) => option === wanted || folded(swedish(name, option)) === wanted);
    if (code === undefined)
      throw new Unreadable(`must be one of ${options.map((option) => swedish(name, option).toLowerCase()).join(', ')}`);
    return code;
  };

const swedish = (name: VocabularyName, code: string): string => labelOf(name, code as never, 'sv');

/** Names are the same whatever their case and spacing. */
export const folded = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('sv');

/** "87,25" and "1 234,5" -> "87.25" and "1234.5", exactly as many decimals as written. */
export function decimalOf(text: string): string {
  const plain = text
    .trim()
    .replace(/^\u2212/, '-')
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(plain)) throw new Unreadable('must be a number such as 87,25');
  return plain;
}

export function wholeNumberOf(text: string): number {
  const number = Number(text.trim());
  if (!/^\d+$/.test(text.trim()) || !Number.isSafeInteger(number)) throw new Unreadable('must be a whole number');
  return number;
}

export function yesOrNo(text: string): boolean {
  switch (folded(text)) {
    case 'ja':
    case 'true':
    case 'x':
    case '1':
      return true;
    case 'nej':
    case 'false':
    case '0':
      return false;
    default:
      throw new Unreadable('must be ja or nej');
  }
}

export function dayOf(text: string): string {
  const day = text.trim();
  if (parsePeriod(day)?.kind !== 'day') throw new Unreadable('must be a day such as 2024-05-31');
  return day;
}

/** A period as it is written in Swedish texts: also "2023–2026". */
export function periodOf(text: string): string {
  const period = text.trim().replace(/^(\d{4}(?:-\d{2})?)\s*[–—]\s*(\d{4}(?:-\d{2})?)$/, '$1..$2');
  if (!parsePeriod(period))
    throw new Unreadable(
      'must be a period: 2024, 2024-H1, 2024-T2, 2024-Q3, 2024-05, 2024-10-15, 2023/24, 2024-01..2024-08 or 2021..2022',
    );
  return period;
}

/** A figure's entity: `0125`, `0000`, or Kolada's id of a group or unit. Excel drops leading zeros. */
export function entityOf(text: string): string {
  const entity = /^\d{1,4}$/.test(text.trim()) ? text.trim().padStart(4, '0') : text.trim();
  if (!/^[A-Za-z0-9]{4,12}$/.test(entity))
    throw new Unreadable('must be a municipality code or Kolada id such as 0125');
  return entity;
}
