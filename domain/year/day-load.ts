import type { CompiledRound } from '../cadence/compiled-round';
import type { CivilDate } from '../calendar/working-calendar';

export interface DayLoad<Round extends CompiledRound = CompiledRound> {
  date: CivilDate;
  due: Round[];
  opens: Round[];
  /** Duties that fall due: the units of each round that is due, added up. */
  duties: number;
}

/** The day of an instant of the engine's: it carries the office's offset, so its date can be read off. */
export function dayOf(iso: string): CivilDate {
  return iso.slice(0, 10);
}

/** The days on which something is due or opens, by date; skipped rounds burden no day. */
export function loadByDay<Round extends CompiledRound>(
  rounds: readonly Round[],
  unitsOwing: (round: Round) => number,
): DayLoad<Round>[] {
  const days = new Map<CivilDate, DayLoad<Round>>();
  const on = (iso: string): DayLoad<Round> => {
    const date = dayOf(iso);
    const day = days.get(date) ?? { date, due: [], opens: [], duties: 0 };
    days.set(date, day);
    return day;
  };
  for (const round of rounds) {
    if (round.skipped !== null) continue;
    if (round.opensAt !== null) on(round.opensAt).opens.push(round);
    if (round.dueAt === null) continue;
    const day = on(round.dueAt);
    day.due.push(round);
    day.duties += unitsOwing(round);
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
