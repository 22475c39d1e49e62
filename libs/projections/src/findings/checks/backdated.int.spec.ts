import {
  adoptedPlan,
  command,
  corrected,
  decided,
  describeFinding,
  figure,
  history,
  on,
  presentedOn,
  reportFixed,
  takenOverFrom,
} from '../../../testing/findings/index.js';
import type { TestLedger } from '../../../testing/test-ledger.js';

const recorded =
  (day: string, ...figures: ReturnType<typeof figure>[]) =>
  async (ledger: TestLedger) => {
    await adoptedPlan(ledger);
    await on(ledger, day, ...figures);
  };

describeFinding('backdated', {
  tell: recorded('2024-05-11', figure('utslapp', '2023', '1.9', '2024-04-10')),
  before: { knownOn: '2024-05-10' },
  finds: [
    {
      severity: 'review',
      subjects: ['indicator:utslapp'],
      events: ['MeasurementRecorded'],
      sv: 'Siffran för 2023 för indikatorn ”Växthusgaser per invånare” registrerades först 2024-05-11, 31 dagar efter publiceringen 2024-04-10.',
      en: 'The figure for 2023 of the indicator “Växthusgaser per invånare” was recorded only on 2024-05-11, 31 days after it was published on 2024-04-10.',
    },
  ],
  not: {
    'on the thirtieth day': recorded('2024-05-10', figure('utslapp', '2023', '1.9', '2024-04-10')),
    'of a figure for a period long gone that was published now': recorded(
      '2024-05-10',
      figure('utslapp', '1990', '5.38', '2024-05-09'),
    ),
    'where a figure was corrected long after it was recorded in time': async (ledger) => {
      await recorded('2024-04-11', figure('utslapp', '2023', '1.9', '2024-04-10'))(ledger);
      await corrected(ledger, '2024-08-01', 'utslapp', '1.85');
    },
    'of a change that was recorded soon after its decision was attested': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-06-12', command('RecordDecision', decided('40', '2024-06-11')));
      await on(
        ledger,
        '2024-07-20',
        command('AttestDecision', { decisionId: 'ks-2024-06-11-40', attestedOn: '2024-07-10' }),
      );
      await on(ledger, '2024-07-20', command('RemoveGoal', { goalId: 'p/mal-2', decisionId: 'ks-2024-06-11-40' }));
    },
    'of history taken over': async (ledger) => {
      ledger.on('2024-08-01');
      await takenOverFrom(ledger, '2024-05-11', ...history, figure('utslapp', '2023', '1.9', '2024-01-10'));
    },
    'of spelling, whenever the text was decided': async (ledger) => {
      await adoptedPlan(ledger);
      await on(ledger, '2024-08-01', command('EditText', { subject: 'goal:p/mal-1', text: 'Utsläppen skall minska' }));
    },
  },
});

describeFinding('backdated', {
  when: 'where a report that would have held it had been presented',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await reportFixed(ledger, '2024-04-30');
    await presentedOn(ledger, '2024-05-14', '52');
    await on(
      ledger,
      '2024-06-01',
      figure('utslapp', '2022', '2.1', '2024-04-01'),
      figure('utslapp', '2023', '1.9', '2024-04-10'),
      figure('trygghet', '2023', '70', '2024-05-01'),
    );
  },
  before: { knownOn: '2024-05-31' },
  finds: [
    {
      severity: 'material',
      subjects: ['indicator:utslapp', 'report:april'],
      events: ['MeasurementRecorded', 'MeasurementRecorded'],
      sv: 'Siffrorna för 2022 och 2023 för indikatorn ”Växthusgaser per invånare” registrerades först 2024-06-01, som mest 61 dagar efter publiceringen 2024-04-01; det gällde redan på brytdagen 2024-04-30 för rapporten ”Uppföljning per april”, som då var redovisad.',
    },
    {
      severity: 'review',
      subjects: ['indicator:trygghet'],
      sv: 'Siffran för 2023 för indikatorn ”Trygghet utomhus” registrerades först 2024-06-01, 31 dagar efter publiceringen 2024-05-01.',
    },
  ],
});

