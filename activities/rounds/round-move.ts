import type { RoundMove } from '../../domain/round/round-move';
import type { Tx } from '../../prisma/client';

/**
 * Asks for one notice of the move to everybody who was told the old date and still owes. Who was not told yet reads
 * the new date in the notice that is to come.
 */
export async function tellOfMove(
  tx: Tx,
  round: { id: string; officeId: string },
  move: RoundMove,
  now: Date,
): Promise<number> {
  const cause = `${round.id}:moved:${move.to}`;
  return tx.$executeRaw`
    INSERT INTO notice_request (id, office_id, post_id, duty_id, kind, cause, not_before, requested_at)
    SELECT md5(d.id || ${cause}::text), ${round.officeId}, d.post_id, d.id, 'moved', ${cause}, ${now}, ${now}
    FROM duty d
    WHERE d.round_id = ${round.id} AND d.status = 'open' AND EXISTS (
      SELECT 1 FROM notice_request q JOIN delivery y ON y.id = q.delivery_id
      WHERE q.duty_id = d.id AND y.sent_at IS NOT NULL)
    ON CONFLICT DO NOTHING`;
}
