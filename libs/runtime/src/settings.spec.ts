import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingsFrom, WrongSettings } from './settings.js';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    settingsFrom(env);
    return [];
  } catch (error) {
    if (error instanceof WrongSettings) return error.problems;
    throw error;
  }
};

describe('the settings', () => {
  it('have defaults that start a ledger on this machine alone', () =>
    expect(settingsFrom({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      hosts: [],
      dataDir: resolve('data'),
      store: { kind: 'sqlite', file: resolve('data/ledger.db') },
      ledger: undefined,
    }));

  it('keep the store in the data folder unless told otherwise', () => {
    expect(settingsFrom({ LIGGAREN_DATA: '/srv/liggaren' }).store).toEqual({
      kind: 'sqlite',
      file: '/srv/liggaren/ledger.db',
    });
    expect(settingsFrom({ LIGGAREN_STORE: 'kurrentdb://127.0.0.1:2113?tls=false' }).store).toEqual({
      kind: 'kurrentdb',
      url: 'kurrentdb://127.0.0.1:2113?tls=false',
    });
  });

  it('take an empty variable as absent', () => expect(settingsFrom({ PORT: '', HOST: ' ' }).port).toBe(3000));

  it('read the names that a proxy is reached by', () =>
    expect(settingsFrom({ LIGGAREN_HOSTS: 'Localhost:8080, mal.ekero.se' }).hosts).toEqual([
      'localhost:8080',
      'mal.ekero.se',
    ]));

  it('refuse to serve a network without sign-in, and say why', () =>
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([
      expect.stringMatching(/^HOST=0\.0\.0\.0: must be 127\.0\.0\.1.*sign-in/),
    ]));

  it('name everything that is wrong at once, one message each', () =>
    expect(
      problemsOf({
        PORT: 'http',
        LIGGAREN_HOSTS: 'https://mal.ekero.se',
        LIGGAREN_STORE: 'postgres://x',
        LIGGAREN_LEDGER: 'Ekerö',
      }),
    ).toEqual([
      'PORT=http: must be a port number, 0 to 65535',
      expect.stringContaining('"https://mal.ekero.se" must be a host name'),
      'LIGGAREN_STORE=postgres://x: must be sqlite:<file>, kurrentdb://<host>:<port> or memory:',
      'LIGGAREN_LEDGER=Ekerö: must be 1 to 64 of a-z, 0-9 and -',
    ]));
});
