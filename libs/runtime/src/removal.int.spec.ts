import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Reader, resolveMoment } from '@liggaren/projections';
import {
  ChangeUppdragStage,
  CorrectMeasurement,
  CorrectStatement,
  DefineIndicator,
  ProposeUppdrag,
  RecordMeasurement,
  RemoveValue,
  TestLedger,
} from '@liggaren/projections/testing';

const FIGURE = { indicatorId: 'i', period: '2023', value: '1', validFrom: '2024-01-01' };
const GROUND = 'Gallringsbeslut 2024:7';

describe('a text that is removed', () => {
  let ledger: TestLedger;
  let reader: Reader;
  const positions: Record<string, bigint> = {};

  beforeAll(async () => {
    ledger = new TestLedger();
    const named = async (name: string, command: Parameters<TestLedger['does']>[0]) => {
      const { position, events } = await ledger.does(command);
      positions[name] = position;
      return events[0]!.id;
    };
    await ledger.does(DefineIndicator({ indicatorId: 'i', name: 'I', unit: 'other', direction: 'lower' }));
    await ledger.does(ProposeUppdrag({ uppdragId: 'u', title: 'U', validFrom: '2024-01-01' }));
    const figure = await named('recorded', RecordMeasurement({ ...FIGURE, note: 'Enligt enkäten' }));
    const correction = { indicatorId: 'i', event: figure, reason: 'Fel' };
    await named('corrected', CorrectMeasurement({ ...correction, value: '2', note: 'Enligt bilaga 2' }));
    await named('again', CorrectMeasurement({ ...correction, value: '3' }));
    await named('kept', RecordMeasurement({ ...FIGURE, period: '2022', note: 'Enligt SCB' }));
    const stage = { uppdragId: 'u', stage: 'ongoing', validFrom: '2024-01-01' };
    const changed = await named('stage', ChangeUppdragStage({ ...stage, comment: 'Upphandling pågår' }));
    const right = { subject: 'uppdrag:u', event: changed, data: { stage: 'paused' }, reason: 'Fel' };
    await named('stage corrected', CorrectStatement(right));
    reader = await ledger.reader();
    await named('removed', RemoveValue({ subject: 'indicator:i', event: figure, fields: ['note'], ground: GROUND }));
    const comment = { subject: 'uppdrag:u', event: changed, fields: ['comment'], ground: GROUND };
    await named('comment removed', RemoveValue(comment));
    await ledger.runner(reader.readModel).catchUp();
  });

  const at = (name: string, asked = reader) =>
    resolveMoment(asked.readModel, { atPosition: positions[name]!, validOn: '2024-02-01' });
  const figure = (name: string, asked = reader, period = '2023') =>
    asked
      .indicator('indicator:i', at(name, asked))!
      .measurements()
      .find((one) => one.period === period)!;
  const uppdrag = (name: string, asked = reader) => asked.uppdrag('uppdrag:u', at(name, asked))!;

  it.each(['recorded', 'corrected', 'again', 'removed', 'comment removed'])(
    'reads as removed at "%s"',
    async (name) => {
      const { note, noteRemoved } = figure(name);
      expect([await note, await noteRemoved]).toEqual([null, true]);
    },
  );

  it('is removed from corrections of its event too, and the figures stay', () =>
    expect(['recorded', 'corrected', 'again'].map((name) => figure(name).value)).toEqual(['1', '2', '3']));

  it.each(['stage', 'stage corrected', 'removed', 'comment removed'])(
    'of a stage reads as removed at "%s"',
    async (name) => {
      const { stageComment, stageCommentRemoved } = uppdrag(name);
      expect([await stageComment, await stageCommentRemoved]).toEqual([null, true]);
    },
  );

  it('takes no other text along', async () => {
    const { note, noteRemoved } = figure('removed', reader, '2022');
    expect([await note, await noteRemoved]).toEqual(['Enligt SCB', false]);
  });

  it('is not called removed where there never was one', async () => {
    const bare = new TestLedger();
    await bare.does(DefineIndicator({ indicatorId: 'i', name: 'I', unit: 'other', direction: 'lower' }));
    await bare.does(RecordMeasurement(FIGURE));
    const { note, noteRemoved } = figure('removed', await bare.reader());
    expect([await note, await noteRemoved]).toEqual([null, false]);
  });

  it('stays removed when the read model is built again', async () => {
    const rebuilt = await ledger.reader();
    for (const name of ['recorded', 'corrected', 'again', 'removed'])
      expect([await figure(name, rebuilt).note, await figure(name, rebuilt).noteRemoved]).toEqual([null, true]);
    expect([await uppdrag('stage', rebuilt).stageComment, await uppdrag('stage', rebuilt).stageCommentRemoved]).toEqual(
      [null, true],
    );
  });

  it('is nowhere in the store, nor in the read model', async () => {
    const stored = (await Array.fromAsync(ledger.store.readAll(0n))).map(({ data }) => data).join();
    const rows = JSON.stringify(reader.readModel.all('SELECT value FROM statements'));
    for (const text of ['Enligt', 'Upphandling']) expect(stored + rows).not.toContain(text);
  });
});
