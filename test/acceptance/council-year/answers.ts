/** What an auditor should get, written by hand: severity, code and the nearest subject; and words that the sentence must hold. */
export type Answer = readonly [line: string, words?: string];
export interface Question {
  readonly number: number;
  readonly codes: readonly string[];
  /** By the day that the ledger is asked of, as known then. */
  readonly asked: Readonly<Record<string, readonly Answer[]>>;
}

const KLIMAT = 'goal:ks-2024/mal-1';
const ROW = {
  utslapp: 'goalindicator:ks-2024/mal-1/utslapp',
  trygghet: 'goalindicator:ks-2024/mal-2/trygghet',
  vagar: 'goalindicator:ks-2024/mal-3/cykelvagar',
  beredskap: 'goalindicator:ks-2024/mal-5/beredskap',
};
const [APRIL, MAY, JUNE, OCTOBER, NOVEMBER, FEBRUARY, NEXT_MAY] = [
  '2024-04-30',
  '2024-05-31',
  '2024-06-30',
  '2024-10-31',
  '2024-11-30',
  '2025-02-28',
  '2025-05-31',
] as const;

const unowned = (...ids: string[]): Answer[] => ids.map((id) => [`REVIEW OWNER_MISSING ${id}`]);
const decisionsOf = (...goals: (readonly [number: number, words: string])[]): Answer[] =>
  goals.map(([number, words]) => [`NOTE GOAL_DECISIONS goal:ks-2024/mal-${number}`, words]);
const basis = (of: string, words: string): Answer => [`NOTE ASSESSMENT_BASIS ${of}`, words];

