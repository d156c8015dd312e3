/** A date among several things: `more` than one has it, or later ones; `passed` already. */
export interface Until {
  day: string;
  more: boolean;
  passed: boolean;
}

/** What is said of several things in one phrase. Counts and dates only: it may stand in a subject. */
export interface SumWords {
  /** `more`: things that are left out. */
  subject: (phrases: readonly string[], more: number) => string;
  duties: (overdue: number, pending: number, earliest: string) => string;
  nothing: (next: string | null) => string;
  /** Of a round: 11月27日周五开（暂定）. */
  opening: (day: string, weekday: string, provisional: boolean) => string;
  /** `workdays` to be heard; null: the window is over or ends today. */
  facts: (count: number, workdays: number | null) => string;
  hearing: (count: number, until: Until | null) => string;
  papers: (count: number) => string;
  appeals: (count: number) => string;
  rectifyOverdue: (count: number) => string;
  rectify: (count: number, until: Until | null) => string;
  decides: (count: number, until: Until | null) => string;
  does: (count: number, until: Until | null) => string;
  results: (count: number) => string;
  settled: (count: number) => string;
}
