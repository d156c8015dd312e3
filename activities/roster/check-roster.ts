import { columns, fields, type Field } from './columns';
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
  const roster = { units: unitsOf(rows, errors), posts: postsOf(rows, errors) };
  return errors.length === 0 ? { roster, errors: [] } : { roster: null, errors: inOrder(errors) };
}

function byField(cells: string[], at: Record<Field, number>): Record<Field, string> {
  return Object.fromEntries(fields.map((field) => [field, cells[at[field]] ?? ''])) as Record<Field, string>;
}

function inOrder(errors: RosterError[]): RosterError[] {
  const place = (error: RosterError) => fields.findIndex((field) => columns[field] === error.column);
  return [...errors].sort((a, b) => a.row - b.row || place(a) - place(b));
}
