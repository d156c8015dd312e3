import type { Database } from '../../prisma/client';

/**
 * How often the rounds of an office were planned, by `cadence period`: the log has an entry for each time that one was
 * planned as the next, and what is expected has a version for each time that it changed further ahead.
 */
export async function timesPlanned(
  db: Database,
  officeId: string,
  year: number,
): Promise<Map<string, number>> {
  // A day more on both sides: the year is the office's, whatever its zone.
  const [from, until] = [new Date(Date.UTC(year, 0, 0)), new Date(Date.UTC(year + 1, 0, 2))];
  const rows = await db.$queryRaw<{ cadence: string; period: string; times: number }[]>`
    SELECT cadence, period, max(times)::int AS times FROM (
      SELECT r.cadence, r.period, count(*) AS times
      FROM round r JOIN log_entry e ON e.subject = r.id AND e.kind = 'round.planned'
      WHERE r.office_id = ${officeId} AND r.due_at >= ${from} AND r.due_at < ${until}
      GROUP BY r.cadence, r.period
      UNION ALL
      SELECT cadence, period, max(version) FROM expected_round
      WHERE office_id = ${officeId} GROUP BY cadence, period
    ) AS planned GROUP BY cadence, period`;
  return new Map(rows.map(({ cadence, period, times }) => [`${cadence} ${period}`, times]));
}
