import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { UppdragNotedUnchanged } from '@liggaren/domain';
import type { Planned } from '@liggaren/sources';
import { showAndAsk } from './preview.js';

const event = UppdragNotedUnchanged({
  uppdragId: 'greenhub',
  on: '2025-01-15' as never,
  validFrom: '2025-01-15' as never,
});
const planned = [
  {
    row: { place: { file: 'ark.xlsx', sheet: 'Uppdrag', row: 4 } },
    command: { type: 'NoteUppdragUnchanged', data: { comment: 'Väntar\npå svar' } },
    context: { actor: 'a' },
    events: [{ id: 'e', ...event }],
  },
] as unknown as readonly Planned[];

describe('what an import will record', () => {
  const told: string[] = [];
  beforeEach(() => {
    told.length = 0;
    jest.spyOn(console, 'log').mockImplementation((text: string) => void told.push(text));
  });
  afterEach(() => void jest.restoreAllMocks());
  const asked = async (answer: string, isTTY = true) => {
    const [input, output] = [new PassThrough(), new PassThrough()].map((stream) => Object.assign(stream, { isTTY }));
    input!.write(`${answer}\n`);
    const { confirm, wasDeclined } = showAndAsk({ ask: true, input: input!, output: output! });
    return { goesOn: await confirm(planned), declined: wasDeclined() };
  };

  it('is shown in sentences, with the texts that become public', async () => {
    await asked('j');
    expect(told).toEqual([
      'Det här registreras:\n  Uppdrag rad 4: Uppdraget greenhub är oförändrat per 2025-01-15.\n      text: ”Väntar på svar”\nAllt blir offentligt, också texterna. Det som har registrerats ändras inte; det rättas.',
    ]);
  });

  it.each(['j', 'Ja', ' y '])('is recorded when the answer is "%s"', async (answer) =>
    expect(await asked(answer)).toEqual({ goesOn: true, declined: false }),
  );

  it.each(['', 'n', 'nja'])('is not recorded when the answer is "%s"', async (answer) =>
    expect(await asked(answer)).toEqual({ goesOn: false, declined: true }),
  );

  it('is recorded without asking in a pipe', async () =>
    expect(await asked('n', false)).toEqual({ goesOn: true, declined: false }));
});
