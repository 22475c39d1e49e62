import type { Wording } from '@liggaren/domain';

/** `a, b och c`; of more than some, the first and how many there are beside. */
export const listed = (w: Wording, items: readonly string[], most = 5): string =>
  items.length <= most + 1
    ? w.list(items)
    : w.list([...items.slice(0, most), w.say(`${items.length - most} till`, `${items.length - most} more`)]);
