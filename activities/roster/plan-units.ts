import type { RosterUnit } from './roster';
import type { StoredRoster, StoredUnit } from './stored-roster';
import type { TablePlan } from './table-plan';

/** Units are known by their code: one that comes back is opened again under its old id, one that is missing is closed. */
export function planUnits(
  { units }: StoredRoster,
  wanted: RosterUnit[],
  newId: () => string,
): { plan: TablePlan<StoredUnit>; idOf: (code: string) => string } {
  const storedByCode = new Map(units.map((unit) => [unit.code, unit]));
  const ids = new Map(wanted.map(({ code }) => [code, storedByCode.get(code)?.id ?? newId()]));
  const idOf = (code: string) => known(ids.get(code), `unit ${code}`);
  const plan: TablePlan<StoredUnit> = { create: [], update: [], close: [] };
  for (const { code, name, kind, parentCode } of wanted) {
    const parentId = parentCode === null ? null : idOf(parentCode);
    const row: StoredUnit = { id: idOf(code), code, name, kind, parentId, closedAt: null };
    const before = storedByCode.get(code);
    if (!before) plan.create.push(row);
    else if (differs(before, row)) plan.update.push(row);
  }
  plan.close = units.filter((unit) => unit.closedAt === null && !ids.has(unit.code)).map((unit) => unit.id);
  return { plan, idOf };
}

function differs(a: StoredUnit, b: StoredUnit): boolean {
  return a.name !== b.name || a.kind !== b.kind || a.parentId !== b.parentId || a.closedAt !== null;
}

/** A checked roster refers to nothing that it lacks; if it does, the check is at fault, not the file. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`roster import: ${what} is not in the checked roster`);
  return value;
}
