import type { Connection } from '@liggaren/projections';
import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Where a page lies in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Is there more after it?' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Is there more before it?' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of its first item.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of its last item.' })
  endCursor!: string | null;
}

/** The Relay connection of a type: edges, nodes, page info, and how many there are in all. */
export function connectionOf<T>(name: string, node: () => Type<T>): Type<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One of a list, with its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Cursor of the item.' })
    cursor!: string;

    @Field(node, { description: 'The item.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Page {
    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges!: readonly Edge[];

    @Field(() => PageInfo, { description: 'Where the page lies in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are in the whole list.' })
    totalCount!: number;

    @Field(() => [node()], { description: 'The items.' })
    nodes!: readonly T[];
  }
  return Page as unknown as Type<Connection<T>>;
}
