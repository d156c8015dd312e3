import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';

/** A round that passed while the engine was down: the engine's own gap, nobody's fault. */
export async function recordGap(tx: Tx, round: { id: string; officeId: string }, now: Date): Promise<void> {
  await tx.round.update({ where: { id: round.id }, data: { state: 'gap', closedAt: now } });
  await appendEntry(tx, {
    officeId: round.officeId,
    at: now,
    kind: 'round.gap',
    subject: round.id,
    data: {},
  });
}
