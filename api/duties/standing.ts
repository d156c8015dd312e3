import { Prisma } from '../../prisma/generated/client';

/** How a duty stands on a board: five marks and the returned ones. */
export const standings = ['verified', 'reported', 'open', 'returned', 'overdue', 'excused'] as const;
export type Standing = (typeof standings)[number];

/** The standing of a duty row `d` at a moment, in SQL: the board and the list that it links to count by the same rule. */
export function standingSql(now: Date): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN d.status = 'verified' THEN 'verified'
    WHEN d.status = 'excused' THEN 'excused'
    WHEN d.status = 'reported' OR (d.status = 'closed' AND d.verdict IN ('on-time', 'late')) THEN 'reported'
    WHEN d.status = 'closed' OR d.late_after < ${now} THEN 'overdue'
    WHEN d.status = 'returned' THEN 'returned'
    ELSE 'open' END`;
}

/** Of the duties that are not verified, reported or excused; some of the closed ones were reported before. */
export const unsettledStatuses = Prisma.sql`('open', 'returned', 'closed')`;
