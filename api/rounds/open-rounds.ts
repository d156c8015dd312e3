import type { Database } from '../../prisma/client';

/**
 * The rounds of an office that are open. Asked for first: with their ids the duties are found by an index; joined by
 * their state, the database reads the duties of all years.
 */
export async function openRounds(db: Database, officeId: string): Promise<string[]> {
  const rounds = await db.round.findMany({ where: { officeId, state: 'open' }, select: { id: true } });
  return rounds.map(({ id }) => id);
}
