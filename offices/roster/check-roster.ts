import { columnNames, columns, fields, optionalFields, type Field } from './columns';
import { findHeader } from './find-header';
import { postsOf } from './post-rules';
import type { SheetRow } from './sheet-row';
import type { Roster } from './roster';
import { rowReader, type RosterError } from './roster-row';
import { unitsOf } from './unit-rules';

/** `roster` is whole and consistent when `errors` is empty, and null otherwise. */
type CheckedRoster = { roster: Roster; errors: [] } | { roster: null; errors: RosterError[] };

/** Finds every fault at once, ordered as the file is read. `today`: civil date in the office's zone. */
export function checkRoster(sheet: SheetRow[], today: string): CheckedRoster {
  const errors: RosterError[] = [];
  const header = findHeader(sheet, errors);
  if (!header) return { roster: null, errors };
  const read = rowReader(today);
  const rows = sheet
    .slice(header.firstBelow)
    .map(({ row, cells }) => read(row, byField(cells, header.at), errors));
  if (rows.length === 0) {
    const row = sheet[header.firstBelow - 1]?.row ?? 1;
    errors.push({ row, column: columns.unitCode, message: 'expected a unit below the header, got none' });
  }
  const given = new Set(optionalFields.filter((field) => header.at.has(field)));
  const roster = { units: unitsOf(rows, given, errors), posts: postsOf(rows, given, errors) };
  return errors.length === 0 ? { roster, errors: [] } : { roster: null, errors: inOrder(errors) };
}

function byField(cells: string[], at: ReadonlyMap<Field, number>): Partial<Record<Field, string>> {
  return Object.fromEntries([...at].map(([field, place]) => [field, cells[place] ?? '']));
}

function inOrder(errors: RosterError[]): RosterError[] {
  const place = (error: RosterError) => fields.findIndex((field) => columnNames[field] === error.column);
  return [...errors].sort((a, b) => a.row - b.row || place(a) - place(b));
}
