import { describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { badInput, toGraphQLError } from './errors.js';

describe('a fault as GraphQL sees it', () => {
  const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);

  it('keeps a code that it has', () => {
    const error = badInput('x', { problems: [] });
    expect(toGraphQLError(error)).toBe(error);
  });

  it('keeps its place when graphql-js has wrapped it', () => {
    const fault = Object.assign(new Error('The store did not answer.'), {
      code: 'STORE_UNAVAILABLE',
      kind: 'unavailable',
    });
    const wrapped = new GraphQLError(fault.message, { path: ['plan', 'goals', 3], originalError: fault });
    expect(toGraphQLError(wrapped).toJSON()).toEqual({
      message: 'The store did not answer.',
      path: ['plan', 'goals', 3],
      extensions: { code: 'STORE_UNAVAILABLE' },
    });
  });

  it('keeps its place when a compiled query has wrapped it, without extensions', () => {
    const wrapped = new GraphQLError('Give first or last, not both.', {
      path: ['plan', 'history'],
      originalError: badInput('Give first or last, not both.'),
    });
    Object.defineProperty(wrapped, 'extensions', { value: undefined });
    expect(toGraphQLError(wrapped).toJSON()).toMatchObject({
      message: 'Give first or last, not both.',
      path: ['plan', 'history'],
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it.each([
    [new Error('ENOENT /srv/secret')],
    ['a thrown string'],
    [undefined],
    [{ code: 'ERR_SQLITE', message: 'SELECT secret' }],
  ])('shows nothing of %s, and logs it', (thrown) => {
    logged.mockClear();
    const { message, extensions } = toGraphQLError(thrown);
    expect(extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(message).not.toMatch(/secret|string/);
    expect(logged).toHaveBeenCalledWith(thrown);
  });
});
