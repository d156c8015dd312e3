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
  for (const { code, name, kind, parentCode, validFrom, validUntil } of wanted) {
    const parentId = parentCode === null ? null : idOf(parentCode);
    const before = storedByCode.get(code);
    const validity = {
      validFrom: validFrom === undefined ? (before?.validFrom ?? null) : validFrom,
      validUntil: validUntil === undefined ? (before?.validUntil ?? null) : validUntil,
    };
    const row: StoredUnit = { id: idOf(code), code, name, kind, parentId, ...validity, closedAt: null };
    if (!before) plan.create.push(row);
    else if (differs(before, row)) plan.update.push(row);
  }
  plan.close = units.filter((unit) => unit.closedAt === null && !ids.has(unit.code)).map((unit) => unit.id);
  return { plan, idOf };
}

function differs(a: StoredUnit, b: StoredUnit): boolean {
  const same = (['name', 'kind', 'parentId', 'validFrom', 'validUntil'] as const).every((f) => a[f] === b[f]);
  return !same || a.closedAt !== null;
}

/** A checked roster refers to nothing that it lacks; if it does, the check is at fault, not the file. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`roster import: ${what} is not in the checked roster`);
  return value;
}
