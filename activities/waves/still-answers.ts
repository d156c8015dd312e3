import { startNextWave } from '../../offices/next-wave';
import type { Deps } from '../deps';

/**
 * Takes out of queued notices what is no longer for their readers: requests of a post for which somebody else answers
 * by now (a successor, a deputy, the holder who is back) or nobody does. They go with the next wave to who answers
 * then; what follows a person stays with them. A notice that is left without anything says nothing and is dropped when
 * its turn comes. Answers how many were taken out.
 */
export async function leaveToWhoAnswers(
  deps: Pick<Deps, 'db' | 'clock' | 'temporal' | 'searchable'>,
  officeId: string,
  deliveryIds: readonly string[],
  now: Date,
): Promise<number> {
  if (deliveryIds.length === 0) return 0;
  const taken = await deps.db.$executeRaw`
    UPDATE notice_request r SET delivery_id = NULL
    FROM delivery s
    WHERE r.delivery_id = s.id AND s.id = ANY(${[...deliveryIds]}) AND s.state = 'queued' AND r.person_id IS NULL
      AND s.person_id IS DISTINCT FROM (
        WITH holder AS (
          SELECT h.person_id, h.held_from FROM post_holding h
          WHERE h.post_id = r.post_id AND h.held_from <= ${now} AND (h.held_until IS NULL OR h.held_until > ${now})
          ORDER BY h.held_from DESC, h.id LIMIT 1)
        SELECT COALESCE(
          (SELECT a.deputy_id FROM absence a
           WHERE a.post_id = r.post_id AND a.absent_from <= ${now}
             AND (a.absent_until IS NULL OR a.absent_until > ${now})
             AND (NOT EXISTS (SELECT 1 FROM holder)
               OR (SELECT held_from FROM holder) <= LEAST(a.absent_from, a.recorded_at))
           ORDER BY a.absent_from DESC, a.id LIMIT 1),
          (SELECT person_id FROM holder)))`;
  if (taken > 0) await startNextWave(deps, officeId);
  return taken;
}
