/** What is erased, why and when: the entry in the log says it. */
export interface Erasing {
  officeId: string;
  policyVersionId: string;
  /** Kept as long as the rule says; what ended before this instant goes. */
  before: Date;
  now: Date;
}
