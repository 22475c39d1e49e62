import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import { toGraphQLError } from '../shared/errors.js';

/** Hands what a resolver throws to graphql-js as its answer; without it Nest logs every refused input as a crash. */
@Catch()
export class FaultFilter extends BaseExceptionFilter {
  override catch(thrown: unknown, host: ArgumentsHost) {
    return host.getType<string>() === 'graphql' ? toGraphQLError(thrown) : super.catch(thrown, host);
  }
}
