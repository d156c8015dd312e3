import type { CivilDate } from '../calendar/working-calendar';
import { loadByDay } from './day-load';
import { owes, type OwingUnits } from './owing-units';
import type { OwnedRound } from './owned-rounds';

/** A day on which some unit has more duties than it should. */
export interface Collision {
  date: CivilDate;
  /** The most that one unit has due on it. */
  duties: number;
  /** Units that have more than the limit. */
  units: number;
  /** The rounds that meet, of those units. */
  rounds: { cadence: string; period: string }[];
}

/**
 * The days on which a unit has more than `atMost` duties, by date. Rounds that different units owe do not collide,
 * however many are due on one day.
 */
export function collisions(
  rounds: readonly OwnedRound[],
  owing: readonly OwingUnits[],
  atMost: number,
): Collision[] {
  return loadByDay(rounds, () => 1).flatMap(({ date, due }) => {
    const hit = owing
      .map((each) => ({ units: each.units, met: due.filter((round) => owes(each, round)) }))
      .filter(({ units, met }) => units > 0 && met.length > atMost);
    if (hit.length === 0) return [];
    const meeting = new Set(hit.flatMap(({ met }) => met));
    return {
      date,
      duties: Math.max(...hit.map(({ met }) => met.length)),
      units: hit.reduce((sum, { units }) => sum + units, 0),
      rounds: due.filter((round) => meeting.has(round)).map(({ cadence, period }) => ({ cadence, period })),
    };
  });
}
