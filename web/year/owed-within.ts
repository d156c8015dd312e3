import type { Year, YearRound } from '../api/answers';
import { dateOf } from '../dates/civil';
import type { LoadColumn } from './answers';

interface Owing {
  /** Holds `@` and the unit's id where a unit owes something alone. */
  id: string;
  cadences: readonly string[];
}

/** The rounds that some row owes within a column, in the order of the year. */
export function owedWithin(
  { rounds }: Year,
  owing: readonly Owing[],
  { from, until }: LoadColumn,
): YearRound[] {
  return rounds.filter(({ dueAt, skipped, cadence, unitId }) => {
    if (dueAt === null || skipped !== null) return false;
    const date = dateOf(dueAt);
    if (date < from || date > until) return false;
    return owing.some(
      ({ id, cadences }) => cadences.includes(cadence) && (unitId === null || id.includes(`@${unitId}`)),
    );
  });
}
