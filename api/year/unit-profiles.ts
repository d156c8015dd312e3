import type { Column } from '../../domain/year/columns';
import { dutyLoad, type DutyLoad } from '../../domain/year/duty-load';
import { owes, type OwingUnits } from '../../domain/year/owing-units';
import type { OwedYear } from './office-year';

/** One computed row for all units that owe the same rounds. */
export interface UnitProfile extends DutyLoad {
  id: string;
  cadences: string[];
  units: number;
}

export interface KindOfUnits {
  kind: string;
  units: number;
  profiles: { profile: string; units: number }[];
}

/** The cadences, joined by commas, empty for who owes nothing; with the unit's id where it owes something alone. */
export function profileId({ cadences, unitId }: Omit<OwingUnits, 'units'>): string {
  return unitId === null ? cadences.join() : `${cadences.join()}@${unitId}`;
}

export function unitProfiles({ classes, rounds }: OwedYear, columns: readonly Column[]): UnitProfile[] {
  const profiles = new Map<string, UnitProfile>();
  for (const each of classes.filter(({ units }) => units > 0)) {
    const id = profileId(each);
    const known = profiles.get(id);
    if (known !== undefined) known.units += each.units;
    else {
      const load = dutyLoad(rounds, (round) => (owes(each, round) ? 1 : 0), columns);
      profiles.set(id, { id, cadences: each.cadences, units: each.units, ...load });
    }
  }
  return [...profiles.values()].sort((a, b) => b.duties - a.duties || b.units - a.units);
}

/** The kinds with the profiles that occur in them, the largest first. */
export function kindsOfUnits({ classes }: OwedYear): KindOfUnits[] {
  const kinds = new Map<string, Map<string, number>>();
  for (const each of classes.filter(({ units }) => units > 0)) {
    const profiles = kinds.get(each.kind) ?? new Map<string, number>();
    const id = profileId(each);
    profiles.set(id, (profiles.get(id) ?? 0) + each.units);
    kinds.set(each.kind, profiles);
  }
  return [...kinds]
    .map(([kind, profiles]) => ({
      kind,
      units: [...profiles.values()].reduce((sum, units) => sum + units, 0),
      profiles: [...profiles]
        .map(([profile, units]) => ({ profile, units }))
        .sort((a, b) => b.units - a.units),
    }))
    .sort((a, b) => b.units - a.units);
}
