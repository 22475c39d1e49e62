import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  ChangeUppdragStage,
  CloseUppdrag,
  DefineIndicator,
  ExpectValue,
  GiveUppdrag,
  NoteUppdragUnchanged,
  ProposePlan,
  ProposeUppdrag,
  RecordMeasurement,
  RegisterBody,
  ReviseMeasurement,
  TestLedger,
} from '../../testing/index.js';
import type { GoalIndicatorView, MomentQuestion } from '../index.js';

const ROW = 'goalindicator:p/mal-1/i';
const decision = (paragraph: string, decidedOn: string) => ({ body: 'ks', decidedOn, paragraph });

describe('at a moment', () => {
  let ledger: TestLedger;
  const find = async (id: string, question: MomentQuestion) => {
    const reader = await ledger.reader();
    return reader.find(id, reader.moment(question));
  };

  beforeEach(async () => {
    ledger = new TestLedger().on('2024-01-02');
    await ledger.does(RegisterBody({ bodyId: 'ks', name: 'KS', kind: 'board' }));
  });

  describe('a goal indicator', () => {
    const row = async (question: MomentQuestion) => (await find(ROW, question)) as GoalIndicatorView;
    const figure = (period: string, value: string, publishedOn: string, more: object = {}) =>
      RecordMeasurement({ indicatorId: 'i', period, value, publishedOn, ...more });
    const begin = async (baseline: object, targets: object[], method = 'register') => {
      await ledger.does(
        DefineIndicator({
          indicatorId: 'i',
          name: 'I',
          unit: 'kronor',
          direction: 'lower',
          method,
          validFrom: '2020-01-01',
        }),
      );
      const indicators = [{ indicatorId: 'i', wording: 'I', baseline, targets }];
      const goals = [{ number: 1, title: 'G', indicators }];
      const plan = { planId: 'p', title: 'P', kind: 'yearly-plan', bodyId: 'ks', period: '2024' };
      await ledger.does(ProposePlan({ ...plan, focusAreas: [{ title: 'A', goals }], validFrom: '2024-01-01' }));
    };

    it('has the baseline that its source has revised by then, and a delta that follows', async () => {
      await begin({ rule: 'period', period: '2022' }, [{ kind: 'direction' }]);
      await ledger.does(figure('2022', '200', '2023-06-01'));
      await ledger.does(figure('2023', '190', '2024-01-01'));
      await ledger
        .on('2024-06-01')
        .does(ReviseMeasurement({ indicatorId: 'i', period: '2022', value: '180', publishedOn: '2024-06-01' }));
      const [before, after] = [await row({ validOn: '2024-05-31' }), await row({ validOn: '2024-06-01' })];
      expect([before.baseline?.value, before.delta, before.signal]).toEqual([
        '200',
        { absolute: '-10', relative: '-5.0', movement: 'improved', real: 'true' },
        'target-met',
      ]);
      expect([after.baseline?.value, after.delta?.absolute, after.signal]).toEqual(['180', '10', 'not-met']);
    });

    it('keeps a baseline that is frozen, as measured as its series is', async () => {
      await begin({ rule: 'fixed-value', fixedValue: '200' }, [{ kind: 'direction' }]);
      await ledger.does(figure('2023', '190', '2024-01-01'));
      expect(await row({ validOn: '2024-02-01' })).toMatchObject({
        signal: 'target-met',
        delta: { absolute: '-10', real: 'true' },
      });
    });

    it('is awaited, then overdue, by the day asked for and the expectation known then', async () => {
      await begin({ rule: 'period', period: '2022' }, [
        { kind: 'threshold', operator: 'lt', value: '1', duePeriod: '2023' },
      ]);
      const expected = { indicatorId: 'i', period: '2023', validFrom: '2024-01-01' };
      await ledger.does(ExpectValue({ ...expected, expectedOn: '2024-03-01' }));
      await ledger.on('2024-02-15').does(ExpectValue({ ...expected, expectedOn: '2024-05-01' }));
      const state = async (validOn: string, knownOn: string) => (await row({ validOn, knownOn })).dataState;
      expect(await state('2024-03-30', '2024-02-01')).toBe('awaited');
      expect(await state('2024-03-31', '2024-02-01')).toBe('overdue');
      expect(await state('2024-03-31', '2024-02-15')).toBe('awaited');
      expect(await state('2024-05-31', '2024-02-15')).toBe('overdue');
      expect((await row({ validOn: '2024-03-31' })).nextExpectedOn).toBe('2024-05-01');
      await ledger.on('2024-04-20').does(figure('2023', '2', '2024-04-20', { status: 'preliminary' }));
      expect(await row({ validOn: '2024-05-31' })).toMatchObject({ dataState: 'preliminary', nextExpectedOn: null });
    });

    it('is awaited as long as it is only said that the figure is not published yet', async () => {
      await begin({ rule: 'period', period: '2022' }, []);
      await ledger.does(
        ExpectValue({ indicatorId: 'i', period: '2023', expectedOn: '2024-03-01', validFrom: '2024-01-01' }),
      );
      const missing = { indicatorId: 'i', period: '2023', validFrom: '2024-01-01' };
      await ledger.does(RecordMeasurement({ ...missing, missingReason: 'not-published-yet' }));
      expect(await row({ validOn: '2024-03-01' })).toMatchObject({ dataState: 'awaited', signal: 'no-target' });
      await ledger.does(RecordMeasurement({ ...missing, missingReason: 'too-few-answers', validFrom: '2024-02-01' }));
      expect((await row({ validOn: '2024-06-01' })).dataState).toBeNull();
    });

    it('does not show a figure that is classified', async () => {
      await begin({ rule: 'period', period: '2022' }, [{ kind: 'direction' }]);
      await ledger.does(figure('2022', '2', '2023-06-01'));
      await ledger.does(figure('2023', '1', '2024-01-01', { classified: { ground: 'OSL 18:8', fields: ['value'] } }));
      const masked = await row({ validOn: '2024-02-01' });
      expect(masked).toMatchObject({ dataState: 'masked', delta: null });
      expect(masked.indicator?.latest).toMatchObject({ value: null, masked: true, maskedOn: 'OSL 18:8' });
    });

    describe('hides its signal and its change where a figure is classified', () => {
      const hidden = { signal: null, delta: null, dataState: 'masked', masked: true };
      const classified = { classified: { ground: 'OSL 18:8', fields: ['value'] } };
      const figures = async (masked: string) => {
        for (const [period, value] of [
          ['2021', '3'],
          ['2022', '2'],
          ['2023', '1'],
        ] as const)
          await ledger.does(figure(period, value, `${Number(period) + 1}-01-01`, period === masked ? classified : {}));
      };
      const limit = { kind: 'threshold', operator: 'lt', value: '2.5', duePeriod: '2022' };

      it('the latest', async () => {
        await begin({ rule: 'period', period: '2021' }, [{ kind: 'direction' }]);
        await figures('2023');
        expect(await row({ validOn: '2024-02-01' })).toMatchObject(hidden);
      });

      it('that of the baseline', async () => {
        await begin({ rule: 'period', period: '2021' }, [{ kind: 'direction' }]);
        await figures('2021');
        expect(await row({ validOn: '2024-02-01' })).toMatchObject(hidden);
      });

      it('that for the period of a target', async () => {
        await begin({ rule: 'period', period: '2021' }, [limit]);
        await figures('2022');
        expect(await row({ validOn: '2024-02-01' })).toMatchObject(hidden);
      });

      it('and no other', async () => {
        await begin({ rule: 'period', period: '2022' }, [{ kind: 'direction' }]);
        await figures('2021');
        expect(await row({ validOn: '2024-02-01' })).toMatchObject({ signal: 'target-met', dataState: 'current' });
      });

      it('nor where a decision froze the baseline', async () => {
        await begin({ rule: 'fixed-value', fixedValue: '4', period: '2021' }, [{ kind: 'direction' }]);
        await figures('2021');
        expect(await row({ validOn: '2024-02-01' })).toMatchObject({ signal: 'target-met', masked: false });
      });
    });

    it('has a target only on the days on which it stands', async () => {
      await begin({ rule: 'period', period: '2022' }, [{ kind: 'direction' }]);
      expect(await find('target:p/mal-1/i/direction', { validOn: '2024-01-01' })).toMatchObject({ kind: 'direction' });
      expect(await find('target:p/mal-1/i/direction', { validOn: '2023-12-31' })).toBeNull();
    });
  });

  describe('an uppdrag', () => {
    const silentOn = async (validOn: string) =>
      ((await find('uppdrag:u', { validOn })) as unknown as { silentSince: string | null }).silentSince;
    const given = () =>
      ledger.does(GiveUppdrag({ uppdragId: 'u', givenTo: 'tekniska nämnden', decision: decision('1', '2024-01-15') }));

    beforeEach(() => ledger.does(ProposeUppdrag({ uppdragId: 'u', title: 'U', validFrom: '2024-01-02' })));

    it('is silent from six months after the last that was heard of it', async () => {
      await given();
      expect(await silentOn('2024-07-14')).toBeNull();
      expect(await silentOn('2024-07-15')).toBe('2024-01-15');
    });

    it('is not silent when somebody looked and nothing had moved', async () => {
      await given();
      await ledger.does(NoteUppdragUnchanged({ uppdragId: 'u', on: '2024-05-01' }));
      expect(await silentOn('2024-10-31')).toBeNull();
      expect(await silentOn('2024-11-01')).toBe('2024-05-01');
    });

    it('that is only proposed is never silent', async () => expect(await silentOn('2026-01-01')).toBeNull());

    it('that is reported complete is not silent', async () => {
      await given();
      await ledger.does(ChangeUppdragStage({ uppdragId: 'u', stage: 'reported-complete', validFrom: '2024-03-01' }));
      expect(await silentOn('2026-01-01')).toBeNull();
    });

    it('that is closed is not silent, and was on the days before', async () => {
      await given();
      await ledger.does(CloseUppdrag({ uppdragId: 'u', decision: decision('9', '2024-09-01') }));
      expect(await silentOn('2024-08-31')).toBe('2024-01-15');
      expect(await silentOn('2026-01-01')).toBeNull();
    });
  });
});
