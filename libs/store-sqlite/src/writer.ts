import { Worker } from 'node:worker_threads';
import { StoreUnavailable } from '@liggaren/event-sourcing';
import { reasonOf } from './faults.js';
import type { Answer, FromWriter, ToWriter, Work } from './protocol.js';

const WORKER = new URL(import.meta.url.endsWith('.ts') ? './writer.worker.ts' : './writer.worker.js', import.meta.url);

interface Asked {
  readonly work: Work;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** This side of the writer thread: sends what was asked for in one turn of the event loop as one message. */
export class Writer {
  private worker: Worker | undefined;
  private outbox: Asked[] = [];
  /** Sent and not yet answered, in order. */
  private sent: Asked[][] = [];
  private closing = false;
  private whenIdle: (() => void) | undefined;

  private constructor(
    private readonly file: string,
    private readonly onWritten: (last: number) => void,
  ) {}

  /** @throws Error with the reason why the file cannot be written to */
  static async open(file: string, onWritten: (last: number) => void): Promise<Writer> {
    const writer = new Writer(file, onWritten);
    await new Promise<void>((resolve, reject) => writer.start(resolve, reject));
    writer.rest();
    return writer;
  }

  /** Resolves when the work is durable, or refused. @throws StoreUnavailable */
  ask(work: Work): Promise<Answer> {
    if (this.closing) return Promise.reject(new StoreUnavailable('it is closed'));
    return new Promise((resolve, reject) => {
      this.outbox.push({ work, resolve, reject });
      if (this.outbox.length === 1) setImmediate(() => this.send());
    });
  }

  /** Waits for what was asked for before. */
  async close(): Promise<void> {
    this.closing = true;
    if (this.outbox.length + this.sent.length > 0) await new Promise<void>((resolve) => (this.whenIdle = resolve));
    const { worker } = this;
    if (!worker) return;
    const exited = new Promise((resolve) => worker.once('exit', resolve));
    worker.ref();
    worker.postMessage('close' satisfies ToWriter);
    await exited;
  }

  private send(): void {
    const asked = this.outbox;
    this.outbox = [];
    const worker = this.worker ?? this.start();
    if (this.sent.length === 0) worker.ref();
    this.sent.push(asked);
    worker.postMessage(asked.map(({ work }) => work) satisfies ToWriter);
  }

  private start(opened?: () => void, refused?: (error: Error) => void): Worker {
    const worker = new Worker(WORKER, { workerData: { file: this.file } });
    let reason = 'the thread that writes ended';
    worker.on('message', (message: FromWriter) => {
      if ('answers' in message) this.answer(message.answers, message.last);
      else if ('refused' in message) reason = message.refused;
      else opened?.();
    });
    worker.on('error', (error) => (reason = reasonOf(error)));
    worker.on('exit', () => {
      this.worker = undefined;
      refused?.(new Error(reason));
      this.giveUp(reason);
    });
    return (this.worker = worker);
  }

  private answer(answers: readonly Answer[], last: number): void {
    this.onWritten(last);
    for (let next = 0; next < answers.length; ) for (const { resolve } of this.sent.shift()!) resolve(answers[next++]!);
    if (this.sent.length === 0) this.rest();
  }

  /** Nobody knows what the thread had done. The next append starts another one. */
  private giveUp(reason: string): void {
    const lost = this.sent.flat();
    this.sent = [];
    for (const { reject } of lost) reject(new StoreUnavailable(reason));
    this.rest();
  }

  /** An idle thread keeps no process from ending. */
  private rest(): void {
    this.worker?.unref();
    if (this.outbox.length === 0) this.whenIdle?.();
  }
}
