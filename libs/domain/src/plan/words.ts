import type { Wording } from '../words/wording.js';
import type { TargetContent } from './content.js';
import type { PlanEvent } from './events.js';

type Of<T extends PlanEvent['type']> = Extract<PlanEvent, { type: T }>['data'];

/** `”En hållbar kommun” (kommunfullmäktiges mål, beslutad)`. */
export const linkInWords = (w: Wording, { kind, text, basis }: Of<'GoalLinked'>['link']): string =>
  `${w.quote(text)}${w.brackets(w.code('LinkKind', kind), w.code('LinkBasis', basis))}`;

/** `värdet för 2022`. */
export function baselineInWords(
  w: Wording,
  { rule, period = '', fixedValue = '' }: Of<'BaselineSet'>['baseline'],
): string {
  switch (rule) {
    case 'period':
      return `${w.say('värdet för', 'the value for')} ${w.period(period)}`;
    case 'zero-measurement':
      return `${w.say('nollmätningen', 'the zero measurement')} ${w.period(period)}`;
    case 'fixed-value':
      return `${w.say('det fasta värdet', 'the fixed value')} ${w.number(fixedValue)}`;
  }
}

/** `mindre än 1,5 för 2030`. */
export const targetInWords = (w: Wording, content: TargetContent): string =>
  content.duePeriod === undefined
    ? demand(w, content)
    : `${demand(w, content)} ${w.say('för', 'for')} ${w.period(content.duePeriod)}`;

function demand(w: Wording, { kind, operator, value = '', lower = '', upper = '', against }: TargetContent): string {
  switch (kind) {
    case 'direction':
      return against === 'previous'
        ? w.say('förflyttning från perioden före', 'direction against the period before')
        : w.code('TargetKind', 'direction');
    case 'threshold':
      return `${operator === undefined ? '' : `${w.code('Operator', operator)} `}${w.number(value)}`;
    case 'interval':
      return `${w.say('mellan', 'between')} ${w.number(lower)} ${w.say('och', 'and')} ${w.number(upper)}`;
    case 'yes-no':
      return value === '1' ? w.say('ja', 'yes') : w.say('nej', 'no');
  }
}
