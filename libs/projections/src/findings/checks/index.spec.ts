import { expect, it } from '@jest/globals';
import { FindingCode } from '@liggaren/domain';
import { auditTests } from './index.js';

it('there is one test for each code, in the order of the codes and of the questions', () => {
  expect(auditTests.map(({ code }) => code)).toEqual(FindingCode.options);
  const questions = auditTests.map(({ question }) => question);
  expect(questions).toEqual(questions.toSorted((a, b) => a - b));
});
