import {
  ChangeUppdragStage,
  CorrectMeasurement,
  DefineIndicator,
  FixReportVersion,
  NoteUppdragUnchanged,
  PresentReport,
  ProposeUppdrag,
  RecordDecision,
  RecordMeasurement,
  RemoveValue,
} from '@liggaren/domain';
import type { Message } from '@liggaren/event-sourcing';
import type { Ledger } from '@liggaren/ledger';

const SUBJECTS = 16;
/** Of a kind after one another on a stream: a copy takes such together. */
const RUN = 12;

const day = (number: number): string => new Date(Date.UTC(2020, 0, 1 + number)).toISOString().slice(0, 10);
const month = (number: number): string => new Date(Date.UTC(2000, number)).toISOString().slice(0, 7);
const text = (what: string, number: number) => `${what} ${number}: ”åäö”` as never;

/** Ids of the uppdrag and indicators that `enlarge` records. */
export const numbers = Array.from({ length: SUBJECTS }, (_, number) => number);

/**
 * Makes a ledger that large, by commands of all kinds: notes and figures with removable texts, some of them removed,
 * corrections, decisions, and reports that are presented. There must be a plan `ks-2024` and a body `ks`.
 */
export async function enlarge(ledger: Ledger, events: number, before: number): Promise<void> {
  let recorded = before;
  const send = async (command: Message) => {
    if (recorded >= events) return '';
    const outcome = await ledger.execute(command, { actor: 'controller-1' });
    if (outcome.refusal) throw new Error(`${command.type}: ${outcome.refusal.message}`);
    recorded += outcome.events.length;
    return outcome.events[0]!.id;
  };
  for (const number of numbers) {
    const [title, validFrom] = [`Uppdrag ${number}`, day(0)];
    await send(ProposeUppdrag({ uppdragId: `u-${number}`, planId: 'ks-2024', title, validFrom }));
    const definition = { unit: 'percent', direction: 'higher', method: 'register', validFrom } as const;
    await send(DefineIndicator({ indicatorId: `i-${number}`, name: `Indikator ${number}`, ...definition }));
  }
  for (let turn = 0; recorded < events; turn++) {
    const [number, first] = [turn % SUBJECTS, Math.floor(turn / SUBJECTS) * RUN];
    const rounds = Array.from({ length: RUN }, (_, index) => first + index);
    await follow(number, rounds);
    await measure(number, rounds);
    await decide(number, first);
  }

  async function follow(number: number, rounds: readonly number[]): Promise<void> {
    const uppdragId = `u-${number}`;
    for (const round of rounds) {
      const [on, spoken] = [day(round + 1), round % 4 === 0];
      const event = await send(
        NoteUppdragUnchanged({ uppdragId, on, ...(spoken && { comment: text('Inget nytt', round) }) }),
      );
      if (round % 8 === 0)
        await send(RemoveValue({ subject: `uppdrag:${uppdragId}`, event, fields: ['comment'], ground: 'Beslut' }));
      if (round % 9 === 0)
        await send(ChangeUppdragStage({ uppdragId, stage: round % 2 ? 'paused' : 'ongoing', validFrom: on }));
    }
  }

  async function measure(number: number, rounds: readonly number[]): Promise<void> {
    const indicatorId = `i-${number}`;
    for (const round of rounds) {
      const figure = {
        indicatorId,
        period: month(round),
        publishedOn: day(round + 1),
        value: `${round % 100}.${number}`,
      };
      const event = await send(
        RecordMeasurement({ ...figure, ...(round % 4 === 0 && { note: text('Preliminärt', round) }) }),
      );
      if (round % 5 === 0)
        await send(CorrectMeasurement({ indicatorId, event, value: `${round % 90}`, reason: text('Fel rad', round) }));
    }
  }

  async function decide(number: number, round: number): Promise<void> {
    const [decidedOn, paragraph] = [day(round), `${number * 1_000 + round}`];
    await send(RecordDecision({ body: 'ks', decidedOn, paragraph, outcome: 'noted', title: `Punkt ${paragraph}` }));
    if (number % 8 !== 0) return;
    const [reportId, title] = [`r-${paragraph}`, `Rapport ${paragraph}`];
    await send(FixReportVersion({ reportId, planId: 'ks-2024', kind: 'interim', title, coversTo: decidedOn }));
    await send(PresentReport({ reportId, bodyId: 'ks', decisionId: `ks-${decidedOn}-${paragraph}` }));
  }
}
