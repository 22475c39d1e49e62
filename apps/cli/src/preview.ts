import { createInterface } from 'node:readline/promises';
import { type AnyEvent, summaryOf } from '@liggaren/domain';
import type { ImportOptions, Planned } from '@liggaren/sources';

/** Free text of a command: it is shown with what it says. */
const TEXTS = ['note', 'comment', 'reason'] as const;

/** Shows what an import will record, and what of it becomes public; on a terminal it asks, elsewhere it goes on. */
export function showAndAsk({
  ask,
  input = process.stdin,
  output = process.stdout,
}: {
  readonly ask: boolean;
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
      console.log(previewText(planned));
      if (!ask || !input.isTTY || !output.isTTY) return true;
      const terminal = createInterface({ input, output });
      const answer = await terminal.question('Registrera detta? (j/N) ').finally(() => terminal.close());
      declined = !/^(j|ja|y|yes)$/i.test(answer.trim());
      return !declined;
    },
  };
}

export function previewText(planned: readonly Planned[]): string {
  const texts = planned.filter(({ command }) => textsOf(command.data as object).length > 0).length;
  return [
    'Det här registreras:',
    ...planned.flatMap(({ row: { place }, command, events }) => [
      ...events.map((event) => `  ${where(place)}: ${summaryOf(event as AnyEvent, 'sv')}.`),
      ...textsOf(command.data as object).map((text) => `      text: ”${text}”`),
    ]),
    `Allt blir offentligt${texts === 0 ? '' : ', också texterna'}. Det som har registrerats ändras inte; det rättas.`,
  ].join('\n');
}

const where = ({ file, sheet, row }: Planned['row']['place']): string => `${sheet ?? file} rad ${row ?? ''}`;

const textsOf = (data: object): string[] =>
  TEXTS.map((name) => (data as Readonly<Record<string, unknown>>)[name])
    .filter((text) => typeof text === 'string')
    .map((text) => text.replace(/\s+/gu, ' '));
