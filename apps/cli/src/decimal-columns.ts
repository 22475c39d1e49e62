import { type DocumentNode, type GraphQLSchema, getNamedType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** Which columns of an answer's rows are decimals, by the names that its question gives them. */
export function decimalColumns(schema: GraphQLSchema, question: DocumentNode): (column: string) => boolean {
  const types = new TypeInfo(schema);
  const paths = new Set<string>();
  const walked: string[] = [];
  visit(
    question,
    visitWithTypeInfo(types, {
      Field: {
        enter({ name, alias }) {
          walked.push((alias ?? name).value);
          if (getNamedType(types.getType() ?? undefined)?.name === 'Decimal') paths.add(walked.join('.'));
        },
        leave: () => void walked.pop(),
      },
      FragmentDefinition: { leave: () => void (walked.length = 0) },
    }),
  );
  return (column) => [...paths].some((path) => path === column || path.endsWith(`.${column}`));
}
