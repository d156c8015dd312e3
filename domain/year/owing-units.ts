import type { OwnedRound } from './owned-rounds';

/** Units that owe the same cadences, and how many of them there are. */
export interface OwingUnits {
  cadences: readonly string[];
  units: number;
  /** The one unit that this is, where something happened in it that only it owes for. */
  unitId: string | null;
}

/** Whether each of these units owes a round. */
export function owes({ cadences, unitId }: Omit<OwingUnits, 'units'>, round: OwnedRound): boolean {
  return cadences.includes(round.cadence) && (round.unitId === null || round.unitId === unitId);
}

/** How many units owe a round. */
export function unitsOwing(all: readonly OwingUnits[], round: OwnedRound): number {
  return all.reduce((sum, each) => sum + (owes(each, round) ? each.units : 0), 0);
}
