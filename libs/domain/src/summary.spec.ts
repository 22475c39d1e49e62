import { describe, expect, it } from '@jest/globals';
import { SEALED, toldEvents } from '../testing/told-events.js';
import { toldNames } from '../testing/told-names.js';
import { type AnyEvent, eventTypes } from './catalogue.js';
import { summaryOf } from './summary.js';

describe('the summary of an event', () => {
  it.each(toldEvents.map(([event, swedish, english]) => ({ event, swedish, english })))(
    'is one sentence in Swedish and in English: $swedish',
    ({ event, swedish, english }) => {
      const telling = { municipality: '0125', contentOf: toldNames.of };
      expect(summaryOf(event, 'sv', telling)).toBe(swedish);
      expect(summaryOf(event, 'en', telling)).toBe(english);
    },
  );

  it('is there for every event type', () => {
    expect(new Set(toldEvents.map(([{ type }]) => type))).toEqual(new Set(eventTypes.map(({ type }) => type)));
  });

  it('is of events that their schemas allow', () => {
    for (const [{ type, data }] of toldEvents)
      expect(eventTypes.find((candidate) => candidate.type === type)!.schema.parse(data)).toEqual(data);
  });

  it('never shows what is sealed', () => {
    for (const [event] of toldEvents)
      for (const language of ['sv', 'en'] as const) expect(summaryOf(event, language)).not.toContain(SEALED.sealed);
  });

  it('names the municipality of a figure where the own one is not known', () => {
    const revised = toldEvents.find(([{ type }]) => type === 'MeasurementRevised')![0];
    expect(summaryOf(revised, 'sv')).toBe(
      'Källan reviderade vaxthusgaser (kommun 0125) för 1990 till 5,38 (publicerad 2024-06-09)',
    );
  });

  it('shows the id of what it does not know the name of', () => {
    const revised = toldEvents.find(([{ type }]) => type === 'GoalMarked')![0];
    expect(summaryOf(revised, 'sv')).toBe(
      'Målet ekero-ks-2023-2026/mal-7 är markerat som viktigt för god ekonomisk hushållning, från 2024-03-01 genom beslut ks-2024-03-01-12',
    );
  });

  it('does not say that something was reworded to what it was called', () => {
    const revised: AnyEvent = {
      type: 'UppdragRevised',
      data: { uppdragId: 'elbilar', title: 'Byt till elbilar', note: 'Senast i år', validFrom: '2024-03-01' },
    };
    expect(summaryOf(revised, 'sv', { contentOf: toldNames.of })).toBe(
      'Uppdraget ”Byt till elbilar” ändrades med oförändrad lydelse, från 2024-03-01',
    );
  });

  it('cuts a long text of the source', () => {
    const proposed: AnyEvent = {
      type: 'UppdragProposed',
      data: { uppdragId: 'lang', title: 'å'.repeat(5_000), validFrom: '2024-03-01' },
    };
    expect(summaryOf(proposed, 'sv')).toContain('å…”');
    expect(summaryOf(proposed, 'sv').length).toBeLessThan(250);
  });
});
