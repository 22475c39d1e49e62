import { indicatorFields } from '@liggaren/domain';
import type { IndicatorView } from '../views/indicator/indicator.view.js';
import type { MeasurementView } from '../views/indicator/measurement.view.js';
import type { GoalIndicatorView } from '../views/plan/goal-indicator.view.js';
import { byValue, type Ground, inTracks } from './grounds.js';
import { contentFacts, factsOf, type Listed, type Part, present } from './part.js';

/** The indicators of some goal indicators, each once, with all their figures. */
export function indicatorParts(
  rows: readonly GoalIndicatorView[],
  levelsOfRow: (row: GoalIndicatorView) => Ground[][],
): Part[] {
  const users = Map.groupBy(rows, ({ indicator }) => indicator);
  return [...users].flatMap(([indicator, using]) => {
    if (!indicator) return [];
    const levels = using.map(levelsOfRow);
    const depth = Math.max(...levels.map(({ length }) => length));
    const above = Array.from({ length: depth }, (_, level) => levels.flatMap((each) => each[level] ?? []));
    return [
      {
        id: indicator.id,
        name: indicator.name ?? indicator.scope.nameOf(indicator.id),
        levels: [using.map(({ id }) => inTracks(id)), ...above],
        facts: indicatorFacts(indicator),
      },
    ];
  });
}

/** What signals and data states are computed from: the definition and the own series. */
export function seriesOf({ id, scope }: IndicatorView): Ground[] {
  const { snapshot, municipality } = scope;
  const stands = [
    ...snapshot.all(id, indicatorFields.value.all, `/${municipality}/T`),
    ...snapshot.all(id, indicatorFields.break.all),
    ...snapshot.all(id, indicatorFields.expected.all),
  ];
  return [byValue(id, indicatorFields.content), ...stands.map(({ field }) => byValue(id, field))];
}

function indicatorFacts(indicator: IndicatorView) {
  const { id } = indicator;
  return factsOf([
    ...contentFacts(id, indicator.content, byValue(id, indicatorFields.content)),
    ['owner', indicator.owner, byValue(id, indicatorFields.owner)],
    ...indicator.breaks.map(
      ({ fromPeriod, cause, text }): Listed => [
        `break:${fromPeriod}`,
        present({ cause, text }),
        byValue(id, indicatorFields.break.of(fromPeriod)),
      ],
    ),
    ...indicator.expectations.map(
      ({ period, expectedOn }): Listed => [
        `expected:${period}`,
        expectedOn,
        byValue(id, indicatorFields.expected.of(period)),
      ],
    ),
    ...indicator.everyMeasurement.map(
      (figure): Listed => [
        `measurement:${figure.period}/${figure.entity}/${figure.group}`,
        figureOf(figure),
        byValue(id, indicatorFields.value.of(figure)),
      ],
    ),
  ]);
}

/** As the answer shows it; of a masked value only that it is there. */
const figureOf = ({
  value,
  masked,
  missingReason,
  qualifier,
  status,
  ownMethod: method,
  margin,
  source,
  publishedOn,
}: MeasurementView) =>
  present({ value, masked, missingReason, qualifier, status, method, margin, source, publishedOn });
