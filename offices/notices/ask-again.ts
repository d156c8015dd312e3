import type { Tx } from '../../prisma/client';
import type { NoticeRequest } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';

/**
 * The times that a notice was asked for again, the last first, each with what was asked then; only those whose cause
 * begins so. The notice is locked until the transaction ends: of two at the same moment the second sees the first.
 */
export async function earlierAskings(
  tx: Tx,
  deliveryId: string,
  beginning: string,
): Promise<NoticeRequest[][]> {
  await tx.$queryRaw`SELECT id FROM delivery WHERE id = ${deliveryId} FOR UPDATE`;
  const asked = await tx.noticeRequest.findMany({
    where: { againOf: deliveryId, cause: { startsWith: beginning } },
    orderBy: [{ requestedAt: 'desc' }, { id: 'asc' }],
  });
  const times = new Map<number, NoticeRequest[]>();
  for (const one of asked) {
    const at = one.requestedAt.getTime();
    times.set(at, [...(times.get(at) ?? []), one]);
  }
  return [...times.values()];
}

/** Whether any of these requests has not left yet. */
export async function anyWaits(tx: Tx, requests: readonly NoticeRequest[]): Promise<boolean> {
  if (requests.some(({ deliveryId, dropped }) => deliveryId === null && dropped === null)) return true;
  const carriers = requests.flatMap(({ deliveryId }) => deliveryId ?? []);
  const waiting = await tx.delivery.count({
    where: { id: { in: carriers }, state: { in: ['queued', 'sending'] } },
  });
  return waiting > 0;
}

/** Why a notice is asked for again. `cause` begins the causes of its requests; `reasonId` is a text's. */
export interface Again {
  deliveryId: string;
  cause: string;
  reasonId: string;
}

/** Asks once more for what these requests of a notice asked; it goes with the next wave, as anything else does. */
export async function askAgain(
  tx: Tx,
  requests: readonly NoticeRequest[],
  { deliveryId, cause, reasonId }: Again,
  now: Date,
): Promise<void> {
  await tx.noticeRequest.createMany({
    data: requests.map((one) => ({
      ...one,
      id: newId(),
      cause: `${cause}:${one.id}`,
      ...{ notBefore: now, requestedAt: now, deliveryId: null, dropped: null, heldFor: null },
      ...{ againOf: deliveryId, reasonId },
    })),
  });
}
