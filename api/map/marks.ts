import { Prisma } from '../../prisma/generated/client';
import { standingSql } from '../duties/standing';

/**
 * How a duty stands, as one letter of a row's cells: verified and reported have a capital where it came late; `overdue`
 * may still be answered, `missed` was closed without an outcome; a dot where nothing is asked.
 */
export const marks = {
  v: 'verified',
  V: 'verified-late',
  r: 'reported',
  R: 'reported-late',
  o: 'open',
  t: 'returned',
  x: 'overdue',
  m: 'missed',
  f: 'false',
  e: 'excused',
  n: 'not-applicable',
  '.': 'not-asked',
} as const;

/** From what asks for most attention to what asks for least: where one unit has two duties in a round, the first shows. */
export const urgency = 'xmftoRrVven';

/** The letter of a duty row `d` at a moment, in SQL: by the same rule as the board and the lists. */
export function markSql(now: Date): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN d.verdict = 'not-applicable' THEN 'n'
    WHEN d.verdict = 'false' THEN 'f'
    ELSE CASE ${standingSql(now)}
      WHEN 'verified' THEN CASE WHEN d.verdict = 'late' THEN 'V' ELSE 'v' END
      WHEN 'reported' THEN CASE WHEN d.verdict = 'late' THEN 'R' ELSE 'r' END
      WHEN 'excused' THEN 'e'
      WHEN 'returned' THEN 't'
      WHEN 'overdue' THEN CASE WHEN d.status = 'closed' THEN 'm' ELSE 'x' END
      ELSE 'o' END
    END`;
}
