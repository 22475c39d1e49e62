import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Another process of the bench, told by messages what to do; it answers each with one. */
export class Process {
  private static readonly running = new Set<Process>();

  private constructor(private readonly child: ChildProcess) {}

  /** Starts a file of this folder and waits for its first message. */
  static async start<T>(name: string, env: Readonly<Record<string, string>> = {}): Promise<[Process, T]> {
    const execArgv = process.execArgv.filter((option) => !option.startsWith('--cpu-prof'));
    const child = fork(new URL(`./${name}.js`, import.meta.url), {
      execArgv: [...execArgv, ...optionsFor(name)],
      env: { ...process.env, ...env },
    });
    const started = new Process(child);
    Process.running.add(started);
    child.once('exit', () => Process.running.delete(started));
    return [started, await started.answer<T>()];
  }

  ask<T>(message: string | object): Promise<T> {
    this.child.send(message);
    return this.answer<T>();
  }

  /** Also what a figure left running because it failed. */
  static async stopAll(): Promise<void> {
    await Promise.all([...Process.running].map((process) => process.stop()));
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }

  private answer<T>(): Promise<T> {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`the process ${this.child.spawnargs.at(-1)} ended`));
      this.child.once('exit', ended);
      this.child.once('message', (message) => {
        this.child.off('exit', ended);
        resolve(message as T);
      });
    });
  }
}

/** `BENCH_PROFILE=server` writes a CPU profile of that process where it ends. */
const optionsFor = (name: string): string[] => (process.env['BENCH_PROFILE'] === name ? ['--cpu-prof'] : []);
