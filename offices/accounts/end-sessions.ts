import type { Tx } from '../../prisma/client';

/** Ends all that lets a person in, or makes a browser known: what they sign in with has changed. */
export async function endEverySession(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.accessToken.updateMany({
    where: { personId, kind: { in: ['session', 'device', 'invitation'] }, usedAt: null },
    data: { usedAt: now },
  });
}
