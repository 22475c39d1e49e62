/** What one round measured: a value, and what it is held against, measured in the same round. */
export interface Round {
  readonly value: number;
  readonly baseline: number;
}

/** A number that `npm run bench` prints. */
export interface Figure {
  readonly name: string;
  /** What is counted, and what it is held against: "commands/s" against "inserts/s". */
  readonly unit: string;
  readonly against: string;
  /** What its ratio should be. */
  readonly aim: { readonly atLeast: number } | { readonly atMost: number };
}

/** Figures that are measured together, because they need the same costly things. */
export interface Suite {
  readonly figures: readonly Figure[];
  /** Why it cannot be measured here, where it cannot. */
  readonly whyNot?: () => string | undefined;
  /** Rounds of each figure, by its name. */
  measure(bench: Bench): Promise<Readonly<Record<string, readonly Round[]>>>;
}

/** What a suite may use. */
export interface Bench {
  /** The figures that were asked for. */
  readonly wanted: ReadonlySet<string>;
  /** An empty folder that is removed afterwards. */
  folder(): Promise<string>;
  /** Says how far it has come, where somebody looks. */
  progress(what: string): void;
}

export const ratioOf = ({ value, baseline }: Round): number => value / baseline;

/** The round in the middle, by ratio: value, baseline and ratio of one and the same round. */
export const middle = (rounds: readonly Round[]): Round =>
  rounds.toSorted((a, b) => ratioOf(a) - ratioOf(b))[Math.floor(rounds.length / 2)]!;

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** How long something takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** How many of something in a second. */
export const perSecond = async (count: number, work: () => unknown): Promise<number> =>
  (count * 1_000) / (await milliseconds(work));
