import { ROUND, type RoundOf } from '../round/setting';

export interface RoundOfYear {
  of: RoundOf;
  /** Rounds of its cadence in a year. */
  aYear: number;
}

/** The office's rules come into force an hour before it opens, at nine: no round before it waits to be opened. */
const round = (cadence: string, period: string, after: string, opens: string, due: string): RoundOf => ({
  ...{ cadence, period, after },
  inForce: new Date(`${opens}T08:00:00+08:00`),
  opens: new Date(`${opens}T09:00:30+08:00`),
  due: new Date(`${due}T18:00:00+08:00`),
});

/** One round of each cadence of the default policy, in a year of plain weekdays. */
export const ROUNDS_OF_A_YEAR: readonly RoundOfYear[] = [
  { of: ROUND, aYear: 52 },
  { of: round('monthly-list', '2025-05', '2025-04', '2025-05-01', '2025-05-30'), aYear: 12 },
  { of: round('quarterly-supervision', '2025-Q2', '2025-Q1', '2025-04-01', '2025-06-30'), aYear: 4 },
  { of: round('half-year-appraisal', '2025-H1', '2024-H2', '2025-01-01', '2025-06-30'), aYear: 2 },
  { of: round('annual-assessment', '2025', '2024', '2025-01-01', '2025-12-31'), aYear: 1 },
];
