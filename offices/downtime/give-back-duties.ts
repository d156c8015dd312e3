import type { Downtime } from '../../domain/escalation/case-context';
import { givenBackTo, type DateCounting } from '../../domain/round/give-back';
import type { Tx } from '../../prisma/client';
import type { Round } from '../../prisma/generated/client';
import { appendEntry } from '../../prisma/log/append';

/**
 * Moves the moment from which each duty of a round is late, by its own date: most have the round's, and one that was
 * returned has another. What has a date of its own is journaled by itself. Due dates stay as people were told them.
 */
export async function giveBackDuties(
  tx: Tx,
  round: Round,
  downtime: Downtime & { id: string },
  counting: DateCounting,
  now: Date,
): Promise<void> {
  const dates = await tx.duty.findMany({
    where: { roundId: round.id },
    select: { lateAfter: true },
    distinct: ['lateAfter'],
  });
  for (const { lateAfter } of dates) {
    const to = givenBackTo(lateAfter, downtime, counting);
    if (to === null) continue;
    const ofThisDate = { roundId: round.id, lateAfter };
    if (lateAfter.getTime() !== round.lateAfter?.getTime()) {
      const own = await tx.duty.findMany({ where: ofThisDate, select: { id: true } });
      for (const { id } of own) {
        await appendEntry(tx, {
          officeId: round.officeId,
          at: now,
          kind: 'duty.given-back',
          subject: id,
          data: {
            downtime: downtime.id,
            from: downtime.from.toISOString(),
            until: downtime.until.toISOString(),
            cause: 'engine-down',
            lateAfter: to.toISOString(),
            lateAfterBefore: lateAfter.toISOString(),
          },
        });
      }
    }
    await tx.duty.updateMany({ where: ofThisDate, data: { lateAfter: to } });
  }
}
