import type { Database } from '../../prisma/client';
import type { Reach } from '../../offices/reach';
import { standingSql } from '../duties/standing';

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

/** The units with most overdue, then most outstanding, in the rounds that are open. */
export async function burningUnits(
  db: Database,
  { officeId, units }: Reach,
  cadences: string[],
  now: Date,
): Promise<BurningUnit[]> {
  return db.$queryRaw<BurningUnit[]>`
    WITH duties AS (
      SELECT d.unit_id, r.cadence, ${standingSql(now)} AS standing
      FROM duty d JOIN round r ON r.id = d.round_id
      WHERE d.office_id = ${officeId} AND r.state = 'open'
        AND (${units}::text[] IS NULL OR d.unit_id = ANY(${units}::text[]))
    ), units AS (
      SELECT unit_id,
        count(*) FILTER (WHERE standing = 'overdue')::int AS overdue,
        count(*) FILTER (WHERE standing IN ('open', 'returned', 'overdue'))::int AS outstanding,
        count(*) FILTER (WHERE standing = 'reported')::int AS reported,
        count(*) FILTER (WHERE standing = 'verified')::int AS verified
      FROM duties GROUP BY unit_id
    )
    SELECT u.id AS "unitId", u.name, u.kind, s.overdue, s.outstanding, s.reported, s.verified,
      (SELECT coalesce(json_agg(json_build_object('cadence', c.cadence, 'count', c.count) ORDER BY c.count DESC, array_position(${cadences}::text[], c.cadence)), '[]')
       FROM (SELECT cadence, count(*)::int AS count FROM duties
             WHERE unit_id = u.id AND (standing = 'overdue' OR (s.overdue = 0 AND standing IN ('open', 'returned')))
             GROUP BY cadence) c) AS cadences
    FROM units s JOIN unit u ON u.id = s.unit_id
    ORDER BY s.overdue DESC, s.outstanding DESC, u.code LIMIT ${SHOWN}`;
}
