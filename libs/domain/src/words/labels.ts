import type { z } from 'zod';
import * as vocabulary from '../kernel/vocabulary.js';
import { findingCodes } from './finding-labels.js';
import { both, type LanguageCode, Speaker, type Words } from './phrase.js';

type Vocabularies = typeof vocabulary;
/** A vocabulary by the name it is exported under in `vocabulary.ts`. */
export type VocabularyName = keyof Vocabularies;
export type CodeOf<V extends VocabularyName> = z.output<Vocabularies[V]>;

/** The vocabulary that a schema takes its codes from. */
export const vocabularyOf = (schema: z.ZodType): VocabularyName | undefined =>
  byName.get(schema.meta()?.['vocabulary']) as VocabularyName | undefined;
const byName = new Map(Object.entries(vocabulary).map(([name, schema]) => [schema.meta()?.['vocabulary'], name]));

/** Every code of every vocabulary in words. A new code or vocabulary does not compile without them. */
const words: { readonly [V in VocabularyName]: Readonly<Record<CodeOf<V>, Words>> } = {
  PlanKind: {
    'kf-budget': both('KF:s budget', 'Council budget'),
    'mandate-plan': both('Mål för mandatperioden', 'Plan for the term of office'),
    'yearly-plan': both('Verksamhetsplan', 'Yearly plan'),
  },
  BodyKind: {
    council: both('Kommunfullmäktige', 'Municipal council'),
    board: both('Kommunstyrelse', 'Municipal board'),
    committee: both('Nämnd', 'Committee'),
    audit: both('Revisorer', 'Auditors'),
    other: both('Annat organ', 'Other body'),
  },
  FormalStatus: {
    proposed: both('Föreslaget', 'Proposed'),
    returned: both('Återremitterat', 'Returned'),
    adopted: both('Fastställt', 'Adopted'),
    rejected: both('Avslaget', 'Rejected'),
    withdrawn: both('Återtaget', 'Withdrawn'),
    replaced: both('Ersatt', 'Replaced'),
    repealed: both('Upphävt', 'Repealed'),
    lapsed: both('Upphört', 'Lapsed'),
    closed: both('Avslutat', 'Closed'),
    cancelled: both('Avbrutet (beslut)', 'Cancelled (by decision)'),
  },
  DecisionKind: {
    meeting: both('Sammanträde', 'Meeting'),
    delegation: both('Delegationsbeslut', 'By delegation'),
    chair: both('Ordförandebeslut', 'By the chair'),
  },
  DecisionOutcome: {
    approved: both('Bifall', 'Approved'),
    'approved-with-changes': both('Bifall med ändring', 'Approved with changes'),
    rejected: both('Avslag', 'Rejected'),
    returned: both('Återremiss', 'Returned'),
    tabled: both('Bordläggning', 'Tabled'),
    noted: both('Noteras', 'Noted'),
  },
  DecisionState: {
    'not-attested': both('Ej justerat', 'Not attested'),
    attested: both('Justerat', 'Attested'),
    appealed: both('Överklagat', 'Appealed'),
    stayed: both('Inhiberat', 'Stayed'),
    quashed: both('Upphävt av domstol', 'Quashed by a court'),
    final: both('Laga kraft', 'Final'),
  },
  Direction: {
    higher: both('Högre är bättre', 'Higher is better'),
    lower: both('Lägre är bättre', 'Lower is better'),
    interval: both('Inom ett intervall är bäst', 'Best within an interval'),
    none: both('Ingen riktning', 'No direction'),
  },
  Unit: {
    percent: both('Procent', 'Percent'),
    count: both('Antal', 'Number'),
    rank: both('Placering', 'Rank'),
    level: both('Nivå', 'Level'),
    index: both('Index', 'Index'),
    'change-in-number': both('Förändring i antal', 'Change in number'),
    'yes-no': both('Ja eller nej', 'Yes or no'),
    kronor: both('Kronor', 'Kronor'),
    'kronor-per-inhabitant': both('Kronor per invånare', 'Kronor per inhabitant'),
    'tonnes-co2e-per-inhabitant': both('Ton CO₂-ekvivalenter per invånare', 'Tonnes of CO₂ equivalents per inhabitant'),
    other: both('Annan enhet', 'Other unit'),
  },
  Group: {
    T: both('Totalt', 'Total'),
    K: both('Kvinnor', 'Women'),
    M: both('Män', 'Men'),
  },
  MeasurementStatus: {
    preliminary: both('Preliminär', 'Preliminary'),
    definitive: both('Definitiv', 'Definitive'),
  },
  Qualifier: {
    exact: both('Exakt', 'Exactly'),
    about: both('Cirka', 'About'),
    'at-least': both('Minst', 'At least'),
    'at-most': both('Högst', 'At most'),
    over: both('Mer än', 'Over'),
    under: both('Mindre än', 'Under'),
  },
  Method: {
    register: both('Register', 'Register'),
    sample: both('Urval', 'Sample'),
    'self-assessment': both('Självskattning', 'Self-assessment'),
    model: both('Modell', 'Model'),
  },
  MissingReason: {
    'not-measured': both('Ej mätt', 'Not measured'),
    'not-published-yet': both('Ännu inte publicerat', 'Not published yet'),
    'not-applicable': both('Ej tillämpligt', 'Not applicable'),
    withheld: both('Lämnas inte ut', 'Withheld'),
    'method-changed': both('Metoden ändrad', 'Method changed'),
    'too-few-answers': both('För få svar', 'Too few answers'),
    'withdrawn-by-source': both('Återtaget av källan', 'Withdrawn by the source'),
    'held-elsewhere': both('Finns på annat håll', 'Held elsewhere'),
  },
  BreakCause: {
    method: both('Ny metod', 'New method'),
    unit: both('Ny enhet', 'New unit'),
    source: both('Ny källa', 'New source'),
    question: both('Ny fråga', 'New question'),
  },
  TargetKind: {
    direction: both('Förflyttning från utgångsläget', 'Direction against the baseline'),
    threshold: both('Gränsvärde', 'Threshold'),
    interval: both('Intervall', 'Interval'),
    'yes-no': both('Ja eller nej', 'Yes or no'),
  },
  TargetAgainst: {
    baseline: both('Utgångsläget', 'The baseline'),
    previous: both('Perioden före', 'The period before'),
  },
  Operator: {
    lt: both('Mindre än', 'Less than'),
    lte: both('Högst', 'At most'),
    gt: both('Mer än', 'More than'),
    gte: both('Minst', 'At least'),
    eq: both('Lika med', 'Equal to'),
  },
  BaselineRule: {
    period: both('Värdet för en period', 'The value of a period'),
    'zero-measurement': both('Nollmätning', 'Zero measurement'),
    'fixed-value': both('Fast värde', 'Fixed value'),
  },
  LinkKind: {
    'kf-goal': both('Kommunfullmäktiges mål', 'Goal of the council'),
    inriktning: both('Inriktning', 'Inriktning'),
    reglemente: both('Reglemente', 'Reglemente'),
    law: both('Lag', 'Law'),
    verksamhetsplan: both('Verksamhetsplan och budget', 'Verksamhetsplan'),
  },
  LinkBasis: {
    decided: both('Beslutad', 'Decided'),
    interpretation: both('Tolkning', 'Interpretation'),
  },
  Signal: {
    'target-met': both('Målvärdet nått', 'Target met'),
    'on-track': both('På väg', 'On track'),
    'not-met': both('Målvärdet inte nått', 'Target not met'),
    'not-proven': both('Ej säkerställt', 'Not proven'),
    'not-due': both('Ännu inte dags', 'Not due'),
    'no-target': both('Målvärde saknas', 'No target'),
    'no-baseline': both('Utgångsläge saknas', 'No baseline'),
    'not-comparable': both('Ej jämförbart', 'Not comparable'),
    'no-value': both('Ej mätt', 'No value'),
  },
  TargetState: {
    'target-met': both('Målvärdet nått', 'Target met'),
    'not-met': both('Målvärdet inte nått', 'Target not met'),
    'not-proven': both('Ej säkerställt', 'Not proven'),
    'not-due': both('Ännu inte dags', 'Not due'),
    'no-value': both('Ej mätt', 'No value'),
    'no-baseline': both('Utgångsläge saknas', 'No baseline'),
    'not-comparable': both('Ej jämförbart', 'Not comparable'),
  },
  SignalReason: {
    'no-margin': both('Felmarginal saknas', 'No margin of error'),
    'no-method': both('Metoden är inte angiven', 'The method is not said'),
    'within-margin': both('Inom felmarginalen', 'Within the margin of error'),
    bound: both('Värdet är bara en gräns', 'The value is only a bound'),
    'no-direction': both('Indikatorn har ingen riktning', 'The indicator has no direction'),
  },
  DataState: {
    current: both('Aktuell', 'Current'),
    awaited: both('Väntas', 'Awaited'),
    overdue: both('Försenad', 'Overdue'),
    preliminary: both('Preliminär', 'Preliminary'),
    masked: both('Visas inte', 'Masked'),
  },
  MovementKind: {
    improved: both('Förbättrat', 'Improved'),
    unchanged: both('Oförändrat', 'Unchanged'),
    worsened: both('Försämrat', 'Worsened'),
    'not-comparable': both('Ej jämförbart', 'Not comparable'),
  },
  Real: {
    true: both('Säkerställd förändring', 'Real change'),
    false: both('Inom felmarginalen', 'Within the margin of error'),
    unknown: both('Går inte att avgöra', 'Cannot be determined'),
  },
  Stage: {
    'not-started': both('Ej påbörjat', 'Not started'),
    ongoing: both('Pågående', 'Ongoing'),
    paused: both('Pausat', 'Paused'),
    'reported-complete': both('Slutredovisat', 'Reported complete'),
    stopped: both('Avbrutet utan beslut', 'Stopped without a decision'),
    transferred: both('Överfört', 'Transferred'),
  },
  Timeliness: {
    'on-plan': both('Enligt plan', 'On plan'),
    'at-risk': both('Risk för försening', 'At risk'),
    delayed: both('Försenat', 'Delayed'),
    'no-schedule': both('Tidplan saknas', 'No schedule'),
  },
  DeliverableStage: {
    'not-started': both('Ej påbörjad', 'Not started'),
    'in-progress': both('Pågår', 'In progress'),
    done: both('Klar', 'Done'),
    dropped: both('Utgår', 'Dropped'),
  },
  GoalForecast: {
    expected: both('Bedöms uppnås', 'Expected to be met'),
    'expected-partly': both('Bedöms delvis uppnås', 'Expected to be partly met'),
    uncertain: both('Osäkert', 'Uncertain'),
    'not-expected': both('Bedöms inte uppnås', 'Not expected to be met'),
    'cannot-be-assessed': both('Kan inte bedömas', 'Cannot be assessed'),
  },
  GoalOutcome: {
    met: both('Uppfyllt', 'Met'),
    'largely-met': both('I hög grad uppfyllt', 'Largely met'),
    'partly-met': both('Delvis uppfyllt', 'Partly met'),
    'not-met': both('Ej uppfyllt', 'Not met'),
    'cannot-be-assessed': both('Kan inte bedömas', 'Cannot be assessed'),
  },
  AssessmentVoice: {
    office: both('Förvaltningens förslag', 'Proposal of the office'),
    approval: both('Chefens godkännande', 'Approval by the manager'),
    body: both('Organets beslut', 'Decision of the body'),
  },
  BasisRole: {
    latest: both('Senaste värde', 'Latest value'),
    baseline: both('Utgångsläge', 'Baseline'),
    due: both('Värde för målvärdets period', 'Value for the period of a target'),
    period: both('Värde för perioden', 'Value for the period'),
  },
  ReportKind: {
    'follow-up': both('Uppföljningsrapport', 'Follow-up report'),
    interim: both('Delårsrapport', 'Interim report'),
    'board-annual': both('Nämndens årsrapport', 'Annual report of a board'),
    annual: both('Årsredovisning', 'Annual report'),
  },
  DueKind: {
    value: both('Mätvärde', 'Value'),
    'report-back': both('Återrapportering', 'Report back'),
    deadline: both('Sista dag', 'Deadline'),
    'follow-up': both('Uppföljning', 'Follow-up'),
  },
  FigureChange: {
    corrected: both('Rättad', 'Corrected'),
    withdrawn: both('Makulerad', 'Withdrawn'),
    retracted: both('Gäller inte längre', 'Retracted'),
    'revised-by-source': both('Reviderad av källan', 'Revised by its source'),
  },
  RecordedAtBasis: {
    'older-system': both('Enligt äldre system', 'As an older system says'),
    publication: both('Enligt publicering', 'As published'),
    'earliest-possible': both('Tidigast möjliga', 'Earliest possible'),
  },
  Irregularity: {
    NO_DECISION: both('Utan beslut', 'Without a decision'),
    SAME_ACTOR: both('Bedömt och godkänt av samma aktör', 'Assessed and approved by the same actor'),
    RULE_BROKEN: both('Bryter mot en regel', 'Breaks a rule'),
  },
  DifferenceKind: {
    added: both('Tillkom', 'Added'),
    changed: both('Ändrades', 'Changed'),
    removed: both('Utgick', 'Removed'),
  },
  FindingSeverity: {
    note: both('Upplysning', 'For information'),
    review: both('Att granska', 'To be reviewed'),
    material: both('Väsentlig', 'Material'),
  },
  FindingCode: findingCodes,
  Language: {
    sv: both('Svenska', 'Swedish'),
    en: both('Engelska', 'English'),
  },
};

