import { cleanToken } from './clean-cell';
import { columnNames, columns, fields, requiredFields, type Field } from './columns';
import type { SheetRow } from './sheet-row';
import type { RosterError } from './roster-row';

/** Titles and notes above the header take at most so many rows. */
const HEADER_WITHIN_ROWS = 10;

/** Where each field that the file has stands (index of the cell), and where the rows below the header begin (index into the rows). */
interface Header {
  at: ReadonlyMap<Field, number>;
  firstBelow: number;
}

/** The header is the first rows' one that names most of the columns; a title row names at most one. Null with errors where a column is missing or stands twice. */
export function findHeader(rows: SheetRow[], errors: RosterError[]): Header | null {
  const candidates = rows.slice(0, HEADER_WITHIN_ROWS).map(({ cells }) => cells.map(headerName));
  const known = (names: string[]) => fields.filter((field) => names.includes(columnNames[field])).length;
  const counts = candidates.map(known);
  const index = counts.indexOf(Math.max(...counts, 1));
  const names = candidates[index];
  if (!names) {
    const message = `no header found in the first ${HEADER_WITHIN_ROWS} rows: expected ${Object.values(columns).join(', ')}`;
    errors.push({ row: rows[0]?.row ?? 1, column: columns.unitCode, message });
    return null;
  }
  const row = rows[index]?.row ?? 1;
  const faults = fields.flatMap((field) => {
    const message = faultOf(field, names);
    return message === null ? [] : [{ row, column: columnNames[field], message }];
  });
  errors.push(...faults);
  if (faults.length > 0) return null;
  const present = fields.filter((field) => names.includes(columnNames[field]));
  const at = new Map(present.map((field) => [field, names.indexOf(columnNames[field])]));
  return { at, firstBelow: index + 1 };
}

function faultOf(field: Field, names: string[]): string | null {
  const times = names.filter((name) => name === columnNames[field]).length;
  if (times > 1) return `expected once, the header has it ${times} times`;
  const required = (requiredFields as Field[]).includes(field);
  return times === 0 && required ? 'expected this column, the header lacks it' : null;
}

/** `电子邮箱 *` and `姓 名` are meant as 电子邮箱 and 姓名. */
function headerName(cell: string): string {
  return cleanToken(cell).replace(/\*/g, '');
}
