import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { type Problem, Unreadable } from './problem.js';

/** A YAML file while it is read: every scalar is text as written, and all that is wrong is gathered. */
export class YamlSource {
  readonly problems: Problem[] = [];
  private readonly lines = new LineCounter();
  readonly root: Entry | undefined;

  constructor(
    readonly file: string,
    text: string,
  ) {
    const document = parseDocument(text.replace(/^\uFEFF/, ''), {
      schema: 'failsafe',
      lineCounter: this.lines,
      prettyErrors: false,
    });
    for (const { message, pos } of document.errors)
      this.problems.push({ file, line: this.lines.linePos(pos[0]).line, reason: `is not YAML: ${message}` });
    if (document.errors.length > 0) return;
    if (isMap(document.contents)) this.root = new Entry(this, document.contents, 'the file');
    else this.problems.push({ file, line: 1, reason: 'must hold keys such as plan, indikatorer and organ' });
  }

  lineOf(node: Node | null | undefined): number | undefined {
    return node?.range ? this.lines.linePos(node.range[0]).line : undefined;
  }
}

/** The keys of one thing in the file. Asking for a key says that it belongs there; `done` names those that do not. */
export class Entry {
  private readonly asked = new Set<string>();

  constructor(
    private readonly source: YamlSource,
    private readonly node: YAMLMap,
    private readonly what: string,
  ) {}

  get line(): number | undefined {
    return this.source.lineOf(this.node);
  }
  get place(): { readonly file: string; readonly line: number | undefined } {
    return { file: this.source.file, line: this.line };
  }

  has(key: string): boolean {
    return this.pair(key) !== undefined;
  }

  text(key: string): string | undefined {
    const node = this.value(key);
    if (node === undefined) return undefined;
    if (isScalar(node)) return textOf(node) || undefined;
    this.wrong(key, undefined, 'must be a text, not a list or a group of keys');
    return undefined;
  }

  /** A text that must be there; '' (and a problem) where it is not. */
  need(key: string): string {
    const text = this.text(key);
    if (text === undefined && !this.wasWrong(key)) this.wrong(key, undefined, `is missing in ${this.what}`);
    return text ?? '';
  }

  /** Reads a text as something else; undefined (and a problem) where it cannot be. */
  as<T>(key: string, read: (text: string) => T, text = this.text(key)): T | undefined {
    if (text === undefined || text === '') return undefined;
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      this.wrong(key, text, error.message);
      return undefined;
    }
  }

  needAs<T>(key: string, read: (text: string) => T): T | undefined {
    return this.as(key, read, this.need(key));
  }

  /** Several texts, or one alone. */
  texts(key: string): string[] | undefined {
    const node = this.value(key);
    if (node === undefined) return undefined;
    if (isScalar(node)) return [textOf(node)].filter((text) => text !== '');
    if (isSeq(node) && node.items.every((item) => isScalar(item)))
      return node.items.map((item) => textOf(item as Scalar));
    this.wrong(key, undefined, 'must be a list of texts');
    return undefined;
  }

  entries(key: string, what: string): Entry[] {
    const node = this.value(key);
    if (node === undefined) return [];
    if (isSeq(node) && node.items.every((item) => isMap(item)))
      return node.items.map((item) => new Entry(this.source, item as YAMLMap, what));
    this.wrong(key, undefined, 'must be a list, each with keys of its own ("- namn: …")');
    return [];
  }

  entry(key: string, what: string): Entry | undefined {
    const node = this.value(key);
    if (node === undefined) return undefined;
    if (isMap(node)) return new Entry(this.source, node, what);
    this.wrong(key, undefined, 'must have keys of its own');
    return undefined;
  }

  /** Names every key that nobody asked for. */
  done(): this {
    for (const { key } of this.node.items as Pair<Scalar, Node>[]) {
      const name = String(key.value);
      if (!this.asked.has(name))
        this.source.problems.push({
          file: this.source.file,
          line: this.source.lineOf(key),
          column: name,
          reason: `is no key of ${this.what}, which has ${[...this.asked].join(', ')}`,
        });
    }
    return this;
  }

  wrong(key: string, value: string | undefined, reason: string): void {
    const line = this.source.lineOf(this.pair(key)?.key) ?? this.line;
    this.source.problems.push({
      file: this.source.file,
      line,
      column: key,
      ...(value !== undefined && { value }),
      reason,
    });
  }

  private wasWrong(key: string): boolean {
    const line = this.source.lineOf(this.pair(key)?.key);
    return (
      line !== undefined && this.source.problems.some((problem) => problem.line === line && problem.column === key)
    );
  }

  private pair(key: string): Pair<Scalar, Node> | undefined {
    this.asked.add(key);
    return (this.node.items as Pair<Scalar, Node>[]).find(({ key: { value } }) => value === key);
  }

  private value(key: string): Node | undefined {
    const value = this.pair(key)?.value;
    return value === undefined || value === null || (isScalar(value) && textOf(value) === '') ? undefined : value;
  }
}

const textOf = ({ value }: Scalar): string => String(value ?? '').trim();
