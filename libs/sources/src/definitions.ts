import {
  BodyKind,
  BreakCause,
  BreakSeries,
  bodyFields,
  DecisionKind,
  DecisionOutcome,
  DefineIndicator,
  Direction,
  decisionFields,
  decisionIdOf,
  type IndicatorStanding,
  indicatorFields,
  Method,
  RecordDecision,
  RegisterBody,
  slugOf,
  typedId,
  Unit,
  type Whole,
} from '@liggaren/domain';
import type { FileReading } from './plan-file.js';
import { readOwner } from './plan-follow-up.js';
import { recordedOn } from './row.js';
import { dayOf, decimalOf, periodOf, wordOf, yesOrNo } from './words.js';
import type { Entry } from './yaml-entry.js';

/** `organ:` An organ exists, as far as the file shows, from its first decision in it. */
export function readBodies(reading: FileReading): void {
  const decidedOn = (body: string): string[] =>
    reading.decisions.filter((decision) => decision.body === body).map((decision) => decision.decidedOn);
  for (const entry of reading.bodyEntries) {
    const name = entry.need('namn');
    const bodyId = entry.text('kortnamn') ?? slugOf(name, 64);
    const kind = entry.needAs('slag', wordOf('BodyKind', BodyKind));
    const given = entry.as('gäller från', dayOf);
    const content = { bodyId, name, kind, ...(given && { validFrom: given }) };
    reading.add(
      entry.done(),
      RegisterBody,
      { validFrom: decidedOn(bodyId).sort()[0], ...content },
      {
        key: `organ/${bodyId}`,
        rank: 'body',
        subject: typedId('body', bodyId),
        field: bodyFields.content,
        needs: [],
        isDefinition: true,
        content,
      },
    );
  }
}

/** `indikatorer:` What the figures mean, with the breaks of their series. */
export function readIndicators(reading: FileReading, root: Entry): void {
  for (const entry of root.entries('indikatorer', 'an indicator')) {
    const name = entry.need('namn');
    const indicatorId = entry.text('kortnamn') ?? slugOf(name, 64);
    const koladaId = entry.text('kolada');
    const data = {
      indicatorId,
      name,
      unit: entry.needAs('enhet', wordOf('Unit', Unit)),
      unitText: entry.text('enhet i ord'),
      direction: entry.needAs('riktning', wordOf('Direction', Direction)),
      lower: entry.as('lägst', decimalOf),
      upper: entry.as('högst', decimalOf),
      method: entry.as('metod', wordOf('Method', Method)),
      source: entry.text('källa'),
      koladaId,
      koladaBasis: koladaId && (entry.as('tolkning', yesOrNo) ? 'interpretation' : 'decided'),
      note: entry.text('anmärkning'),
      validFrom: entry.as('gäller från', dayOf),
    } satisfies Whole<IndicatorStanding> & Record<'indicatorId' | 'validFrom', unknown>;
    const subject = typedId('indicator', indicatorId);
    reading.names.add({ subject, field: indicatorFields.content, value: data });
    reading.add(entry, DefineIndicator, data, {
      key: `indikator/${indicatorId}`,
      rank: 'indicator',
      subject,
      field: indicatorFields.content,
      needs: [],
      isDefinition: true,
      reason: entry.text('orsak'),
    });
    readOwner(reading, entry, subject, { validFrom: data.validFrom, recordedOn: reading.recordedOn });
    for (const broken of entry.entries('seriebrott', 'a break of a series')) readBreak(reading, broken, indicatorId);
    entry.done();
  }
}

function readBreak(reading: FileReading, entry: Entry, indicatorId: string): void {
  const fromPeriod = entry.needAs('från', periodOf);
  const on = entry.as('registrerat', dayOf);
  const data = {
    indicatorId,
    fromPeriod,
    cause: entry.needAs('slag', wordOf('BreakCause', BreakCause)),
    text: entry.text('text'),
    validFrom: entry.as('gäller från', dayOf),
  };
  const subject = typedId('indicator', indicatorId);
  reading.add(entry.done(), BreakSeries, data, {
    key: `seriebrott/${indicatorId}/${fromPeriod}`,
    rank: 'break',
    subject,
    field: indicatorFields.break.of(fromPeriod!),
    needs: [subject],
    ...(on && { recordedOn: recordedOn(on, 'earliest-possible') }),
  });
}

/** `beslut:` What the plan builds on or rests on. */
export function readDecisions(reading: FileReading, root: Entry): void {
  for (const entry of root.entries('beslut', 'a decision')) {
    const data = {
      body: entry.needAs('organ', (name) => reading.bodyId(name)),
      decidedOn: entry.needAs('dag', dayOf),
      paragraph: entry.needAs('paragraf', (text) => text.replace(/^§\s*/, '')),
      point: entry.text('punkt'),
      dnr: entry.texts('diarienummer'),
      title: entry.text('titel'),
      kind: entry.as('slag', wordOf('DecisionKind', DecisionKind)),
      delegationPoint: entry.text('delegationspunkt'),
      outcome: entry.as('utgång', wordOf('DecisionOutcome', DecisionOutcome)),
    };
    entry.done();
    const { body, decidedOn, paragraph, point } = data;
    if (body === undefined || decidedOn === undefined || paragraph === undefined) continue;
    const decisionId = decisionIdOf({ body, decidedOn, paragraph, point });
    reading.decisions.push({ body, decidedOn });
    reading.add(entry, RecordDecision, data, {
      key: `beslut/${decisionId}`,
      rank: 'decision',
      subject: typedId('decision', decisionId),
      field: decisionFields.content,
      needs: [typedId('body', body)],
      isDefinition: true,
    });
  }
}
