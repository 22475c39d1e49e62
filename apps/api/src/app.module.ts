import { type DynamicModule, Injectable, Module } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { ApiModule, type ApiOptions } from './api.module.js';
import { Readiness } from './health/readiness.js';
import { Settings } from './settings.js';

/** Until the first subject is bound: GraphQL wants at least one question. */
@Resolver()
class Shell {
  @Query(() => Boolean, { description: 'Is the server up?' })
  up(): boolean {
    return true;
  }
}

@Injectable()
class AlwaysReady extends Readiness {
  status() {
    return { ready: true };
  }
}

/** All of the server. A new subject is one line in `imports`. */
@Module({})
export class AppModule {
  static with(settings: Settings, options: ApiOptions = {}): DynamicModule {
    const api = ApiModule.around(
      {
        imports: [],
        providers: [Shell, { provide: Readiness, useClass: AlwaysReady }, { provide: Settings, useValue: settings }],
      },
      options,
    );
    return { module: AppModule, imports: [api] };
  }
}
