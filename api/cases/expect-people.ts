import type { Tx } from '../../prisma/client';
import { Problem } from '../problem';

/** Each of them once, and in the roster of the office. Throws Problem 400 `person-unknown`. */
export async function expectPeople(tx: Tx, officeId: string, ids: readonly string[]): Promise<void> {
  const found = await tx.person.findMany({ where: { officeId, id: { in: [...ids] } }, select: { id: true } });
  const known = new Set(found.map(({ id }) => id));
  const stranger = ids.find((id, place) => !known.has(id) || ids.indexOf(id) !== place);
  if (stranger === undefined) return;
  throw new Problem(
    400,
    'person-unknown',
    `recused: ${stranger}: expected people of your office, each once, by the ids that the case names`,
    '回避的人须是本办名册里的人，每人只写一次',
  );
}
