/** What every resolver may take with `@Context(...)`. */
export interface GraphQLContext {
  /** Who acts; checked, but not yet proven by a sign-in. */
  readonly actor: string;
}
