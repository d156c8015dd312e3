import type { Policy } from '../../domain/policy/schema';
import { owedCadences, type SeatClass } from '../../domain/year/owed-cadences';
import type { OwingUnits } from '../../domain/year/owing-units';
import type { Reach } from '../../offices/reach';
import type { Database } from '../../prisma/client';
import { classesOfUnits, seatsOfUnits } from './seat-classes';

/** A class of units with what its units owe. */
export interface OwingClass extends SeatClass, OwingUnits {
  cadences: string[];
}

/** The classes within reach. Each unit of `alone` is a class by itself: it owes rounds that its like does not. */
export async function owingClasses(
  db: Database,
  reach: Reach,
  policy: Policy,
  alone: string[],
  today: string,
): Promise<OwingClass[]> {
  const withCadences = <Seats extends SeatClass>(seats: Seats) => ({
    ...seats,
    cadences: owedCadences(policy, seats),
  });
  const single = alone.length === 0 ? [] : await seatsOfUnits(db, reach, alone, today);
  const classes = (await classesOfUnits(db, reach, today)).map((each) => {
    const apart = single.filter((unit) => classKey(unit) === classKey(each)).length;
    return { ...withCadences(each), units: each.units - apart, unitId: null };
  });
  return [...classes, ...single.map(({ id, ...unit }) => ({ ...withCadences(unit), units: 1, unitId: id }))];
}

/** The same for units that the rules cannot tell apart. */
export function classKey({ kind, groups, posts }: SeatClass): string {
  return JSON.stringify([kind, groups, posts]);
}
