import type { BaselineAnswer, IndicatorAnswer, LatestAnswer, PlanAnswer, TargetAnswer } from './documents/replay.js';
import { formalStatusOfUppdrag, wordOf } from './words.js';

/** A plan as text to read, in Swedish. */
export function planTable(plan: PlanAnswer): string {
  const lines = [plan.title ?? plan.id, `${formal(plan.formalStatus)} · ${period(plan.period ?? '')}`, ''];
  for (const area of plan.focusAreas) {
    lines.push(`Målområde: ${area.title}`);
    for (const goal of area.goals) {
      lines.push(`  Mål ${goal.number ?? ''}: ${goal.title} (${formal(goal.formalStatus)})`);
      for (const row of goal.indicators) lines.push(...indicatorLines(row).map((line) => `    ${line}`));
    }
    lines.push('');
  }
  if (plan.uppdrag.length > 0) lines.push('Utvecklingsuppdrag');
  for (const { heading, title, condition, formalStatus, stage, deadline, deliverables } of plan.uppdrag) {
    const done = deliverables.filter((deliverable) => deliverable.stage === 'DONE').length;
    const facts = [
      formalStatus === null ? undefined : formalStatusOfUppdrag(formalStatus),
      stage === null ? undefined : wordOf('UppdragStage', stage),
      deadline === null ? undefined : `senast ${deadline}`,
      deliverables.length === 0 ? undefined : `${done} av ${deliverables.length} delleveranser klara`,
    ];
    lines.push(`  - ${heading === null ? '' : `${heading}: `}${title}`);
    lines.push(`    ${facts.filter((fact) => fact !== undefined).join(' · ')}`);
    if (condition !== null) lines.push(`    Villkor: ${condition}`);
  }
  return lines.join('\n').trimEnd();
}

function indicatorLines({
  wording,
  basis,
  indicator,
  baseline,
  targets,
  signal,
  signalReason,
  dataState,
}: IndicatorAnswer): string[] {
  const latest = indicator?.latest ?? null;
  const facts = [
    latest === null ? 'ej mätt' : `${period(latest.period)}: ${qualified(latest)}`,
    baseline === null ? undefined : `utgångsläge ${period(baseline.period ?? 'fast')}: ${baselineText(baseline)}`,
    targets.length === 0 ? undefined : `målvärde ${targets.map(targetText).join('; ')}`,
    latest === null && signal === 'NO_VALUE' ? undefined : signalText({ signal, signalReason, dataState }),
  ];
  return [
    `- ${wording}${basis === 'INTERPRETATION' ? ' (tolkning)' : ''}`,
    `  ${facts.filter((fact) => fact !== undefined).join(' · ')}`,
  ];
}

/** With why it is not proven. Absent where there is none; one that rests on what is kept from the public is not shown. */
export function signalText({
  signal,
  signalReason,
  dataState,
}: Pick<IndicatorAnswer, 'signal' | 'signalReason' | 'dataState'>): string | undefined {
  if (signal === null) return dataState === 'MASKED' ? 'signalen visas inte' : undefined;
  const why = signalReason === null ? '' : ` (${wordOf('SignalReason', signalReason).toLowerCase()})`;
  return `${wordOf('Signal', signal)}${why}`;
}

const baselineText = ({ value, measurement }: BaselineAnswer): string =>
  value !== null ? comma(value) : measurement?.masked ? 'visas inte' : 'saknas';

export function targetText({ kind, operator, value, lower, upper, duePeriod, against }: TargetAnswer): string {
  const due = duePeriod === null ? '' : ` för ${period(duePeriod)}`;
  switch (kind) {
    case 'DIRECTION':
      return `positiv förflyttning${against === 'PREVIOUS' ? ' från perioden före' : ''}${due}`;
    case 'YES_NO':
      return `${value === '1' ? 'ja' : 'nej'}${due}`;
    case 'INTERVAL':
      return `${comma(lower ?? '')}–${comma(upper ?? '')}${due}`;
    default:
      return `${wordOf('TargetOperator', operator ?? '').toLowerCase()} ${comma(value ?? '')}${due}`;
  }
}

function qualified({ value, qualifier }: LatestAnswer): string {
  if (value === null) return 'visas inte';
  return qualifier === null || qualifier === 'EXACT'
    ? comma(value)
    : `${wordOf('Qualifier', qualifier).toLowerCase()} ${comma(value)}`;
}

const formal = (status: string | null): string => (status === null ? '–' : wordOf('FormalStatus', status));
const period = (written: string): string => written.replace('..', '–');
const comma = (decimal: string): string => decimal.replace('.', ',');
