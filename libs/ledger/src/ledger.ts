import {
  type AnySubject,
  type BasisOf,
  CloseTakeover,
  CorrectStatement,
  type CountedCuts,
  commandTypes,
  type DecisionInput,
  decisionFields,
  decisionIdOf,
  type LedgerState,
  ledgerDecider,
  OpenLedger,
  RecordDecision,
  type RemoveValue,
  rootOf,
  streamOf,
  subjectOf,
  subjectOfCommand,
  typeOf,
} from '@liggaren/domain';
import {
  type CommandContext,
  categoryOf,
  derivedId,
  type Message,
  type Outcome,
  type Refusal,
  refuse,
  sealedIn,
  type Transact,
  type TransactOptions,
  transactOn,
} from '@liggaren/event-sourcing';
import type { z } from 'zod';
import { factsOfCommand, fixesTheLog } from './facts-of-command.js';
import { referencesIn } from './references.js';

export interface LedgerOptions extends TransactOptions {
  /** What a new ledger is called, and whose it is. */
  readonly name: string;
  readonly municipality: string;
  /** Cuts of the log that need not be counted from its beginning: a read model's. */
  readonly counted?: CountedCuts;
  /** Says what a judgement rests on. Without it none can be recorded. */
  readonly basisOf?: BasisOf;
}

/**
 * The one door for commands of every client: looks up what a command relies on, writes a decision that comes with
 * it first, keeps the order of history that is taken over, and hands the rest to the subject's decider.
 */
export class Ledger {
  private readonly transact: Transact;
  private opened: Extract<LedgerState, { opened: unknown }>['opened'] | undefined;
  private takeoverClosed = false;

  constructor(private readonly options: LedgerOptions) {
    this.transact = transactOn(options);
  }

  /** Opens the ledger if nobody has, and says what it is. */
  async open(): Promise<NonNullable<Ledger['opened']>> {
    if (this.opened) return this.opened;
    const { name, municipality } = this.options;
    const known = await this.ledgerState();
    if (known.status === 'unopened') {
      const ledgerId = crypto.randomUUID();
      await this.transact(ledgerDecider, OpenLedger({ ledgerId, name, municipality, timeZone: 'Europe/Stockholm' }), {
        actor: 'liggaren',
      });
    }
    const state = await this.ledgerState();
    if (state.status === 'unopened') throw new Error('ledger-main was not opened');
    this.opened = state.opened;
    return state.opened;
  }

  /**
   * Carries out a command whose data has passed its schema.
   * @throws the faults of `transact`
   */
  async execute(command: Message, context: CommandContext): Promise<Outcome> {
    const { municipality } = await this.open();
    const subject = subjectOfCommand(command);
    const type = commandTypes.get(command.type);
    if (!subject || !type)
      return refused(context, refuse('UnknownCommand', `There is no command ${command.type} for this subject.`));

    const { decision, ...data } = command.data as { decision?: z.output<typeof DecisionInput>; decisionId?: string };
    if (decision && data.decisionId !== undefined)
      return refused(context, refuse('DecisionGivenTwice', 'Give either decisionId or decision, not both.'));
    const commandId = context.commandId ?? crypto.randomUUID();
    let decisionRefused: { refusal: Refusal } | undefined;
    if (decision) {
      const recorded = await this.execute(RecordDecision(decision), {
        ...context,
        commandId: derivedId([commandId, 'decision']),
      });
      decisionRefused = recorded.refusal && { refusal: recorded.refusal };
      data.decisionId = decisionIdOf(decision);
    }
    const id = subject.decider.idOf({ ...command, data });
    const references = [...referencesIn(type.schema, data), ...(await this.correctedReferences(subject, id, command))];
    const unknown = await this.unknownReference(references, streamOf(`${subject.category}:${id}`));
    const facts = {
      municipality,
      decidedOn: data.decisionId === undefined ? undefined : await this.decidedOn(data.decisionId),
      takenOver: context.takenOver !== undefined,
    };
    const outcome = await this.transact(
      subject.decider,
      { ...command, data },
      {
        ...context,
        commandId,
        facts,
        ...(fixesTheLog(command.type) && {
          lookUp: (today: string) =>
            factsOfCommand({ type: command.type, data }, today, { ...this.options, municipality }),
        }),
        ...(decision && { sent: command.data as object }),
        admit: async () => decisionRefused ?? unknown ?? (await this.takeoverRefusal(context)),
        ...(!context.takenOver && !this.takeoverClosed && { beforeAppend: () => this.closeTakeover() }),
      },
    );
    if (decisionRefused && !outcome.repeated) return { ...outcome, ...decisionRefused };
    if (command.type === 'RemoveValue' && !outcome.refusal)
      await this.finishRemoval(outcome.stream, data as ReturnType<typeof RemoveValue>['data']);
    return outcome;
  }