/** A code in words, as a heading or a cell shows it. */
export const labelOf = <V extends VocabularyName>(name: V, code: CodeOf<V>, language: LanguageCode): string =>
  (words[name] as Readonly<Record<string, Words>>)[code]!(new Speaker(language));

/** An uppdrag is not fastställt but givet; its other formal statuses have the common words. */
export const formalStatusOfUppdrag = (status: CodeOf<'FormalStatus'>, language: LanguageCode): string =>
  status === 'adopted' ? both('Givet', 'Given')(new Speaker(language)) : labelOf('FormalStatus', status, language);

/** As GraphQL names it. */
export interface Label {
  /** Name of the GraphQL enum. */
  readonly enum: string;
  /** Its value: `TARGET_MET`. */
  readonly value: string;
  readonly text: string;
}

/** How GraphQL writes a code: `target-met` -> `TARGET_MET`. */
export const enumValueOf = (code: string): string => code.toUpperCase().replaceAll('-', '_');

/** Every code of every vocabulary, as GraphQL names it, in words. */
export const labels = (language: LanguageCode): readonly Label[] =>
  Object.entries(vocabulary).flatMap(([name, schema]) =>
    schema.options.map((code) => ({
      enum: schema.meta()!['vocabulary'] as string,
      value: enumValueOf(code),
      text: labelOf(name as VocabularyName, code as never, language),
    })),
  );
