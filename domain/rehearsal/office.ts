import type { Cadence, UnitKind } from '../policy/schema';

/** The office of a rehearsal. Units and people are numbers from 0; `none` where there is no such one. */
export interface RehearsedOffice {
  /** By unit, in the order of their codes. */
  kinds: readonly UnitKind[];
  /** By unit: the unit above it, `none` for the first. */
  superiors: Int32Array;
  people: number;
  /** By kind of post and unit: who holds it, `none` where the unit has no such post. */
  holders: ReadonlyMap<string, Int32Array>;
  /** By group: 1 for a unit that belongs to it. */
  groups: ReadonlyMap<string, Uint8Array>;
}

export const none = -1;

/** Who owes an outcome: by ordinal, the order in which a round opens them. */
export interface Owing {
  units: Int32Array;
  people: Int32Array;
}

/** As a round finds them at its opening: units of the cadence's kinds and groups that have its post. */
export function whoOwes(office: RehearsedOffice, owes: Cadence['owes']): Owing {
  const holders = office.holders.get(owes.post);
  if (holders === undefined) return { units: new Int32Array(0), people: new Int32Array(0) };
  const kinds = owes.unitKinds === 'all' ? null : new Set<UnitKind>(owes.unitKinds);
  const groups = owes.groups?.map((group) => office.groups.get(group));
  const units = new Int32Array(office.kinds.length);
  let owing = 0;
  office.kinds.forEach((kind, unit) => {
    const called = kinds === null || kinds.has(kind);
    const belongs = groups === undefined || groups.some((members) => members?.[unit] === 1);
    if (called && belongs && (holders[unit] ?? none) !== none) units[owing++] = unit;
  });
  const those = units.slice(0, owing);
  return { units: those, people: those.map((unit) => holders[unit] ?? none) };
}
