import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import type { Deps } from '../deps';
import { startNextWave } from '../../offices/next-wave';

export interface StartPause {
  officeId: string;
  cadence: string;
  /** The same key pauses once. */
  key: string;
  reason: string;
  byPostId: string | null;
}

/** From now on the cadence asks nothing. No date moves: what falls due meanwhile is excused at its close. */
export async function startPause({ db, clock }: Deps, input: StartPause): Promise<{ pauseId: string }> {
  const now = await clock.now();
  const { officeId, cadence, byPostId } = input;
  return db.$transaction(async (tx) => {
    const known = await tx.pause.findFirst({ where: { officeId, cadence, requestKey: input.key } });
    if (known !== null) return { pauseId: known.id };
    const id = newId();
    const reason = await storeText(tx, input.reason, now);
    const row = { id, officeId, cadence, from: now, reasonId: reason.id, byPostId, requestKey: input.key };
    await tx.pause.create({ data: row });
    await appendEntry(tx, {
      officeId,
      at: now,
      kind: 'cadence.paused',
      subject: id,
      data: { cadence, by: byPostId, reason: reason.digest },
    });
    return { pauseId: id };
  });
}

export interface EndPause {
  officeId: string;
  cadence: string;
  byPostId: string | null;
}

/** Ends what pauses the cadence. Notices that were held back go out with the next wave, as far as they still hold. */
export async function endPause(deps: Deps, input: EndPause): Promise<{ resumed: number }> {
  const now = await deps.clock.now();
  const { officeId, cadence } = input;
  const resumed = await deps.db.$transaction(async (tx) => {
    const { count } = await tx.pause.updateMany({
      where: { officeId, cadence, until: null },
      data: { until: now },
    });
    if (count > 0) {
      await appendEntry(tx, {
        officeId,
        at: now,
        kind: 'cadence.resumed',
        subject: `${officeId}:${cadence}`,
        data: { by: input.byPostId },
      });
    }
    return count;
  });
  if (resumed > 0) await startNextWave(deps, officeId);
  return { resumed };
}
