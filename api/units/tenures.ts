import type { Database } from '../../prisma/client';
import type { Absence, PostHolding } from '../../prisma/generated/client';

/** Who held which of some posts, and who stood in: rows of the database, in the order of their begin. */
export interface Tenures {
  holdings(postId: string): PostHolding[];
  absences(postId: string): Absence[];
  /** Empty where the name was erased. */
  nameOf(personId: string): string;
}

export async function tenuresOf(db: Database, postIds: string[]): Promise<Tenures> {
  const where = { postId: { in: postIds } };
  const holdings = await db.postHolding.findMany({ where, orderBy: [{ from: 'asc' }, { id: 'asc' }] });
  const absences = await db.absence.findMany({ where, orderBy: [{ from: 'asc' }, { id: 'asc' }] });
  const ids = new Set([
    ...holdings.map(({ personId }) => personId),
    ...absences.map(({ deputyId }) => deputyId),
  ]);
  const people = await db.person.findMany({ where: { id: { in: [...ids] } } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const [held, away] = [byPost(holdings), byPost(absences)];
  return {
    holdings: (postId) => held.get(postId) ?? [],
    absences: (postId) => away.get(postId) ?? [],
    nameOf: (personId) => names.get(personId) ?? '',
  };
}

function byPost<Row extends { postId: string }>(rows: Row[]): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) grouped.set(row.postId, [...(grouped.get(row.postId) ?? []), row]);
  return grouped;
}
