import type { CommandContext, Message, Outcome } from '@liggaren/event-sourcing';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { OpenedLedger } from '../ledger/opened-ledger.js';

/** Carries any command to the ledger, whose deciders judge it. */
export class Execute extends Command<Outcome> {
  constructor(
    readonly command: Message,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(Execute)
export class ExecuteHandler implements ICommandHandler<Execute> {
  constructor(private readonly opened: OpenedLedger) {}

  execute({ command, context }: Execute): Promise<Outcome> {
    return this.opened.ledger.execute(command, context);
  }
}
