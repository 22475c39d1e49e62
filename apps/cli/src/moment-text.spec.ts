import { describe, expect, it } from '@jest/globals';
import { momentText } from './moment-text.js';

describe('a moment in words', () => {
  const moment = {
    validOn: '2024-06-30',
    position: '53',
    size: 53,
    recordedAt: '2024-06-08T22:00:00.000Z',
    takenOver: false,
  };

  it('tells the time in Stockholm, for that is how days are counted', () =>
    expect(momentText(moment)).toBe('gällande 2024-06-30, enligt 53 händelser till och med 2024-06-09 00:00'));

  it('says of history that was taken over that it is', () =>
    expect(momentText({ ...moment, size: 1, takenOver: true })).toBe(
      'gällande 2024-06-30, enligt 1 händelse till och med 2024-06-09 00:00 (övertagen historik)',
    ));

  it('is told in English too', () =>
    expect(momentText(moment, 'en')).toBe('official on 2024-06-30, by 53 events up to 2024-06-09 00:00'));

  it('is of nothing where nothing was known', () =>
    expect(momentText({ ...moment, size: 0, recordedAt: null })).toBe('gällande 2024-06-30, enligt 0 händelser'));
});
