/** A query that the IDE opens with, in a tab of its own; a spec runs each against the schema. */
export interface Example {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}
