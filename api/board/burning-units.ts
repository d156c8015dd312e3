import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { Reach } from '../../offices/reach';
import { standingSql, unsettledStatuses } from '../duties/standing';
import { openRounds } from '../rounds/open-rounds';

export interface BurningUnit {
  unitId: string;
  name: string;
  kind: string;
  overdue: number;
  outstanding: number;
  reported: number;
  verified: number;
  /** What is overdue, or still owed where nothing is, by cadence. */
  cadences: { cadence: string; count: number }[];
}

const SHOWN = 12;

/**
 * The units with most overdue, then most outstanding, in the rounds that are open; where fewer have anything, others
 * that were asked. Only what is not settled is counted for all; the rest for the few that are shown.
 */
export async function burningUnits(
  db: Database,
  { officeId, units }: Reach,
  cadences: string[],
  now: Date,
): Promise<BurningUnit[]> {
  const rounds = await openRounds(db, officeId);
  const within = Prisma.sql`(${units}::text[] IS NULL OR d.unit_id = ANY(${units}::text[]))`;
  return db.$queryRaw<BurningUnit[]>`
    WITH unsettled AS MATERIALIZED (
      SELECT d.unit_id, d.round_id, ${standingSql(now)} AS standing FROM duty d
      WHERE d.round_id = ANY(${rounds}::text[]) AND d.status IN ${unsettledStatuses} AND ${within}
    ), owing AS MATERIALIZED (
      SELECT unit_id, count(*) FILTER (WHERE standing = 'overdue')::int AS overdue, count(*)::int AS outstanding
      FROM unsettled WHERE standing <> 'reported' GROUP BY unit_id
    ), shown AS (
      (SELECT u.id, u.code, u.name, u.kind, o.overdue, o.outstanding
       FROM owing o JOIN unit u ON u.id = o.unit_id
       ORDER BY o.overdue DESC, o.outstanding DESC, u.code LIMIT ${SHOWN})
      UNION ALL
      (SELECT u.id, u.code, u.name, u.kind, 0, 0 FROM unit u
       WHERE u.office_id = ${officeId} AND NOT EXISTS (SELECT 1 FROM owing WHERE unit_id = u.id)
         AND EXISTS (SELECT 1 FROM duty d
           WHERE d.unit_id = u.id AND d.round_id = ANY(${rounds}::text[]) AND ${within})
       ORDER BY u.code LIMIT ${SHOWN})
      LIMIT ${SHOWN}
    )
    SELECT s.id AS "unitId", s.name, s.kind, s.overdue, s.outstanding, done.reported, done.verified,
      (SELECT coalesce(json_agg(json_build_object('cadence', c.cadence, 'count', c.count) ORDER BY c.count DESC, array_position(${cadences}::text[], c.cadence)), '[]')
       FROM (SELECT r.cadence, count(*)::int AS count FROM unsettled n JOIN round r ON r.id = n.round_id
             WHERE n.unit_id = s.id AND (n.standing = 'overdue' OR (s.overdue = 0 AND n.standing <> 'reported'))
             GROUP BY r.cadence) c) AS cadences
    FROM shown s CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE standing = 'reported')::int AS reported,
        count(*) FILTER (WHERE standing = 'verified')::int AS verified
      FROM (SELECT ${standingSql(now)} AS standing FROM duty d
            WHERE d.unit_id = s.id AND d.round_id = ANY(${rounds}::text[])) AS duties) AS done
    ORDER BY s.overdue DESC, s.outstanding DESC, s.code`;
}
