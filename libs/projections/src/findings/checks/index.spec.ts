import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { FindingCode } from '@liggaren/domain';
import { auditTests } from './index.js';

it('there is one test for each code, in the order of the codes and of the questions', () => {
  expect(auditTests.map(({ code }) => code)).toEqual(FindingCode.options);
  const questions = auditTests.map(({ question }) => question);
  expect(questions).toEqual(questions.toSorted((a, b) => a - b));
});

it('each test is tried where it appears and where it must not', () => {
  const here = new URL('./', import.meta.url);
  const specs = readdirSync(here).filter((file) => file.endsWith('.int.spec.ts'));
  const tried = specs.map((file) => readFileSync(new URL(file, here), 'utf8')).join('\n');
  expect(FindingCode.options.filter((code) => !tried.includes(`'${code}'`))).toEqual([]);
});
