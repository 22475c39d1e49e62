import type { z } from 'zod';
import type { Language } from '../kernel/vocabulary.js';

export type LanguageCode = z.output<typeof Language>;

/** The same in both languages. */
export type InBoth = Readonly<Record<LanguageCode, string>>;

export const both = (sv: string, en: string): InBoth => ({ sv, en });
