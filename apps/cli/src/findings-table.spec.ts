import { expect, it } from '@jest/globals';
import type { FindingAnswer } from './documents/findings.js';
import { findingsText } from './findings-table.js';

const moment = { validOn: '2024-06-30', position: '9', recordedAt: null, size: 9, takenOver: false };
const finding = (severity: string) =>
  ({ severity, code: 'BACKDATED', question: 14, summary: 'S.', events: [] }) as unknown as FindingAnswer;
const headings = (findings: readonly FindingAnswer[], language: 'sv' | 'en' = 'sv') =>
  findingsText(moment, findings, language)
    .split('\n')
    .filter((line) => /^\S.*\(\d+\)$/.test(line));

it('heads several findings of a severity in the plural, and one in the singular', () => {
  const all = ['MATERIAL', 'REVIEW', 'NOTE'].map(finding);
  expect(headings(all)).toEqual(['Väsentlig (1)', 'Att granska (1)', 'Upplysning (1)']);
  expect(headings([...all, ...all])).toEqual(['Väsentliga (2)', 'Att granska (2)', 'Upplysningar (2)']);
  expect(headings([...all, ...all], 'en')).toEqual(['Material (2)', 'To be reviewed (2)', 'For information (2)']);
});
