import type { Known, PolicyInTime } from '../../domain/gaps/known-in-time';
import type { KnownDowntime } from '../../domain/gaps/downtime-ground';
import type { Ground } from '../../domain/gaps/gap';
import type { Tx } from '../../prisma/client';
import { lastAlive } from '../downtime/note-alive';
import { calendarsThen } from '../why/calendars-then';
import { rulesOfVersion } from '../rules';

/** A restart takes less: as the engine counts its own downtimes. */
const SHORTEST_MS = 10 * 60_000;

/** What an auditor reckons from: everything that was in force or known of an office, with when. */
export interface OfficeInTime {
  versions: PolicyInTime[];
  known: Known[];
  downtimes: KnownDowntime[];
  /** When the first post was entered. */
  roster: { from: Date; ground: Ground } | null;
}

/** Reads policies, calendars, events and downtimes of an office in time. Changes nothing. */
export async function readInTime(tx: Tx, officeId: string, now: Date): Promise<OfficeInTime> {
  const rows = await tx.policyVersion.findMany({
    where: { officeId, loadedAt: { lte: now } },
    select: { id: true, version: true, inForceFrom: true, loadedAt: true },
    orderBy: { version: 'asc' },
  });
  const versions: PolicyInTime[] = [];
  for (const row of rows) versions.push({ ...row, policy: (await rulesOfVersion(tx, row.id)).policy });
  const first = await tx.post.findFirst({
    where: { officeId },
    orderBy: { addedAt: 'asc' },
    select: { id: true, addedAt: true },
  });
  return {
    versions,
    known: await readKnown(tx, officeId, now),
    downtimes: await readDowntimes(tx, now),
    roster:
      first === null
        ? null
        : {
            from: first.addedAt,
            ground: { reason: 'roster-changed', proof: { table: 'post', id: first.id } },
          },
  };
}

async function readKnown(tx: Tx, officeId: string, now: Date): Promise<Known[]> {
  const calendarAt = await calendarsThen(tx, officeId);
  const calendars = await tx.calendarVersion.findMany({
    where: { officeId, loadedAt: { lte: now } },
    select: { id: true, loadedAt: true },
  });
  const occasions = await tx.occasion.findMany({
    where: { officeId, recordedAt: { lte: now } },
    orderBy: [{ date: 'asc' }, { event: 'asc' }, { ordinal: 'asc' }],
  });
  const changes = [
    ...calendars.map(({ id, loadedAt: at }) => ({
      at,
      ground: { reason: 'calendar-changed', proof: { table: 'calendar_version', id } } as const,
    })),
    ...occasions.map(({ id, recordedAt: at }) => ({
      at,
      ground: { reason: 'event-recorded', proof: { table: 'occasion', id } } as const,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return [{ at: new Date(0), ground: null }, ...changes].map(({ at, ground }) => ({
    from: at,
    ground,
    calendar: calendarAt(at),
    occasions: occasions
      .filter(({ recordedAt }) => recordedAt <= at)
      .map(({ event, date, ordinal, unitId }) => ({ event, date, ordinal, unitId })),
  }));
}

/** Those that were recorded, and one that lasts: nobody keeps house since. */
async function readDowntimes(tx: Tx, now: Date): Promise<KnownDowntime[]> {
  const rows = await tx.engineDowntime.findMany({ orderBy: { from: 'asc' } });
  const recorded = rows.map(({ id, from, until, recordedAt }) => ({
    ...{ from, until, recordedAt },
    proof: { table: 'engine_downtime', id },
  }));
  const alive = await lastAlive(tx);
  if (alive === null || now.getTime() - alive.getTime() <= SHORTEST_MS) return recorded;
  // It has not come back: what it took is given back only then.
  const never = new Date(8.64e15);
  const proof = { table: 'engine_life', id: 'engine' };
  return [...recorded, { from: alive, until: now, recordedAt: never, proof }];
}
