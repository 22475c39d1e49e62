/** Shows how far long work has come, on a terminal; in a pipe it is silent. */
export class Progress {
  private shown = '';
  private last = 0;

  constructor(
    private readonly what: string,
    private readonly out: NodeJS.WriteStream = process.stderr,
  ) {}

  readonly at = (done: number, all?: number): void => {
    if (!this.out.isTTY || (Date.now() - this.last < 100 && done !== all)) return;
    this.last = Date.now();
    this.show(`${this.what} ${done}${all === undefined ? '' : ` of ${all}`}`);
  };

  end(): void {
    if (this.shown !== '') this.show('');
  }

  private show(text: string): void {
    this.out.write(`\r${text.padEnd(this.shown.length)}${text === '' ? '\r' : ''}`);
    this.shown = text;
  }
}
