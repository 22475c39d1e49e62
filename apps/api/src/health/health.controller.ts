import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readiness } from './readiness.js';

/** For whatever watches the process: is it alive, and may traffic come? */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  live() {
    return { live: true };
  }

  @Get('ready')
  ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const status = this.readiness.status();
    reply.status(status.ready ? 200 : 503).header('cache-control', 'no-store');
    return status;
  }
}
