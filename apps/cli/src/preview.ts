import { createInterface } from 'node:readline/promises';
import { type AnyEvent, commandTypes, LastContents, statementsIn, summaryOf, type Telling } from '@liggaren/domain';
import { type Message, removableIn } from '@liggaren/event-sourcing';
import type { ImportOptions, Planned } from '@liggaren/sources';

/** Shows what an import will record, and what of it becomes public; on a terminal it asks, elsewhere it goes on. */
export function showAndAsk({
  ask,
  telling,
  input = process.stdin,
  output = process.stdout,
}: {
  readonly ask: boolean;
  /** What the ledger knows already. */
  readonly telling?: Telling;
  readonly input?: NodeJS.ReadableStream & { isTTY?: boolean };
  readonly output?: NodeJS.WritableStream & { isTTY?: boolean };
}): {
  readonly confirm: NonNullable<ImportOptions['confirm']>;
  readonly wasDeclined: () => boolean;
} {
  let declined = false;
  return {
    wasDeclined: () => declined,
    async confirm(planned) {
      if (planned.length === 0) return true;
      console.log(previewText(planned, telling));
      if (!ask || !input.isTTY || !output.isTTY) return true;
      const terminal = createInterface({ input, output });
      const answer = await terminal.question('Registrera detta? (j/N) ').finally(() => terminal.close());
      declined = !/^(j|ja|y|yes)$/i.test(answer.trim());
      return !declined;
    },
  };
}

export function previewText(planned: readonly Planned[], telling: Telling = {}): string {
  const named = new LastContents(telling.contentOf);
  const sentence = (event: AnyEvent): string => {
    const told = summaryOf(event, 'sv', { ...telling, contentOf: named.of });
    for (const assertion of statementsIn(event)) named.add(assertion);
    return told;
  };
  const texts = planned.filter(({ command }) => textsOf(command).length > 0).length;
  return [
    'Det här registreras:',
    ...planned.flatMap(({ row: { place }, command, events }) => [
      ...events.map((event) => `  ${where(place)}: ${sentence(event as AnyEvent)}.`),
      ...textsOf(command).map((text) => `      text: ”${text}”`),
    ]),
    `Allt blir offentligt${texts === 0 ? '' : ', också texterna'}. Det som har registrerats ändras inte; det rättas.`,
  ].join('\n');
}

const where = ({ file, sheet, row }: Planned['row']['place']): string => `${sheet ?? file} rad ${row ?? ''}`;

/** Free texts of a command: they stand beside the log, and are shown with what it says. */
function textsOf({ type, data }: Message): string[] {
  const texts = removableIn(commandTypes.get(type)!, data as Readonly<Record<string, unknown>>);
  return [...texts.values()].filter((text) => typeof text === 'string').map((text) => text.replace(/\s+/gu, ' '));
}