describeFinding('backdated', {
  when: 'after its decision was attested',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-06-12',
      command('RecordDecision', decided('40', '2024-06-11')),
      command('AttestDecision', { decisionId: 'ks-2024-06-11-40', attestedOn: '2024-06-12' }),
    );
    await on(ledger, '2024-07-20', command('RemoveGoal', { goalId: 'p/mal-2', decisionId: 'ks-2024-06-11-40' }));
  },
  before: { knownOn: '2024-07-19' },
  finds: [
    {
      severity: 'review',
      subjects: ['goal:p/mal-2'],
      sv: 'En uppgift om målet ”Fler ska vara trygga”, enligt beslutet Kommunstyrelsen 2024-06-11 § 40, registrerades först 2024-07-20, 38 dagar efter att beslutet justerades 2024-06-12.',
    },
  ],
});

describeFinding('backdated', {
  when: 'after the day it is valid from, several together',
  settings: { backdatedDays: 10 },
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    const stage = (code: string, validFrom: string) =>
      command('ChangeUppdragStage', { uppdragId: 'strategi', stage: code, validFrom });
    await on(ledger, '2024-04-20', stage('ongoing', '2024-03-01'), stage('paused', '2024-04-01'));
  },
  before: { knownOn: '2024-04-19' },
  finds: [
    {
      severity: 'review',
      subjects: ['uppdrag:strategi'],
      events: ['UppdragStageChanged', 'UppdragStageChanged'],
      sv: '2 uppgifter om uppdraget ”Ta fram en strategi” registrerades först 2024-04-20, som mest 50 dagar efter den dag de gäller från, 2024-03-01.',
      en: '2 statements of the uppdrag “Ta fram en strategi” were recorded only on 2024-04-20, at most 50 days after the day they are valid from, 2024-03-01.',
    },
  ],
});

describeFinding('backdated', {
  when: 'where the report that had been presented holds it',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(ledger, '2024-06-01', figure('utslapp', '2023', '1.9', '2024-04-10'));
    await reportFixed(ledger, '2024-06-01');
    await presentedOn(ledger, '2024-06-01', '52', { presentedOn: '2024-05-31' });
  },
  before: { knownOn: '2024-05-31' },
  finds: [
    {
      severity: 'review',
      subjects: ['indicator:utslapp'],
      sv: 'Siffran för 2023 för indikatorn ”Växthusgaser per invånare” registrerades först 2024-06-01, 52 dagar efter publiceringen 2024-04-10.',
    },
  ],
});

describeFinding('backdated', {
  when: 'after the day it is valid from, alone',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    const data = { uppdragId: 'strategi', stage: 'ongoing', validFrom: '2024-03-01' };
    await on(ledger, '2024-04-20', command('ChangeUppdragStage', data));
  },
  before: { knownOn: '2024-04-19' },
  finds: [
    {
      severity: 'review',
      subjects: ['uppdrag:strategi'],
      sv: 'En uppgift om uppdraget ”Ta fram en strategi” registrerades först 2024-04-20, 50 dagar efter den dag den gäller från, 2024-03-01.',
      en: 'A statement of the uppdrag “Ta fram en strategi” was recorded only on 2024-04-20, 50 days after the day it is valid from, 2024-03-01.',
    },
  ],
});

describeFinding('backdated', {
  when: 'of several figures, two of them for one period',
  tell: async (ledger) => {
    await adoptedPlan(ledger);
    await on(
      ledger,
      '2024-06-01',
      figure('utslapp', '2022', '2.1', '2024-04-01'),
      figure('utslapp', '2023', '1.9', '2024-04-10'),
      command('ReviseMeasurement', {
        indicatorId: 'utslapp',
        period: '2023',
        value: '1.8',
        publishedOn: '2024-04-20',
        validFrom: '2024-04-20',
      }),
    );
  },
  before: { knownOn: '2024-05-31' },
  finds: [
    {
      severity: 'review',
      subjects: ['indicator:utslapp'],
      sv: 'Siffrorna för 2022 och 2023 för indikatorn ”Växthusgaser per invånare” registrerades först 2024-06-01, som mest 61 dagar efter publiceringen 2024-04-01.',
      en: 'The figures for 2022 and 2023 of the indicator “Växthusgaser per invånare” were recorded only on 2024-06-01, at most 61 days after they were published on 2024-04-01.',
    },
  ],
});
