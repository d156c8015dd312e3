import { columnNames, type Field, type OptionalField } from './columns';
import type { RosterPost } from './roster';
import type { RosterError, RosterRow } from './roster-row';

/** Posts of the file in its order, with every fault among them and among the people in them. */
export function postsOf(
  rows: RosterRow[],
  given: ReadonlySet<OptionalField>,
  errors: RosterError[],
): RosterPost[] {
  const takenBy = new Map<string, number>();
  const nameOf = new Map<string, RosterRow>();
  return rows.flatMap((row) => {
    const complain = (field: Field, message: string) =>
      errors.push({ row: row.row, column: columnNames[field], message });
    requirePairs(row, complain);
    if (row.since && row.heldUntil && row.heldUntil < row.since)
      complain('heldUntil', `expected a day not before ${row.since}, got ${row.heldUntil}`);
    if (row.unitCode && row.postKind) {
      const key = `${row.unitCode} ${row.postKind}`;
      const first = takenBy.get(key);
      if (first !== undefined)
        complain('postKind', `expected each post once, unit ${row.unitCode} has it in row ${first} already`);
      else takenBy.set(key, row.row);
    }
    if (row.email && row.name) {
      const first = nameOf.get(row.email) ?? row;
      nameOf.set(row.email, first);
      if (first.name !== row.name) {
        complain(
          'email',
          `expected one person an address, row ${first.row} has it for ${first.name}, got ${row.name}`,
        );
      }
    }
    return postOf(row, given);
  });
}

/** A post has a kind and a title, a person in it a name and an address. A row without a post only describes its unit. */
function requirePairs(row: RosterRow, complain: (field: Field, message: string) => void): void {
  const person = row.name ?? row.email;
  if (row.postKind === null && (row.title || person))
    complain('postKind', 'expected the kind of the post, got nothing');
  if (row.title === null && (row.postKind || person))
    complain('title', 'expected the title of the post, got nothing');
  if (row.name === null && row.email) complain('name', `expected a name for ${row.email}, got nothing`);
  if (row.email === null && row.name) complain('email', `expected an address for ${row.name}, got nothing`);
}

function postOf(row: RosterRow, given: ReadonlySet<OptionalField>): RosterPost[] {
  const { unitCode, postKind, title, name, email, since, heldUntil } = row;
  if (!unitCode || !postKind || !title) return [];
  const until = given.has('heldUntil') ? (heldUntil ?? null) : undefined;
  const holder = name && email ? { name, email, since: since ?? null, until } : null;
  return [{ unitCode, kind: postKind, title, holder }];
}
