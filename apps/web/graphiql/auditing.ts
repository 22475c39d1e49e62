import type { Example } from './example.js';

const PLAN = 'plan:ekero-ks-2023-2026';

const findings = `# What the auditors' tests find in a plan, as known on
# a day. Put codes into "tests" for some of them only,
# such as ["TARGET_EASED"]; docs/findings.md tells them.
query Findings($plan: ID!, $at: MomentInput, $tests: [FindingCode!], $settings: FindingSettingsInput) {
  findings(planId: $plan, at: $at, tests: $tests, settings: $settings) {
    severity
    question
    code
    summary(language: SV)
    subjects { id name }
    events { recordedAt summary(language: SV) }
  }
}
`;

const compare = `# What was added, changed and removed in a plan between
# two moments, and the events that explain it.
query WhatChanged($plan: ID!, $from: MomentInput!, $to: MomentInput!) {
  compare(planId: $plan, from: $from, to: $to) {
    from { validOn position }
    to { validOn position }
    differences {
      kind
      summary(language: SV)
      oldValue
      newValue
      inThePast
      events { recordedAt summary(language: SV) }
    }
  }
}
`;

const reports = `# Which report reached whom, and which of its figures
# are others now. For what a body had been shown, ask
# with {"presentedOn": "2024-05-31", "presentedTo": "ks"}.
query Reports($at: MomentInput) {
  plans(at: $at) {
    title
    reports {
      title
      presentations { body { name } presentedOn counts }
      versions {
        number
        coversTo
        figures {
          goalIndicator { wording }
          measurement { period value status }
          now { value status }
          changes { event { recordedAt summary(language: SV) } }
        }
      }
    }
  }
}
`;

const assessments = `# What was judged of each goal, in which voice, and the
# values that it rested on then.
query Assessments($at: MomentInput) {
  plans(at: $at) {
    title
    goals {
      number
      title
      forecast { period value voices { voice value motivation } }
      assessment {
        period
        value
        deviatesFromSignal
        voices { voice value motivation differsBecause basis { moment { position validOn } } }
      }
    }
    overallAssessment { period value voices { voice value text } }
  }
}
`;

const due = `# What is expected and is not there: values, follow-ups,
# reports back and deadlines, in order of day.
query Due($at: MomentInput, $owner: String, $until: LocalDate) {
  due(at: $at, owner: $owner, until: $until) {
    expectedOn
    daysLate
    overdue
    kind
    name
    period
    owner
  }
}
`;

/** Questions of auditors. */
export const auditing: readonly Example[] = [
  { query: findings, variables: { plan: PLAN, at: {}, tests: null, settings: { silentMonths: 6 } } },
  {
    query: compare,
    variables: { plan: PLAN, from: { knownOn: '2024-01-01' }, to: { knownOn: '2024-12-31' } },
  },
  { query: reports, variables: { at: {} } },
  { query: assessments, variables: { at: {} } },
  { query: due, variables: { at: {}, owner: null, until: null } },
];
