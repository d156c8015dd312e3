import { nextPermittedSlot } from '../../domain/notices/slots';
import type { OfficeRules } from '../../offices/rules';
import type { Database } from '../../prisma/client';

/**
 * When the next notices leave and to how many people; null while nothing waits. What waits for a reader's hour or for
 * the next period of a cap is not among them.
 */
export async function nextWave(
  db: Database,
  officeId: string,
  { policy, calendar }: OfficeRules,
  now: Date,
): Promise<{ at: Date; people: number } | null> {
  const [waiting] = await db.$queryRaw<{ people: number }[]>`
    SELECT count(DISTINCT h.person_id)::int AS people
    FROM notice_request q JOIN post_holding h ON h.post_id = q.post_id AND h.held_until IS NULL
    WHERE q.office_id = ${officeId} AND q.delivery_id IS NULL AND q.dropped IS NULL
      AND q.held_for IS NULL`;
  const people = waiting?.people ?? 0;
  return people === 0 ? null : { at: nextPermittedSlot(policy, calendar, now), people };
}
