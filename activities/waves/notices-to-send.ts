import { queuedOf, type Wave } from '../ledger/claim';
import type { Deps } from '../deps';
import { calendarFiles } from './calendar-files';
import { composeNotices, type ComposedNotice } from './compose';
import { holdOver } from './hold-over';
import { leaveToWhoAnswers } from './still-answers';

/** Read and written together, a little ahead of the senders. */
const BATCH = 250;

export interface NoticeToSend {
  deliveryId: string;
  /** Null: all of it was answered meanwhile. */
  notice: ComposedNotice | null;
  /** An iCalendar object, where its reader asked for one. */
  calendar: string | null;
}

/**
 * The notices of a wave whose minute has come, each once, written shortly before they are taken: the next batch is
 * read while the last one is being sent. Claims nothing.
 */
export function noticesToSend(
  deps: Deps,
  wave: Wave,
): { take(): Promise<NoticeToSend | null>; tried: number } {
  const tried = new Set<string>();
  const ready: NoticeToSend[] = [];
  let coming: Promise<void> | null = null;
  let more = true;

  async function read(): Promise<void> {
    // The doors close on a wave that is under way, and posts change hands: asked once more before each batch.
    await holdOver(deps, wave);
    const now = await deps.clock.now();
    const queued = await queuedOf(deps.db, wave, tried, now, BATCH);
    more = queued.length === BATCH;
    const { officeId } = wave;
    await leaveToWhoAnswers(
      deps,
      officeId,
      queued.map(({ deliveryId }) => deliveryId),
      now,
    );
    const notices = await composeNotices(
      deps.db,
      queued.map((one) => ({ ...one, officeId })),
      deps,
      now,
    );
    const calendars = await calendarFiles(deps, officeId, queued, notices, now);
    for (const { deliveryId } of queued) {
      tried.add(deliveryId);
      ready.push({
        deliveryId,
        notice: notices.get(deliveryId) ?? null,
        calendar: calendars.get(deliveryId) ?? null,
      });
    }
  }

  const ahead = (): Promise<void> => {
    coming ??= read().finally(() => (coming = null));
    return coming;
  };

  return {
    get tried() {
      return tried.size;
    },
    async take() {
      while (ready.length === 0 && (more || coming !== null)) await ahead();
      if (more && ready.length <= BATCH / 2) void ahead().catch(() => undefined);
      return ready.shift() ?? null;
    },
  };
}
