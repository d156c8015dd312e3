import { addDays } from '../../domain/calendar/civil-date';
import type { RosterUnit } from './roster';
import type { StoredGroup, StoredRoster } from './stored-roster';

export interface GroupPlan {
  join: StoredGroup[];
  /** Memberships that end: their last day is the one before the import. */
  leave: { id: string; until: string }[];
  /** Ids of memberships that would end before they began: joined and left on one day. */
  remove: string[];
  /** Ids of the units that any of these touch. */
  units: string[];
}

/**
 * Makes the groups of today what the file says. A unit that is new has always been in them; one that was known before
 * joins today, for until yesterday the office said otherwise. `today`: civil date in the office's zone.
 */
export function planGroups(
  stored: StoredRoster,
  units: RosterUnit[],
  unitIdOf: (code: string) => string,
  today: string,
  newId: () => string,
): GroupPlan {
  const known = new Set(stored.units.map(({ id }) => id));
  const memberships = currentOf(stored.groups, today);
  const yesterday = addDays(today, -1);
  const plan: GroupPlan = { join: [], leave: [], remove: [], units: [] };
  for (const { code, groups } of units) {
    if (groups === undefined) continue;
    const unitId = unitIdOf(code);
    const current = memberships.get(unitId) ?? [];
    const gone = current.filter(({ name }) => !groups.includes(name));
    const fresh = groups.filter((name) => !current.some((one) => one.name === name));
    if (gone.length + fresh.length > 0) plan.units.push(unitId);
    for (const { id, from } of gone) {
      if (from !== null && from > yesterday) plan.remove.push(id);
      else plan.leave.push({ id, until: yesterday });
    }
    const from = known.has(unitId) ? today : null;
    plan.join.push(...fresh.map((name) => ({ id: newId(), unitId, name, from, until: null })));
  }
  return plan;
}

function currentOf(groups: StoredGroup[], today: string): Map<string, StoredGroup[]> {
  const byUnit = new Map<string, StoredGroup[]>();
  for (const group of groups) {
    if (group.until !== null && group.until < today) continue;
    byUnit.set(group.unitId, [...(byUnit.get(group.unitId) ?? []), group]);
  }
  return byUnit;
}