/** Questions 3 to 22 and 25 to 31 of the auditors; 1 and 2 are asked in words of their own, 23 and 24 need the proof log. */
export const questions: readonly Question[] = [
  {
    number: 3,
    codes: ['REPORTED_FIGURE_DIFFERS'],
    asked: {
      [APRIL]: [],
      [MAY]: [[`REVIEW REPORTED_FIGURE_DIFFERS ${ROW.utslapp}`, 'visade 1,95 för 2023']],
      [NEXT_MAY]: [
        [`REVIEW REPORTED_FIGURE_DIFFERS ${ROW.utslapp}`, 'visar liggaren nu 1,98'],
        [`REVIEW REPORTED_FIGURE_DIFFERS ${ROW.utslapp}`, 'visar liggaren nu 1,94'],
      ],
    },
  },
  {
    number: 4,
    codes: ['CORRECTED_AFTER_PRESENTATION'],
    asked: {
      [APRIL]: [],
      [JUNE]: [
        ['REVIEW CORRECTED_AFTER_PRESENTATION indicator:utslapp', 'rättades 2024-05-20 av aktören controller-1'],
      ],
    },
  },
  {
    number: 5,
    codes: ['GOAL_DECISIONS'],
    asked: {
      [MAY]: decisionsOf(
        [1, 'fastställdes genom Kommunstyrelsen 2024-03-05 § 20.'],
        [2, 'fastställdes genom Kommunstyrelsen 2024-03-05 § 20.'],
        [3, 'fastställdes genom Kommunstyrelsen 2024-03-05 § 20.'],
        [5, 'fastställdes genom Kommunstyrelsen 2024-03-05 § 20.'],
        [4, 'ströks genom Kommunstyrelsen 2024-03-05 § 20.'],
      ),
      [NOVEMBER]: decisionsOf(
        [1, 'fastställdes'],
        [2, 'fastställdes'],
        [3, 'fastställdes'],
        [5, 'och ändrades genom Kommunstyrelsen 2024-10-01 § D14.'],
        [4, 'ströks'],
      ),
    },
  },
  {
    number: 6,
    codes: ['CHANGE_WITHOUT_DECISION'],
    asked: {
      [MAY]: [],
      [JUNE]: [['REVIEW CHANGE_WITHOUT_DECISION uppdrag:laddplatser', 'avbröts av förvaltningen 2024-06-20']],
      [NOVEMBER]: [
        ['REVIEW CHANGE_WITHOUT_DECISION uppdrag:laddplatser'],
        ['REVIEW CHANGE_WITHOUT_DECISION uppdrag:klimatstrategi', 'en annan tidsgräns 2024-11-20'],
      ],
    },
  },
  {
    number: 7,
    codes: ['REPORTED_NOT_DECIDED', 'DECIDED_NOT_REPORTED'],
    asked: {
      [APRIL]: [],
      [MAY]: [[`REVIEW DECIDED_NOT_REPORTED ${ROW.vagar}`, 'har ingen siffra alls']],
      [NOVEMBER]: [],
    },
  },
  {
    number: 8,
    codes: ['GOAL_FOLLOWS_NOTHING'],
    asked: {
      '2024-01-31': [
        ['NOTE GOAL_FOLLOWS_NOTHING goal:ks-2024/mal-2', 'bara enligt tolkning'],
        ['REVIEW GOAL_FOLLOWS_NOTHING goal:ks-2024/mal-3', 'följer inget överordnat'],
      ],
      '2024-01-10': [],
    },
  },
  {
    number: 9,
    codes: ['GOAL_MARKED', 'MARK_WITHOUT_KF'],
    asked: {
      '2024-03-15': [],
      [MAY]: [[`NOTE GOAL_MARKED ${KLIMAT}`, 'genom Kommunfullmäktige 2024-03-18 § 31']],
    },
  },
  {
    number: 10,
    codes: ['TARGET_EASED'],
    asked: {
      [MAY]: [],
      [JUNE]: [
        ['MATERIAL TARGET_EASED target:ks-2024/mal-1/utslapp/2024', 'från mindre än 1,9 för 2024 till mindre än 2,0'],
      ],
      [NOVEMBER]: [],
    },
  },
  {
    number: 11,
    codes: ['INDICATOR_REDEFINED'],
    asked: {
      [JUNE]: [],
      [NOVEMBER]: [['NOTE INDICATOR_REDEFINED indicator:trygghet', 'serien är bruten från och med 2024']],
    },
  },
  {
    number: 12,
    codes: ['BASELINE_MOVED', 'BASELINE_VALUE_REVISED'],
    asked: {
      [MAY]: [],
      [JUNE]: [[`NOTE BASELINE_VALUE_REVISED ${ROW.utslapp}`, 'från 2,10 till 2,12']],
    },
  },
  {
    number: 13,
    codes: ['REMOVED_WHILE_RED'],
    asked: { [OCTOBER]: [], [NOVEMBER]: [[`REVIEW REMOVED_WHILE_RED ${ROW.vagar}`, 'när den inte var mätt']] },
  },
  {
    number: 14,
    codes: ['BACKDATED', 'LATE_BEFORE_CUT_OFF'],
    asked: {
      '2024-04-26': [],
      [MAY]: [[`REVIEW LATE_BEFORE_CUT_OFF ${ROW.trygghet}`, 'registrerades 2024-04-25']],
      [NEXT_MAY]: [
        ['REVIEW BACKDATED indicator:beredskap', '64 dagar efter publiceringen 2024-12-01'],
        [`REVIEW LATE_BEFORE_CUT_OFF ${ROW.trygghet}`],
      ],
    },
  },
  {
    number: 15,
    codes: ['TARGET_MISSING', 'BASELINE_MISSING', 'OWNER_MISSING', 'VALUE_MISSING'],
    asked: {
      [MAY]: [
        [`REVIEW TARGET_MISSING ${ROW.beredskap}`],
        [`NOTE BASELINE_MISSING ${ROW.vagar}`],
        [`NOTE BASELINE_MISSING ${ROW.beredskap}`],
        ...unowned('indicator:utslapp', 'indicator:trygghet', 'indicator:cykelvagar', 'indicator:beredskap'),
        ...unowned('uppdrag:skyltning'),
      ],
      '2025-01-31': [
        [`REVIEW TARGET_MISSING ${ROW.beredskap}`],
        [`NOTE BASELINE_MISSING ${ROW.beredskap}`],
        ...unowned('uppdrag:skyltning'),
        [`REVIEW VALUE_MISSING ${ROW.utslapp}`, '2024'],
        [`REVIEW VALUE_MISSING ${ROW.trygghet}`],
        [`REVIEW VALUE_MISSING ${ROW.beredskap}`],
      ],
    },
  },
  {
    number: 16,
    codes: ['MEASUREMENT_OVERDUE'],
    asked: {
      '2024-10-14': [],
      [OCTOBER]: [['REVIEW MEASUREMENT_OVERDUE indicator:cykelvagar', '2024-09-15']],
      [NOVEMBER]: [],
    },
  },
  {
    number: 17,
    codes: ['UPPDRAG_SILENT', 'UPPDRAG_WITHOUT_DEADLINE', 'DEADLINE_MOVED'],
    asked: {
      [JUNE]: [['REVIEW UPPDRAG_WITHOUT_DEADLINE uppdrag:skyltning']],
      [NOVEMBER]: [
        ['REVIEW UPPDRAG_SILENT uppdrag:skyltning', 'sedan 2024-03-05'],
        ['REVIEW UPPDRAG_WITHOUT_DEADLINE uppdrag:skyltning'],
        ['REVIEW DEADLINE_MOVED uppdrag:klimatstrategi', '182 dagar senare'],
      ],
    },
  },
  {
    number: 18,
    codes: ['COMPLETE_WITHOUT_EVIDENCE', 'STOPPED_WITHOUT_DECISION'],
    asked: {
      [MAY]: [],
      [NOVEMBER]: [
        ['REVIEW COMPLETE_WITHOUT_EVIDENCE uppdrag:vandringar', 'från 2024-09-02'],
        ['MATERIAL STOPPED_WITHOUT_DECISION uppdrag:laddplatser', 'formellt är det fortfarande givet'],
      ],
    },
  },
  {
    number: 19,
    codes: ['ASSESSMENT_BASIS', 'ASSESSMENT_BASIS_CHANGED'],
    asked: {
      [MAY]: [],
      [OCTOBER]: [
        basis(KLIMAT, 'ännu inte dags: 1,98 för 2023, 2,12 för 2022'),
        basis('goal:ks-2024/mal-2', 'målvärdet nått: 72 för 2023, 68 för 2022'),
      ],
      [NEXT_MAY]: [
        basis(KLIMAT, 'Prognosen'),
        basis(KLIMAT, 'målvärdet inte nått: 1,93 för 2024, 2,12 för 2022'),
        basis('goal:ks-2024/mal-2', 'Prognosen'),
        basis('plan:ks-2024', 'ett värde som inte visas för 2024'),
        [`REVIEW ASSESSMENT_BASIS_CHANGED ${KLIMAT}`, '1,93 för 2024 är nu 1,94 (rättad)'],
        ['REVIEW ASSESSMENT_BASIS_CHANGED plan:ks-2024'],
      ],
    },
  },
  {
    number: 20,
    codes: ['ASSESSMENT_DEVIATES'],
    asked: {
      [JUNE]: [],
      [OCTOBER]: [['REVIEW ASSESSMENT_DEVIATES goal:ks-2024/mal-2', 'En motivering är lämnad']],
      '2025-02-09': [
        [`REVIEW ASSESSMENT_DEVIATES ${KLIMAT}`, 'men signalen var målvärdet inte nått'],
        ['REVIEW ASSESSMENT_DEVIATES goal:ks-2024/mal-2'],
      ],
      [FEBRUARY]: [
        [`REVIEW ASSESSMENT_DEVIATES ${KLIMAT}`, 'ej uppfyllt enligt organets beslut'],
        ['REVIEW ASSESSMENT_DEVIATES goal:ks-2024/mal-2'],
      ],
    },
  },
  {
    number: 21,
    codes: ['ASSESSMENT_SAME_ACTOR'],
    asked: {
      [NOVEMBER]: [],
      [FEBRUARY]: [[`MATERIAL ASSESSMENT_SAME_ACTOR ${KLIMAT}`, 'förvaltningens förslag och chefens godkännande']],
    },
  },
  {
    number: 22,
    codes: ['RED_ANSWERED', 'RED_UNANSWERED'],
    asked: {
      [MAY]: [],
      [NEXT_MAY]: [
        [`NOTE RED_ANSWERED ${ROW.utslapp}`, 'aktiviteten ”Klimatråd med företagen” efter 37 dagar'],
        [`NOTE RED_ANSWERED ${KLIMAT}`, 'efter 14 dagar'],
      ],
    },
  },
  {
    number: 25,
    codes: ['REPORT_BACK_LATE', 'COMPLETE_NOT_CLOSED', 'CLOSED_NEVER_GIVEN'],
    asked: {
      [JUNE]: [],
      [NOVEMBER]: [
        ['NOTE REPORT_BACK_LATE uppdrag:klimatstrategi', 'senast 2024-10-15'],
        ['NOTE COMPLETE_NOT_CLOSED uppdrag:vandringar', '89 dagar'],
      ],
    },
  },
  {
    number: 26,
    codes: ['REPORT_PRESENTED', 'REPORT_NOT_PRESENTED', 'PRESENTED_BEFORE_RECORDED'],
    asked: {
      [MAY]: [['NOTE REPORT_PRESENTED report:delar', 'har inte nått Kommunfullmäktige och Revisorerna']],
      [FEBRUARY]: [
        ['NOTE REPORT_PRESENTED report:arsredovisning', 'version 1 för Kommunstyrelsen 2025-02-25 § 14'],
        ['NOTE REPORT_PRESENTED report:delar', 'version 1 för Kommunfullmäktige 2024-06-17 § 70'],
        ['REVIEW REPORT_NOT_PRESENTED report:september'],
      ],
    },
  },
  {
    number: 27,
    codes: [
      'DECISION_NOT_ATTESTED',
      'DECISION_RETURNED',
      'DECISION_CORRECTED',
      'DECISION_APPEALED',
      'DECISION_QUASHED',
      'GOAL_BY_DELEGATION',
    ],
    asked: {
      [MAY]: [],
      '2024-07-31': [
        ['NOTE DECISION_RETURNED decision:kf-2024-06-17-70', 'Det gäller rapporten ”Delårsrapport per april”'],
        ['REVIEW DECISION_APPEALED decision:ks-2024-06-11-61', '2024-07-01'],
      ],
      [NOVEMBER]: [
        ['REVIEW DECISION_NOT_ATTESTED decision:ks-2024-09-10-80', '81 dagar'],
        ['NOTE DECISION_RETURNED decision:kf-2024-06-17-70'],
        ['MATERIAL DECISION_QUASHED decision:ks-2024-06-11-61', 'upphävdes av domstol 2024-10-21'],
        ['MATERIAL GOAL_BY_DELEGATION decision:ks-2024-10-01-d14', 'KL 6:38'],
      ],
    },
  },
  {
    number: 28,
    codes: ['DECIDED_OTHERWISE'],
    asked: {
      '2024-01-31': [],
      [MAY]: [['NOTE DECIDED_OTHERWISE decision:ks-2024-03-05-20', 'strök målet ”Företagen ska vara nöjda”']],
      [FEBRUARY]: [
        ['NOTE DECIDED_OTHERWISE decision:ks-2024-03-05-20'],
        ['NOTE DECIDED_OTHERWISE decision:ks-2025-02-25-13', 'ej uppfyllt i stället för i hög grad uppfyllt'],
      ],
    },
  },
  {
    number: 29,
    codes: ['FIGURE_PRELIMINARY', 'FIGURE_BOUND', 'FIGURE_SELF_ASSESSED', 'FIGURE_WITHOUT_SOURCE'],
    asked: {
      '2024-01-31': [],
      [MAY]: [
        ['NOTE FIGURE_PRELIMINARY indicator:utslapp', '1,95 för 2023'],
        ['NOTE FIGURE_BOUND indicator:beredskap', 'minst 2 för 2023'],
        ['NOTE FIGURE_SELF_ASSESSED indicator:beredskap'],
        ['REVIEW FIGURE_WITHOUT_SOURCE indicator:beredskap'],
      ],
      [NEXT_MAY]: [
        ['NOTE FIGURE_PRELIMINARY indicator:utslapp', '1,95 för 2023 och 1,98 för 2023'],
        ['NOTE FIGURE_BOUND indicator:beredskap'],
        ['NOTE FIGURE_SELF_ASSESSED indicator:beredskap', 'ett värde som inte visas för 2024'],
        ['REVIEW FIGURE_WITHOUT_SOURCE indicator:beredskap'],
      ],
    },
  },
  {
    number: 30,
    codes: ['TAKEN_OVER', 'INTERPRETED'],
    asked: {
      '2024-01-10': [],
      [MAY]: [
        ['NOTE INTERPRETED goal:ks-2024/mal-2', '”En trygg kommun”'],
        ['NOTE INTERPRETED indicator:utslapp', 'N00401'],
      ],
    },
  },
  {
    number: 31,
    codes: ['MASKED'],
    asked: { [NOVEMBER]: [], [FEBRUARY]: [['NOTE MASKED indicator:beredskap', 'OSL 18:13']] },
  },
];
