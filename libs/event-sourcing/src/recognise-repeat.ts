import type { StoredEvent } from './event-store.js';
import type { RemovableValues } from './removable-values.js';
import { digestOf, sealedIn } from './sealed.js';

/**
 * Is a command the one that recorded these events? Its hash is recomputed with the salts that are stored; a value that
 * has been removed counts as equal.
 */
export async function recogniseRepeat(
  recorded: readonly StoredEvent[],
  values: RemovableValues,
  removable: ReadonlyMap<string, unknown>,
  hashWith: (digests: ReadonlyMap<string, string>) => string,
): Promise<boolean> {
  const hash = recorded[0]?.metadata['commandHash'];
  if (removable.size === 0) return hashWith(new Map()) === hash;
  const named = [...new Set(recorded.flatMap(({ data }) => sealedIn(JSON.parse(data))))];
  const stored = await values.get(named);

  const candidates = [...removable].map(([field, value]): [string, readonly string[]] => [
    field,
    named.filter((digest) => {
      const kept = stored.get(digest);
      return kept === undefined || digestOf(kept.salt, value) === digest;
    }),
  ]);
  return assignments(candidates).some((digests) => hashWith(new Map(digests)) === hash);
}

/** Every way to give each field a digest of its own. */
function assignments(
  candidates: readonly [string, readonly string[]][],
  taken: readonly string[] = [],
): [string, string][][] {
  const [first, ...others] = candidates;
  if (first === undefined) return [[]];
  const [field, digests] = first;
  return digests
    .filter((digest) => !taken.includes(digest))
    .flatMap((digest) =>
      assignments(others, [...taken, digest]).map((rest): [string, string][] => [[field, digest], ...rest]),
    );
}
