import type { Spoken } from '../../domain/why/spoken';

/** What may be wrong; stable, kebab-case: programs look at it. */
export type FindingRule =
  | 'case-without-date'
  | 'case-date-past'
  | 'case-not-running'
  | 'case-runs-unrecorded'
  | 'case-differs'
  | 'case-held-differs'
  | 'incident-missing'
  | 'incident-forgotten'
  | 'round-without-date'
  | 'round-date-past'
  | 'round-not-running'
  | 'round-runs-unrecorded'
  | 'cadence-not-running'
  | 'number-gap'
  | 'downtime-not-given-back';

/** One thing that does not agree. `subject`: the opaque id that it is about. */
export interface Finding {
  rule: FindingRule;
  subject: string;
  says: Spoken;
}

export function finding(rule: FindingRule, subject: string, zh: string, en: string): Finding {
  return { rule, subject, says: { zh, en } };
}
