import { type GraphQLSchema, isEnumType } from 'graphql';

/** Every type, field and argument that has no description, as `Plan.goals(at:)`; scalars of GraphQL itself have theirs. */
export function undescribed(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      const own = type.description || isRoot(schema, type.name) ? [] : [type.name];
      if (isEnumType(type) || !('getFields' in type)) return own;
      return [...own, ...Object.values(type.getFields()).flatMap((field) => ofField(type.name, field))];
    });
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly Described[];
}

const ofField = (type: string, { name, description, args = [] }: Described): string[] => [
  ...(description ? [] : [`${type}.${name}`]),
  ...args.filter((arg) => !arg.description).map((arg) => `${type}.${name}(${arg.name}:)`),
];

const isRoot = (schema: GraphQLSchema, name: string): boolean =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some((root) => root?.name === name);