  /** Deletes the values that an event's fields held up to their removal, those of its corrections too. Safe to repeat. */
  async finishRemoval(
    stream: string,
    { event, fields }: { readonly event: string; readonly fields: readonly string[] },
  ): Promise<void> {
    const digests: string[] = [];
    let held: string[] = [];
    for await (const { id, type, data } of this.options.store.readStream(stream)) {
      const content = JSON.parse(data) as Record<string, unknown>;
      const isOfIt = content['event'] === event;
      if (id === event) held.push(...fields.flatMap((field) => sealedIn(content[field])));
      if (isOfIt && type === 'StatementCorrected')
        held.push(...fields.flatMap((field) => sealedIn((content['data'] as Record<string, unknown>)[field])));
      if (
        isOfIt &&
        type === 'ValueRemoved' &&
        fields.every((field) => (content['fields'] as string[]).includes(field))
      ) {
        digests.push(...held);
        held = [];
      }
    }
    await this.options.values.remove(digests);
  }

  /** Every subject that a command names must have been said something of. */
  private async unknownReference(
    references: readonly string[],
    own: string,
  ): Promise<{ refusal: Refusal } | undefined> {
    for (const id of references) {
      const stream = streamOf(id);
      const subject = subjectOf(categoryOf(stream));
      if (stream === own || !subject) continue;
      const timeline = await this.transact.peek(subject.decider, rootOf(id));
      if (!timeline.knows(id))
        return refuse(
          `Unknown${capital(typeOf(id))}`,
          `${id} has not been recorded. Record it first, or check the id.`,
        );
    }
    return undefined;
  }

  /** What the right content of a correction names. */
  private async correctedReferences(
    subject: AnySubject,
    id: string,
    { type, data }: Message,
  ): Promise<readonly string[]> {
    if (type !== CorrectStatement.type) return [];
    const { event, data: right } = data as ReturnType<typeof CorrectStatement>['data'];
    const corrected = (await this.transact.peek(subject.decider, id)).event(event)?.message.type;
    const schema = subject.events.find((candidate) => candidate.type === corrected)?.schema;
    return schema ? referencesIn(schema, right) : [];
  }

  private async decidedOn(decisionId: string): Promise<string | undefined> {
    const timeline = await this.transact.peek(subjectOf('decision')!.decider, decisionId);
    return timeline.standing(`decision:${decisionId}`, decisionFields.content).at(-1)?.value?.decidedOn;
  }

  private async takeoverRefusal({ takenOver }: CommandContext): Promise<{ refusal: Refusal } | undefined> {
    if (!takenOver) return undefined;
    if ((await this.ledgerState()).status === 'open')
      return refuse(
        'TakeoverIsClosed',
        'History can no longer be taken over: the ledger has begun to record on its own. Record it now, with its validFrom.',
      );
    const last = this.options.labels.label;
    return takenOver.recordedAt < last
      ? refuse(
          'TakeoverOutOfOrder',
          `History is taken over in order of recordedAt, and ${last} has already been taken over; this says ${takenOver.recordedAt}.`,
        )
      : undefined;
  }

  private async closeTakeover(): Promise<void> {
    await this.transact(ledgerDecider, CloseTakeover({}), { actor: 'liggaren', commandId: 'close-takeover' });
    this.takeoverClosed = true;
  }

  private ledgerState(): Promise<LedgerState> {
    return this.transact.peek(ledgerDecider, 'main');
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const refused = ({ commandId = '' }: CommandContext, { refusal }: { refusal: Refusal }): Outcome => ({
  refusal,
  events: [],
  position: 0n,
  stream: '',
  commandId,
  repeated: false,
});
