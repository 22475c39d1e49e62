import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RevisionConflict, StoreUnavailable } from '@liggaren/event-sourcing';
import { Reader } from '@liggaren/projections';
import { Shell } from '../testing/shell.js';
import { failureOf } from './failure.js';

describe('liggaren ends', () => {
  let shell: Shell;
  beforeEach(async () => void (shell = await Shell.open()));
  afterEach(() => {
    delete process.env['LIGGAREN_STORE'];
    return shell.close();
  });

  it('with status 1 where what it was given is no ledger', async () => {
    process.env['LIGGAREN_STORE'] = `sqlite:${await shell.write('notes.txt', 'no ledger, '.repeat(100))}`;
    expect(await shell.failing('replay')).toEqual({
      status: 1,
      message: expect.stringMatching(/^Cannot open the ledger .*notes\.txt: .* \(CANNOT_OPEN_LEDGER\)$/),
    });
  });

  it.each([
    ['a conflict', new RevisionConflict('plan-p', 1, 2), 'REVISION_CONFLICT'],
    ['a store that is away', new StoreUnavailable('It does not answer.'), 'STORE_UNAVAILABLE'],
    ['a bug', new TypeError('x is not a function'), 'x is not a function'],
  ])('with status 2 for %s', (_, fault, message) =>
    expect(failureOf(fault)).toEqual({ status: 2, message: expect.stringContaining(message) }),
  );

  it('with status 2, and without what is not for who asked, where an answer broke', async () => {
    await shell.run('import', 'plan', 'examples/ekero/mal-2023-2026.yaml');
    const question = await shell.write('q.graphql', '{ plans { id } }');
    jest.spyOn(Reader.prototype, 'plansAt').mockImplementation(() => {
      throw new Error('internal');
    });
    for (const verb of [['replay'], ['query', question]])
      expect(await shell.failing(...verb)).toEqual({
        status: 2,
        message: expect.stringMatching(/^Something went wrong inside Liggaren\. (?!.*internal)/),
      });
  });
});
