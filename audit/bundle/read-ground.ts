import { administeredYearSchema } from '../../domain/calendar/administered-year';
import type { Database } from '../../prisma/client';
import type { Ground, Roster } from './ground';
import type { BundleScope } from './scope';

/** What dates and verdicts of these shards are computed from, with the subjects of the entries that name it. */
export async function readGround(
  db: Database,
  { officeId, shardIds, cases }: Pick<BundleScope, 'officeId' | 'shardIds' | 'cases'>,
): Promise<{ ground: Ground; subjects: string[] }> {
  const ofOffice = { where: { officeId }, select: { id: true }, orderBy: { id: 'asc' } } as const;
  const policies = await db.policyVersion.findMany({
    ...{ where: { officeId }, select: { id: true, source: true }, orderBy: { version: 'asc' } },
  });
  const calendars = await db.calendarVersion.findMany({
    ...{ where: { officeId }, select: { id: true, days: true } },
    orderBy: [{ year: 'asc' }, { version: 'asc' }],
  });
  const occasions = await db.occasion.findMany(ofOffice);
  const pauses = await db.pause.findMany({
    where: { officeId },
    select: { id: true, cadence: true },
    orderBy: { id: 'asc' },
  });
  const downtimes = await db.engineDowntime.findMany({ select: { id: true }, orderBy: { from: 'asc' } });
  const rosters: Roster[] = [];
  for (const shardId of shardIds) rosters.push(await rosterOf(db, shardId));
  const ofShards = { where: { shardId: { in: [...shardIds] } }, select: { unitId: true } };
  const now = await db.duty.findMany({ ...ofShards, distinct: ['unitId'] });
  const units = [
    ...rosters.flatMap(({ owing }) => owing.map(([, , unitId]) => unitId)),
    ...now.map(({ unitId }) => unitId),
  ];
  return {
    ground: {
      policies,
      // Reading them again puts the fields into the order that their digest is of.
      calendars: calendars.map(({ id, days }) => ({ id, days: administeredYearSchema.parse(days) })),
      rosters,
      cases: [...cases],
    },
    subjects: [
      ...[...policies, ...calendars, ...occasions, ...pauses, ...downtimes].map(({ id }) => id),
      ...new Set(pauses.flatMap(({ cadence }) => (cadence === null ? [] : [`${officeId}:${cadence}`]))),
      ...new Set(units),
    ],
  };
}

/** Who owed when the shard was opened: what a unit that ended passed on since is with its successor now. */
async function rosterOf(db: Database, shardId: string): Promise<Roster> {
  const rows = await db.$queryRaw<{ ordinal: number; id: string; unitId: string; postId: string }[]>`
    SELECT d.ordinal, d.id, coalesce(p.unit_id, d.unit_id) AS "unitId", coalesce(p.post_id, d.post_id) AS "postId"
    FROM duty d LEFT JOIN LATERAL (
      SELECT e.body::jsonb #>> '{data,fromUnit}' AS unit_id, e.body::jsonb #>> '{data,fromPost}' AS post_id
      FROM log_entry e WHERE e.subject = d.id AND e.kind = 'duty.passed-on' ORDER BY e.at, e.id LIMIT 1) p ON true
    WHERE d.shard_id = ${shardId} ORDER BY d.ordinal`;
  return { shardId, owing: rows.map(({ ordinal, id, unitId, postId }) => [ordinal, id, unitId, postId]) };
}
