import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts a program of this folder as a process of its own, from its source. */
export function startChild(program: string, ...args: (string | number)[]): ChildProcess {
  const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  return spawn(
    process.execPath,
    ['--import', new URL('./source.mjs', import.meta.url).href, path(program), ...args.map(String)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
}

/** The lines it prints, until it has ended, whatever ended it. A last line without an end is left out. */
export async function* linesOf(child: ChildProcess): AsyncGenerator<string, void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  let text = '';
  child.stdout!.setEncoding('utf8');
  try {
    for await (const chunk of child.stdout!) {
      const lines = (text + chunk).split('\n');
      text = lines.pop()!;
      yield* lines;
    }
    await ended;
  } finally {
    child.kill('SIGKILL');
  }
}
