import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { Refusal } from '../refusal';

/**
 * Ends an absence now: the holder answers again. One that has not begun is called off. Throws Refusal where it has
 * ended already.
 */
export async function endAbsence(
  tx: Tx,
  { officeId, absenceId, byPostId }: { officeId: string; absenceId: string; byPostId: string | null },
  now: Date,
): Promise<{ absenceId: string; until: Date }> {
  await tx.$queryRaw`SELECT id FROM absence WHERE id = ${absenceId} FOR UPDATE`;
  const absence = await tx.absence.findFirst({ where: { id: absenceId, officeId } });
  if (absence === null)
    throw new Refusal('unknown', 'absence-unknown', `absence ${absenceId}: there is none with this id`);
  if (absence.until !== null && absence.until <= now)
    throw new Refusal(
      'conflict',
      'absence-over',
      `absence ${absenceId} ended at ${absence.until.toISOString()}: there is nothing left to end`,
    );
  const until = absence.from > now ? absence.from : now;
  await tx.absence.update({ where: { id: absenceId }, data: { until } });
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'absence.ended',
    subject: absence.postId,
    data: { absence: absenceId, until: until.toISOString(), by: byPostId },
  });
  return { absenceId, until };
}
