import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../src/index.js';
import { scenario } from './scenario.js';
import { Count, CountAndFinish, Counted, Finished, tally } from './tally.js';

const { given } = scenario(tally);
const tallyId = 'moten';
const finishing = () => given().when(CountAndFinish({ tallyId, by: 2 }));
const counted = Counted({ tallyId, by: 2 });
const finished = Finished({ tallyId });

describe('a given/when/then test', () => {
  it('passes on exactly the events in order', () => finishing().then(counted, finished));

  it.each([
    ['the events come in another order', [finished, counted]],
    ['an event too much came', [counted]],
    ['an event is missing', [counted, finished, finished]],
    ['nothing was expected', []],
    ['a field has another value', [Counted({ tallyId, by: 3 }), finished]],
    ['a field is missing', [Counted({ tallyId } as never), finished]],
    ['a field is there too much', [counted, Finished({ tallyId, by: 2 } as never)]],
    ['the type is another', [finished, finished]],
  ])('fails when %s', (_, expected) => expect(() => finishing().then(...expected)).toThrow('answered otherwise'));

  it('takes a field that is undefined for one that is absent', () =>
    given()
      .when(CountAndFinish({ tallyId, by: 2, note: undefined } as never))
      .then(counted, finished));

  it('fails when events were expected and it was refused', () =>
    expect(() =>
      given(Counted({ tallyId, by: 9 }))
        .when(Count({ tallyId, by: 2 }))
        .then(counted),
    ).toThrow('TooMuch'));

  it('demands that the same command sent again changes nothing', () =>
    expect(() =>
      given()
        .when(Count({ tallyId, by: 2 }))
        .then(counted),
    ).toThrow('sent again'));

  it('passes on exactly the refusal', () => {
    const refused = given(Counted({ tallyId, by: 9 })).when(Count({ tallyId, by: 2 }));
    refused.thenRefused('TooMuch');
    // @ts-expect-error a code that its decider does not know
    expect(() => refused.thenRefused('TooLittle')).toThrow('TooMuch');
  });

  it('fails when a refusal was expected and events came', () =>
    expect(() => finishing().thenRefused('TooMuch')).toThrow('Counted'));

  it('knows only the commands of its decider', () =>
    expect(() => given().when({ type: 'Kount', data: { tallyId, by: 1 } } as never)).toThrow('not among the commands'));

  it('hands the decider the day it is, and other facts where the test gives them', () => {
    type TallyFacts = Facts & { readonly counters?: number };
    const seen: TallyFacts[] = [];
    const spy = scenario({
      ...tally,
      decide: (_: unknown, __: unknown, facts: TallyFacts) => ({ events: [], seen: seen.push(facts) }),
    });
    spy.given().when(Count({ tallyId, by: 1 }));
    spy.given().when(Count({ tallyId, by: 1 }), { today: '2025-01-01', counters: 2 });
    expect(seen).toEqual([
      { today: '2024-06-01', actor: 'somebody' },
      { today: '2025-01-01', actor: 'somebody', counters: 2 },
    ]);
  });
});
