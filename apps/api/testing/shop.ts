import { EngineModule, InputArg, type InputOf, inputOf } from '@liggaren/graphql';
import { Args, Context, Field, Mutation, ObjectType, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { AppModule } from '../src/app.module.js';
import { tables } from '../src/graphql/tables.js';
import { Readiness } from '../src/health/readiness.js';
import { createServer } from '../src/server.js';

/** The smallest subject that has a question, a command, a stream and things that break. */
@ObjectType('Shelf', { description: 'A shelf, with a shelf above it, for ever.' })
class Shelf {
  @Field(() => Shelf, { description: 'The one above.' })
  get above(): Shelf {
    return new Shelf();
  }
  @Field(() => String, { description: 'Its name.' })
  name = 'shelf';
}

const StoreInput = inputOf(
  'StoreInput',
  z.strictObject({
    day: z.iso.date('must be a day such as 2024-05-31').meta({ scalar: 'LocalDate' }).optional().describe('When.'),
    name: z.string().max(5, 'must be at most 5 letters').describe('What.'),
  }),
  'A thing to store.',
);

export const shop = { stored: [] as string[], closedStreams: 0 };

@Resolver(() => Shelf)
class Shop {
  @Query(() => Shelf, { description: 'The lowest shelf.' })
  shelf(): Shelf {
    return new Shelf();
  }

  @Query(() => String, { description: 'Who asks.' })
  me(@Context('actor') actor: string): string {
    return actor;
  }

  @Query(() => String, { nullable: true, description: 'Breaks.' })
  broken(@Args('how', { type: () => String, description: 'In which way.' }) how: string): string {
    throw Object.assign(
      new Error(`secret ${how}`),
      how === 'bare' ? {} : { code: `${how.toUpperCase()}_CODE`, kind: how },
    );
  }

  @Mutation(() => String, { description: 'Stores a thing.' })
  store(@InputArg(StoreInput) input: InputOf<typeof StoreInput>): string {
    shop.stored.push(input.name);
    return JSON.stringify(input);
  }

  @Subscription(() => String, { description: 'Ticks every 20 ms.', resolve: (tick: string) => tick })
  async *ticks(): AsyncGenerator<string> {
    try {
      for (let tick = 1; ; tick++) {
        yield `${tick}`;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    } finally {
      shop.closedStreams++;
    }
  }
}

export class Switch extends Readiness {
  reason: string | undefined;
  status() {
    return this.reason === undefined ? { ready: true } : { ready: false, reason: this.reason };
  }
}

const shopModule = AppModule.around(EngineModule.around({ providers: [Shop] }, [tables]), [
  Switch,
  { provide: Readiness, useExisting: Switch },
]);

export interface RunningServer {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly port: number;
}

/** The real server with the shop in it, on a free port. */
export async function startShop(hosts: readonly string[] = []): Promise<RunningServer> {
  const app = await createServer(shopModule, { hosts });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return { app, url, port: Number(new URL(url).port) };
}
