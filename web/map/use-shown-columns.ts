import { useSyncExternalStore } from 'react';
import type { MapRound } from './map';

/** So many squares fit beside a name on a phone. */
const ON_PHONE = 7;
const narrow = window.matchMedia('(max-width: 640px)');

export interface MapColumn {
  round: MapRound;
  /** Its place in a row's cells. */
  at: number;
}

/** All rounds on a desk; on a phone those that were due last, or are due next. */
export function useShownColumns(rounds: readonly MapRound[]): MapColumn[] {
  const isNarrow = useSyncExternalStore(
    (changed) => {
      narrow.addEventListener('change', changed);
      return () => narrow.removeEventListener('change', changed);
    },
    () => narrow.matches,
  );
  const all = rounds.map((round, at) => ({ round, at }));
  if (!isNarrow) return all;
  const newest = [...all].sort((a, b) => (a.round.dueAt < b.round.dueAt ? 1 : -1)).slice(0, ON_PHONE);
  return all.filter((column) => newest.includes(column));
}
