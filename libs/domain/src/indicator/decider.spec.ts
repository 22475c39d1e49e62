import { describe, it } from '@jest/globals';
import { givenId, scenario } from '@liggaren/event-sourcing/testing';
import { StatementRetracted, StatementWithdrawn } from '../statements/index.js';
import {
  BreakSeries,
  DefineIndicator,
  ExpectValue,
  IndicatorDefined,
  IndicatorOwnerSet,
  IndicatorRevised,
  indicator,
  ReviseIndicator,
  SeriesBroken,
  SetIndicatorOwner,
  ValueExpected,
} from './index.js';

const { given } = scenario(indicator.decider);
const indicatorId = 'nki';
const content = { name: 'Nöjd Kund-Index', unit: 'index' as const, direction: 'higher' as const, koladaId: 'U07451' };
const defined = IndicatorDefined({ indicatorId, ...content, validFrom: '2023-01-23' });

describe('an indicator', () => {
  it('is defined under an id made of its name', () =>
    given()
      .when(DefineIndicator({ ...content, validFrom: '2023-01-23' }))
      .then(IndicatorDefined({ indicatorId: 'nojd-kund-index', ...content, validFrom: '2023-01-23' })));

  it('is defined once: what changes is a revision', () => {
    given(defined)
      .when(DefineIndicator({ indicatorId, ...content }))
      .then();
    given(defined)
      .when(DefineIndicator({ indicatorId, ...content, unit: 'percent' }))
      .thenRefused('IndicatorAlreadyDefined');
  });

  it('is revised from what was said of it last, also where nothing stands any more', () => {
    const reason = { sealed: 'A'.repeat(43) };
    const retracted = StatementRetracted({
      subject: 'indicator:nki',
      field: 'content',
      validFrom: '2024-02-01',
      reason,
    });
    given(defined, retracted)
      .when(ReviseIndicator({ indicatorId, koladaId: 'U07453' }))
      .then(IndicatorRevised({ indicatorId, ...content, koladaId: 'U07453', validFrom: '2024-06-01' }));
    given(defined, retracted, StatementWithdrawn({ event: givenId(0), reason }))
      .when(ReviseIndicator({ indicatorId, koladaId: 'U07453' }))
      .thenRefused('UnknownIndicator');
  });

  it('keeps what a revision does not name, and rests on its decision', () =>
    given(defined)
      .when(ReviseIndicator({ indicatorId, koladaId: 'U07453', decisionId: 'ks-2024-03-05-20' }), {
        decidedOn: '2024-03-05',
      })
      .then(
        IndicatorRevised({
          indicatorId,
          ...content,
          koladaId: 'U07453',
          decisionId: 'ks-2024-03-05-20',
          validFrom: '2024-03-05',
        }),
      ));

  it('has a break in its series', () =>
    given(defined)
      .when(BreakSeries({ indicatorId, fromPeriod: '2024', cause: 'question', text: 'Ny enkät' }))
      .then(
        SeriesBroken({ indicatorId, fromPeriod: '2024', cause: 'question', text: 'Ny enkät', validFrom: '2024-06-01' }),
      ));

  it('says when a value is expected, and may say otherwise later', () => {
    const expected = ValueExpected({ indicatorId, period: '2024', expectedOn: '2025-04-30', validFrom: '2024-06-01' });
    given(defined)
      .when(ExpectValue({ indicatorId, period: '2024', expectedOn: '2025-04-30' }))
      .then(expected);
    given(defined, expected)
      .when(ExpectValue({ indicatorId, period: '2024', expectedOn: '2025-06-30' }), { today: '2025-04-01' })
      .then(ValueExpected({ indicatorId, period: '2024', expectedOn: '2025-06-30', validFrom: '2025-04-01' }));
  });

  it('has an owner from a day, without a decision', () => {
    const owned = IndicatorOwnerSet({ indicatorId, owner: 'näringslivschef', validFrom: '2024-06-01' });
    given(defined)
      .when(SetIndicatorOwner({ indicatorId, owner: 'näringslivschef' }))
      .then(owned);
    given(defined, owned)
      .when(SetIndicatorOwner({ indicatorId, owner: 'kommundirektör', validFrom: '2024-03-01' }))
      .then(
        IndicatorOwnerSet({
          indicatorId,
          owner: 'kommundirektör',
          validFrom: '2024-03-01',
          validTo: '2024-06-01',
        }),
      );
  });

  it.each([
    ['revised', ReviseIndicator({ indicatorId, name: 'NKI' })],
    ['broken', BreakSeries({ indicatorId, fromPeriod: '2024', cause: 'method' })],
    ['owned', SetIndicatorOwner({ indicatorId, owner: 'näringslivschef' })],
    ['expected', ExpectValue({ indicatorId, period: '2024', expectedOn: '2025-04-30' })],
  ])('that is not defined cannot be %s', (_, command) => given().when(command).thenRefused('UnknownIndicator'));
});
