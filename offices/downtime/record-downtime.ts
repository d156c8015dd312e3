import type { Downtime } from '../../domain/escalation/case-context';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { lastAlive, noteAlive } from './note-alive';

/** A restart takes less, and nobody loses anything by it. */
const SHORTEST_MS = 10 * 60_000;

/**
 * Writes down a stretch in which the engine was last heard of more than ten minutes before `now`, with an entry in the
 * log of every office, and that it is alive now. Null where it was alive all the time, or at its first start.
 */
export async function recordDowntime(db: Database, now: Date): Promise<Downtime | null> {
  const from = await lastAlive(db);
  if (from === null || now.getTime() - from.getTime() <= SHORTEST_MS) {
    await noteAlive(db, now);
    return null;
  }
  await db.$transaction(async (tx) => {
    const id = newId();
    await tx.engineDowntime.create({ data: { id, from, until: now, recordedAt: now } });
    for (const { id: officeId } of await tx.office.findMany({ select: { id: true } })) {
      const data = { from: from.toISOString(), until: now.toISOString() };
      await appendEntry(tx, { officeId, at: now, kind: 'engine.down', subject: id, data });
    }
  });
  await noteAlive(db, now);
  return { from, until: now };
}
