import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Temporary folders, and the end of them. */
export function folders() {
  const made: string[] = [];
  return {
    async folder(): Promise<string> {
      const path = await mkdtemp(join(tmpdir(), 'liggaren-bench-'));
      made.push(path);
      return path;
    },
    removeAll: () => Promise.all(made.map((path) => rm(path, { recursive: true, force: true }))),
  };
}
