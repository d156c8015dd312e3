import { columnNames, columns, type OptionalField } from './columns';
import { namesIn } from './group-words';
import type { RosterUnit } from './roster';
import type { RosterError, RosterRow } from './roster-row';

/** The cells that describe a unit. Each row of it may repeat them or leave them empty, but not differ. */
const DESCRIBING = ['unitName', 'unitKind', 'parentCode', 'groups', 'validFrom', 'validUntil'] as const;

/** Units of the file in its order, with every fault among them. A unit with a fault may be left out. */
export function unitsOf(
  rows: RosterRow[],
  given: ReadonlySet<OptionalField>,
  errors: RosterError[],
): RosterUnit[] {
  const byCode = new Map<string, RosterRow[]>();
  for (const row of rows) {
    if (row.unitCode) byCode.set(row.unitCode, [...(byCode.get(row.unitCode) ?? []), row]);
  }
  const units = [...byCode].flatMap(([code, own]) => describe(code, own, given, errors));
  const rowOf = (code: string) => byCode.get(code)?.find((row) => row.parentCode) ?? byCode.get(code)?.[0];
  for (const { code, parentCode } of units) {
    if (parentCode === null || byCode.has(parentCode)) continue;
    const message = `expected the code of a unit in this file, got "${parentCode}"`;
    errors.push({ row: rowOf(code)?.row ?? 1, column: columns.parentCode, message });
  }
  for (const circle of circlesIn(units)) {
    const message = `expected a superior that is not below this unit, got a circle: ${circle.join(' -> ')}`;
    errors.push({ row: rowOf(circle[0] ?? '')?.row ?? 1, column: columns.parentCode, message });
  }
  return units;
}

function describe(
  code: string,
  own: RosterRow[],
  given: ReadonlySet<OptionalField>,
  errors: RosterError[],
): RosterUnit[] {
  const said = Object.fromEntries(DESCRIBING.map((field) => [field, own.find((row) => row[field])]));
  for (const field of DESCRIBING) {
    const first = said[field];
    for (const row of own) {
      if (!first || !row[field] || row[field] === first[field]) continue;
      const message = `expected "${first[field]}" as in row ${first.row} for unit ${code}, got "${row[field]}"`;
      errors.push({ row: row.row, column: columnNames[field], message });
    }
  }
  for (const field of ['unitName', 'unitKind'] as const) {
    if (own.every((row) => row[field] === null)) {
      errors.push({
        row: own[0]?.row ?? 1,
        column: columns[field],
        message: `expected it for unit ${code}, got nothing`,
      });
    }
  }
  const validFrom = said.validFrom?.validFrom ?? null;
  const validUntil = said.validUntil?.validUntil ?? null;
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) {
    const message = `expected a day not before ${validFrom}, on which unit ${code} was set up, got ${validUntil}`;
    errors.push({ row: said.validUntil?.row ?? 1, column: columnNames.validUntil, message });
  }
  const [name, kind] = [said.unitName?.unitName, said.unitKind?.unitKind];
  if (!name || !kind) return [];
  return [
    {
      code,
      name,
      kind,
      parentCode: said.parentCode?.parentCode ?? null,
      groups: given.has('groups') ? namesIn(said.groups?.groups) : undefined,
      validFrom: given.has('validFrom') ? validFrom : undefined,
      validUntil: given.has('validUntil') ? validUntil : undefined,
    },
  ];
}

/** Each circle of superiors once, from its first unit in the file back to it. */
function circlesIn(units: RosterUnit[]): string[][] {
  const parents = new Map(units.map((unit) => [unit.code, unit.parentCode]));
  const settled = new Set<string>();
  const circles: string[][] = [];
  for (const { code } of units) {
    const path: string[] = [];
    let at: string | null | undefined = code;
    while (at && !settled.has(at) && !path.includes(at)) {
      path.push(at);
      at = parents.get(at);
    }
    if (at && path.includes(at)) circles.push([...path.slice(path.indexOf(at)), at]);
    for (const passed of path) settled.add(passed);
  }
  return circles;
}
