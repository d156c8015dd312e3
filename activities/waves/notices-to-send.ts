import { queuedOf, type QueuedSend, type Wave } from '../ledger/claim';
import type { Deps } from '../deps';
import { calendarFiles } from './calendar-files';
import { composeNotices, type ComposedNotice } from './compose';
import { holdOver } from './hold-over';
import { leaveToWhoAnswers } from './still-answers';

/** Read and written together, a little ahead of the senders. */
const BATCH = 1_000;

export interface NoticeToSend {
  deliveryId: string;
  /** Null: all of it was answered meanwhile. An error: it can't be put into words. */
  notice: ComposedNotice | Error | null;
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
  /** Where the reading has come to; from the beginning again until nothing new is found. */
  let last: QueuedSend | null = null;
  let foundSince = 0;

  async function nextQueued(now: Date): Promise<QueuedSend[]> {
    const found = await queuedOf(deps.db, wave, last, now, BATCH);
    const fresh = found.filter(({ deliveryId }) => !tried.has(deliveryId));
    foundSince += fresh.length;
    last = found.at(-1) ?? null;
    if (found.length < BATCH) {
      more = foundSince > 0;
      [last, foundSince] = [null, 0];
    }
    return fresh;
  }

  async function read(): Promise<void> {
    // The doors close on a wave that is under way, and posts change hands: asked once more before each batch.
    await holdOver(deps, wave);
    const now = await deps.clock.now();
    const queued = await nextQueued(now);
    if (queued.length === 0) return;
    const { officeId } = wave;
    await leaveToWhoAnswers(
      deps,
      officeId,
      queued.map(({ deliveryId }) => deliveryId),
      now,
    );
    const { notices, unwritten, unread } = await composeNotices(
      deps.db,
      queued.map((one) => ({ ...one, officeId })),
      deps,
      now,
    );
    for (const [delivery, error] of [...unwritten, ...unread])
      deps.log.error({ ...faultOf(error), delivery, office: officeId }, 'a notice could not be composed');
    const calendars = await calendarFiles(deps, officeId, queued, notices, now);
    for (const { deliveryId } of queued) {
      tried.add(deliveryId);
      // It stays queued: the next run of the wave tries again.
      if (unread.has(deliveryId)) continue;
      ready.push({
        deliveryId,
        notice: unwritten.get(deliveryId) ?? notices.get(deliveryId) ?? null,
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

/** What went wrong and where. Its message may hold what the notice would have said: that stays out of the log. */
function faultOf({ name, stack = '' }: Error): { fault: string; at: string[] } {
  return { fault: name, at: stack.split('\n').filter((line) => /^ +at /.test(line)) };
}
