import { describe, expect, it } from '@jest/globals';
import { digestOf, NotCanonical, randomSalt, type SealedValue } from '../../src/index.js';
import type { Ledger } from './arrange.js';

function aValue(value: unknown = 'Åsa överklagade beslutet 𝄞'): SealedValue {
  const salt = randomSalt();
  return { digest: digestOf(salt, value), salt, value };
}

const asMap = (...values: SealedValue[]): Map<string, SealedValue> =>
  new Map(values.map((value) => [value.digest, value]));

export const describeRemovableValues = (ledger: Ledger): void =>
  describe('removable values', () => {
    it('come back as they were put', async () => {
      const { values } = ledger();
      const put = ['', 'Åäö\n\u0000𝄞', 'x'.repeat(10_000), 42, false, ['a', 1], { text: 'b', list: [true] }].map(
        aValue,
      );
      await values.put(put);
      expect(await values.get(put.map(({ digest }) => digest))).toEqual(asMap(...put));
    });

    it('are not there before they are put, and several can be asked for of which only some are there', async () => {
      const { values } = ledger();
      const [there, absent] = [aValue(), aValue()];
      await values.put([there]);
      expect(await values.get([absent.digest, there.digest])).toEqual(asMap(there));
      expect(await values.get([])).toEqual(new Map());
    });

    it('stay as they are when they are put again', async () => {
      const { values } = ledger();
      const value = aValue('first');
      await values.put([value]);
      await values.put([value, { ...value, value: 'second' }]);
      expect(await values.get([value.digest])).toEqual(asMap(value));
    });

    it('are gone when they are removed, and nothing else is', async () => {
      const { values } = ledger();
      const [kept, gone] = [aValue(), aValue()];
      await values.put([kept, gone]);
      await values.remove([gone.digest]);
      await values.remove([gone.digest, aValue().digest]);
      await values.remove([]);
      expect(await values.get([kept.digest, gone.digest])).toEqual(asMap(kept));
    });

    it('can be found by when they were put, as long as they are there', async () => {
      const { values } = ledger();
      const [kept, gone] = [aValue(), aValue()];
      await values.put([kept, gone]);
      await values.remove([gone.digest]);
      const found = async (moment: number) => Array.fromAsync(values.putBefore(new Date(moment)));
      const all = await found(Date.now() + 60_000);
      expect(all.filter((digest) => digest === kept.digest)).toHaveLength(1);
      expect(all).not.toContain(gone.digest);
      expect(await found(Date.now() - 60_000)).not.toContain(kept.digest);
    });

    it('are refused when they cannot be written as canonical JSON', async () => {
      const { values } = ledger();
      await expect(values.put([{ ...aValue(), value: 0.5 }])).rejects.toBeInstanceOf(NotCanonical);
      await expect(values.put([{ ...aValue(), value: null }])).rejects.toBeInstanceOf(NotCanonical);
    });

    it('do not come back as the object that was put', async () => {
      const { values } = ledger();
      const value = { text: 'first' };
      const put = aValue(value);
      await values.put([put]);
      value.text = 'second';
      const read = await values.get([put.digest]);
      expect(read.get(put.digest)!.value).toEqual({ text: 'first' });
    });
  });
