import type { StoredEvent } from './event-store.js';
import type { RemovableValues } from './removable-values.js';
import { digestOf, sealedIn } from './sealed.js';

/**
 * Is a command the one that recorded these events? Its hash is recomputed with the salts that are stored; a value that
 * has been removed counts as equal.
 */
export async function repeats(
  recorded: readonly StoredEvent[],
  values: RemovableValues,
  removable: ReadonlyMap<string, unknown>,
  hashWith: (digests: ReadonlyMap<string, string>) => string,
): Promise<boolean> {
  const hash = recorded[0]?.metadata['commandHash'];
  if (removable.size === 0) return hashWith(new Map()) === hash;
  const named = [...new Set(recorded.flatMap(({ data }) => sealedIn(JSON.parse(data))))];
  const stored = await values.get(named);
  const removed = named.filter((digest) => !stored.has(digest));
  const digests = new Map<string, string>();
  const open: string[] = [];
  for (const [field, value] of removable) {
    const same = [...stored.values()].find(({ digest, salt }) => digestOf(salt, value) === digest);
    if (same) digests.set(field, same.digest);
    else open.push(field);
  }
  return assignments(open, removed).some((rest) => hashWith(new Map([...digests, ...rest])) === hash);
}

/** Every way to give each field a digest of its own. */
function assignments(fields: readonly string[], digests: readonly string[]): [string, string][][] {
  const [field, ...others] = fields;
  if (field === undefined) return [[]];
  return digests.flatMap((digest) =>
    assignments(
      others,
      digests.filter((other) => other !== digest),
    ).map((rest): [string, string][] => [[field, digest], ...rest]),
  );
}
