import type { Database } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import { MAX_ATTEMPTS, type Claim } from './claim';

/** How a try ended. `deferred` may be tried again, `refused` never; `dropped`: nothing was left to say. */
export type Ending =
  | { state: 'sent'; answer: string; subject: string; text: string; requests: number }
  | { state: 'deferred' | 'refused' | 'unknown'; answer: string }
  | { state: 'dropped'; answer: string };

/** Writes how a claimed try ended, with its log entry, in one transaction. An attempt that lost its claim changes nothing. */
export async function settle(db: Database, claim: Claim, ending: Ending, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.deliveryAttempt.updateMany({
      where: { id: claim.attemptId, state: 'claimed' },
      data: { state: ending.state, endedAt: now, answer: ending.answer },
    });
    if (count === 0) return;
    const text = ending.state === 'sent' ? await storeText(tx, ending.text, now) : null;
    await tx.delivery.update({
      where: { id: claim.deliveryId },
      data: {
        state: stateAfter(claim, ending),
        ...(ending.state === 'sent'
          ? { sentAt: now, subject: ending.subject, textId: text?.id ?? null }
          : {}),
      },
    });
    await appendEntry(tx, {
      officeId: claim.officeId,
      at: now,
      kind: `delivery.${ending.state}`,
      subject: claim.deliveryId,
      data: {
        slot: claim.slot,
        person: claim.personId,
        attempt: claim.attempt,
        ...(ending.state === 'sent' ? { digest: text?.digest, requests: ending.requests } : {}),
      },
    });
  });
}

function stateAfter(claim: Claim, ending: Ending): string {
  if (ending.state === 'sent' || ending.state === 'refused' || ending.state === 'dropped')
    return ending.state;
  return claim.attempt >= MAX_ATTEMPTS ? 'failed' : 'pending';
}
