import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { endEverySession } from './end-sessions';

/** Stores the hash of a new password and ends every session of the person: whoever had the old one is out. */
export async function setPassword(
  tx: Tx,
  { officeId, personId, passwordHash }: { officeId: string; personId: string; passwordHash: string },
  now: Date,
): Promise<void> {
  const row = { officeId, passwordHash, changedAt: now };
  await tx.account.upsert({ where: { personId }, create: { personId, ...row }, update: row });
  await endEverySession(tx, personId, now);
  await appendEntry(tx, { officeId, at: now, kind: 'account.password-set', subject: personId, data: {} });
}
