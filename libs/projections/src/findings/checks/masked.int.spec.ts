import { ReviseMeasurement } from '../../../testing/commands.js';
import { adoptedPlan, command, describeFinding, figure, on } from '../../../testing/findings/index.js';

const classified = { ground: 'OSL 18:8', fields: ['value'], assessedOn: '2024-03-01' };
const stage = command('ChangeUppdragStage', { uppdragId: 'strategi', stage: 'ongoing', comment: 'Känsligt' });

describeFinding('masked', {
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-03-01', figure('trygghet', '2023', '77', '2024-03-01', { classified }));
    await on(
      ledger,
      '2024-04-01',
      figure('trygghet', '2023', '78', '2024-04-01', { group: 'K', classified }),
      figure('trygghet', '2022', '76', '2024-04-01', { classified: { ...classified, ground: 'OSL 15:2' } }),
      figure('trygghet', '2021', '75', '2024-04-01', { classified }),
      figure('trygghet', '2020', '74', '2024-04-01'),
      ReviseMeasurement({ indicatorId: 'trygghet', period: '2021', value: '73', publishedOn: '2024-04-01' }),
    );
    const { events } = await ledger.on('2024-05-01').does(stage);
    await on(
      ledger,
      '2024-06-01',
      command('RemoveValue', {
        subject: 'uppdrag:strategi',
        event: events[0]!.id,
        fields: ['comment'],
        ground: 'Gallringsbeslut KS 2024/7',
      }),
    );
  },
  before: { knownOn: '2024-02-28' },
  finds: [
    {
      severity: 'note',
      subjects: ['indicator:trygghet'],
      events: ['MeasurementRecorded', 'MeasurementRecorded', 'MeasurementRecorded'],
      sv: 'Värden för indikatorn ”Trygghet utomhus” visas inte för allmänheten: 2021 och 2023 (OSL 18:8).',
      en: 'Values of the indicator “Trygghet utomhus” are not shown to the public: 2021 and 2023 (OSL 18:8).',
    },
    {
      severity: 'note',
      subjects: ['indicator:trygghet'],
      sv: 'Värden för indikatorn ”Trygghet utomhus” visas inte för allmänheten: 2022 (OSL 15:2).',
    },
    {
      severity: 'note',
      subjects: ['uppdrag:strategi'],
      events: ['UppdragStageChanged', 'ValueRemoved'],
      sv: 'Kommentaren i en uppgift om uppdraget ”Ta fram en strategi” har tagits bort för gott (Gallringsbeslut KS 2024/7).',
      en: 'The comment in what was said of the uppdrag “Ta fram en strategi” has been removed for good (Gallringsbeslut KS 2024/7).',
    },
  ],
  not: {
    'of figures that are missing, or that everybody may see': async (ledger) => {
      await adoptedPlan(ledger);
      await on(
        ledger,
        '2024-04-01',
        figure('trygghet', '2023', '77', '2024-04-01'),
        command('RecordMeasurement', { indicatorId: 'trygghet', period: '2022', missingReason: 'withheld' }),
        stage,
      );
    },
    'once the figure has been withdrawn': async (ledger) => {
      await adoptedPlan(ledger);
      const { events } = await ledger
        .on('2024-04-01')
        .does(figure('trygghet', '2023', '77', '2024-04-01', { classified }));
      const subject = 'indicator:trygghet';
      await on(ledger, '2024-04-02', command('WithdrawStatement', { subject, event: events[0]!.id, reason: 'Fel' }));
    },
  },
});

describeFinding('masked', {
  when: 'of what people said',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    const said = [
      command('AssessGoal', {
        goalId: 'p/mal-1',
        period: '2024',
        voice: 'office',
        outcome: 'cannot-be-assessed',
        motivation: 'Känsligt',
        cannotAssessReason: 'Känsligt',
      }),
      command('CommentPeriod', { about: 'uppdrag:strategi', period: '2024', comment: 'Känsligt' }),
    ];
    const subjects = ['assessment:p-2024', 'assessment:uppdrag-strategi-2024'];
    const fields = [['motivation', 'cannotAssessReason'], ['comment']];
    for (const [place, each] of said.entries()) {
      const { events } = await ledger.on('2024-05-01').does(each);
      const removal = { subject: subjects[place], event: events[0]!.id, fields: fields[place], ground: 'GDPR art. 17' };
      await on(ledger, '2024-05-01', command('RemoveValue', removal));
    }
  },
  before: { knownOn: '2024-04-30' },
  finds: [
    {
      severity: 'note',
      subjects: ['goal:p/mal-1'],
      events: ['GoalAssessmentMade', 'ValueRemoved'],
      sv: 'Motiveringen och skälet till att det inte kan bedömas i en uppgift om målet ”Utsläppen ska minska” har tagits bort för gott (GDPR art. 17).',
    },
    {
      severity: 'note',
      subjects: ['uppdrag:strategi'],
      sv: 'Kommentaren i en uppgift om uppdraget ”Ta fram en strategi” har tagits bort för gott (GDPR art. 17).',
    },
  ],
});
