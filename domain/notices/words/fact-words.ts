import type { IncidentKind } from '../../policy/ladder';

/** A fact as a short dated line. Dates are in words. Whether it is so is for the reply and the decision. */
export interface FactWords {
  recorded: Readonly<Record<IncidentKind, string>>;
  /** Of what a person entered: when, and what. */
  entered: (day: string, recorded: string) => string;
  /** Of what was due and silent; `receivedOn`: the day of the outcome that came after all. */
  silent: (deadline: string, recorded: string, receivedOn: string | null) => string;
  ofDuty: (title: string, sentences: readonly string[]) => string;
  told: (days: readonly string[]) => string;
}
