import { z } from 'zod';
import { cleanName, cleanText, cleanToken } from './clean-cell';
import { columnNames, fields, type Field } from './columns';
import { groupChoices, groupsIn } from './group-words';
import { civilDateOf } from './held-since';
import { postKindChoices, postKindOf, unitKindChoices, unitKindOf } from './kind-words';

/** One thing to mend: `row` is the file's own number, `column` the header's name. */
export interface RosterError {
  row: number;
  column: string;
  message: string;
}

const got = (cell: string) => `got "${cell}"`;

/** A cell that may be empty (null), read by `read`, which gives null for what it can't read. */
function optional<T>(clean: (cell: string) => string, read: (cell: string) => T | null, expected: string) {
  return z.string().transform((cell, context): T | null => {
    const cleaned = clean(cell);
    const value = cleaned === '' ? null : read(cleaned);
    if (cleaned !== '' && value === null) {
      context.issues.push({ code: 'custom', message: `expected ${expected}, ${got(cleaned)}`, input: cell });
    }
    return value;
  });
}

const itself = (cell: string) => cell;
const address = z.email();

/** A day of the calendar, whenever it is: units are closed and people leave on days to come. */
const anyDay = () =>
  optional((cell) => cleanText(cell.normalize('NFKC')), civilDateOf, 'a day such as 2024-03-01');

/** `since` is not after `today`, a civil date: a holding that has not begun would be reported against too early. */
function rowCells(today: string) {
  const pastDay = (cell: string) => {
    const date = civilDateOf(cell);
    return date !== null && date <= today ? date : null;
  };
  return {
    unitCode: optional(cleanToken, itself, 'a code').refine(
      (code) => code !== null,
      'expected a code, got nothing',
    ),
    unitName: optional(cleanText, itself, 'a name'),
    unitKind: optional(cleanToken, unitKindOf, `one of ${unitKindChoices}`),
    parentCode: optional(cleanToken, itself, 'a code'),
    postKind: optional(cleanToken, postKindOf, `one of ${postKindChoices}`),
    title: optional(cleanText, itself, 'a title'),
    name: optional(cleanName, itself, 'a name'),
    email: optional(
      (cell) => cleanToken(cell).toLowerCase(),
      (cell) => (address.safeParse(cell).success ? cell : null),
      'an e-mail address such as name@example.com',
    ),
    since: optional(
      (cell) => cleanText(cell.normalize('NFKC')),
      pastDay,
      `a day such as 2024-03-01, not after ${today}`,
    ),
    groups: optional(cleanToken, groupsIn, `names such as key-project, or of ${groupChoices}`),
    validFrom: anyDay(),
    validUntil: anyDay(),
    heldUntil: anyDay(),
  } satisfies Record<Field, z.ZodType>;
}

type Cells = ReturnType<typeof rowCells>;

/** A row whose cells are read: null where empty or without a column, undefined where wrong (an error tells), so that the other cells can still be checked. */
export type RosterRow = { row: number } & { [F in Field]: z.output<Cells[F]> | undefined };

/** Reads rows of text, by the fields that the file has, each cell for itself. `today`: civil date in the office's zone. */
export function rowReader(
  today: string,
): (row: number, cells: Partial<Record<Field, string>>, errors: RosterError[]) => RosterRow {
  const schemas = rowCells(today);
  return (row, cells, errors) => {
    const read = fields.map((field) => {
      const cell = cells[field];
      if (cell === undefined) return [field, null] as const;
      const result = schemas[field].safeParse(cell);
      if (result.success) return [field, result.data] as const;
      for (const { message } of result.error.issues)
        errors.push({ row, column: columnNames[field], message });
      return [field, undefined] as const;
    });
    return { row, ...Object.fromEntries(read) } as RosterRow;
  };
}
