import { auditing } from './auditing.js';
import type { Example } from './example.js';

const plan = `# The plans as they stood. Change the moment below:
# validOn  what was official on a day
# knownOn  as far as was known on a day
# Without them: now.
query PlanAsItStood($at: MomentInput) {
  plans(at: $at) {
    id
    title
    period
    formalStatus
    moment { validOn position takenOver }
    focusAreas {
      title
      goals {
        id
        title
        indicators { wording signal delta { absolute movement real } }
      }
    }
  }
}
`;

const trail = `# What happened, oldest first, a sentence each.
# Put endCursor into "after" for the next page.
query WhatHappened($after: String) {
  auditTrail(first: 20, after: $after) {
    edges { node { recordedAt summary(language: SV) actor irregular position } }
    pageInfo { hasNextPage endCursor }
  }
}
`;

const record = `# Records a figure. The same commandId again has no
# second effect. A refusal is an answer, not an error.
mutation RecordAFigure($input: RecordMeasurementInput!) {
  recordMeasurement(input: $input) {
    refusal { code message }
    position
  }
}
`;

const moved = `# Tells what changed, as it changes. Keep it running
# and record something from another window.
subscription Changes {
  moved { position ids }
}
`;

export const examples: readonly Example[] = [
  { query: plan, variables: { at: {} } },
  { query: trail, variables: { after: null } },
  ...auditing,
  {
    query: record,
    variables: {
      input: { indicatorId: 'indicator:short-name', period: '2025', value: '5.35', publishedOn: '2026-03-01' },
    },
  },
  { query: moved },
];
