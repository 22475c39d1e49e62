import {
  type FormalStatus,
  formalStatusOfUppdrag,
  labelOf,
  type Operator,
  type Qualifier,
  type Stage,
} from '@liggaren/domain';
import type { z } from 'zod';
import type { IndicatorState, PlanState } from './plan-state.js';

/** A plan as text to read, in Swedish. */
export function planTable(plan: PlanState): string {
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
    const done = deliverables.filter((deliverable) => deliverable.stage === 'done').length;
    const facts = [
      formalStatus === null ? undefined : formalStatusOfUppdrag(formalStatus, 'sv'),
      stage === null ? undefined : labelOf('Stage', stage as Stage, 'sv'),
      deadline === null ? undefined : `senast ${deadline}`,
      deliverables.length === 0 ? undefined : `${done} av ${deliverables.length} delleveranser klara`,
    ];
    lines.push(`  - ${heading === null ? '' : `${heading}: `}${title}`);
    lines.push(`    ${facts.filter((fact) => fact !== undefined).join(' · ')}`);
    if (condition !== null) lines.push(`    Villkor: ${condition}`);
  }
  return lines.join('\n').trimEnd();
}

function indicatorLines({ wording, basis, latest, baseline, targets, signal, dataState }: IndicatorState): string[] {
  const facts = [
    latest === null ? 'ej mätt' : `${period(latest.period)}: ${qualified(latest)}`,
    baseline === null ? undefined : `utgångsläge ${period(baseline.period ?? 'fast')}: ${baselineText(baseline)}`,
    targets.length === 0 ? undefined : `målvärde ${targets.map(targetText).join('; ')}`,
    signalText({ signal, dataState }),
  ];
  return [
    `- ${wording}${basis === 'interpretation' ? ' (tolkning)' : ''}`,
    `  ${facts.filter((fact) => fact !== undefined).join(' · ')}`,
  ];
}

/** Absent where there is none; one that rests on what is kept from the public is not shown. */
export const signalText = ({ signal, dataState }: Pick<IndicatorState, 'signal' | 'dataState'>): string | undefined =>
  signal !== null ? labelOf('Signal', signal, 'sv') : dataState === 'masked' ? 'signalen visas inte' : undefined;

const baselineText = ({ value, masked }: NonNullable<IndicatorState['baseline']>): string =>
  value !== null ? comma(value) : masked ? 'visas inte' : 'saknas';

export function targetText({
  kind,
  operator,
  value,
  lower,
  upper,
  duePeriod,
}: IndicatorState['targets'][number]): string {
  const due = duePeriod === null ? '' : ` för ${period(duePeriod)}`;
  switch (kind) {
    case 'direction':
      return `positiv förflyttning${due}`;
    case 'yes-no':
      return `${value === '1' ? 'ja' : 'nej'}${due}`;
    case 'interval':
      return `${comma(lower ?? '')}–${comma(upper ?? '')}${due}`;
    default:
      return `${labelOf('Operator', operator as z.output<typeof Operator>, 'sv').toLowerCase()} ${comma(value ?? '')}${due}`;
  }
}

function qualified({ value, qualifier }: NonNullable<IndicatorState['latest']>): string {
  if (value === null) return 'visas inte';
  return qualifier === null || qualifier === 'exact'
    ? comma(value)
    : `${labelOf('Qualifier', qualifier as Qualifier, 'sv').toLowerCase()} ${comma(value)}`;
}

const formal = (status: FormalStatus | null): string => (status === null ? '–' : labelOf('FormalStatus', status, 'sv'));
const period = (written: string): string => written.replace('..', '–');
const comma = (decimal: string): string => decimal.replace('.', ',');
