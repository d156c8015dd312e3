import { civilDateOf } from '../../domain/calendar/civil-time';
import type { Cadence } from '../../domain/policy/schema';
import { Prisma } from '../../prisma/generated/client';

export interface OwingThen {
  officeId: string;
  owes: Cadence['owes'];
  /** Only this unit: the round was made by an event of its own. */
  place: string | null;
  at: Date;
  zone: string;
}

/**
 * A query for the posts that owed at an instant, `unit_id` and `post_id`: of the kinds and groups that the rule names,
 * entered by then and not yet left, on that day. `owingReader` asks the same of today. In SQL, for an auditor compares
 * hundreds of rounds of thousands of units and never needs their lists.
 */
export function owingThen({ officeId, owes, place, at, zone }: OwingThen): Prisma.Sql {
  const day = civilDateOf(at, zone);
  const on = (table: Prisma.Sql): Prisma.Sql =>
    Prisma.sql`(${table}.valid_from IS NULL OR ${table}.valid_from <= ${day})
      AND (${table}.valid_until IS NULL OR ${table}.valid_until >= ${day})`;
  const there = (table: Prisma.Sql): Prisma.Sql =>
    Prisma.sql`${table}.added_at <= ${at} AND (${table}.closed_at IS NULL OR ${table}.closed_at > ${at})`;
  const [unit, post, group] = [Prisma.raw('u'), Prisma.raw('p'), Prisma.raw('g')];
  const kinds =
    owes.unitKinds === 'all' ? Prisma.empty : Prisma.sql`AND u.kind = ANY(${[...owes.unitKinds]})`;
  const groups =
    owes.groups === undefined
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT 1 FROM unit_group g WHERE g.unit_id = u.id
          AND g.name = ANY(${[...owes.groups]}) AND ${on(group)})`;
  return Prisma.sql`
    SELECT u.id AS unit_id, p.id AS post_id
    FROM unit u JOIN post p ON p.unit_id = u.id AND p.kind = ${owes.post} AND ${there(post)}
    WHERE u.office_id = ${officeId} AND ${there(unit)} AND ${on(unit)} ${kinds} ${groups}
      ${place === null ? Prisma.empty : Prisma.sql`AND u.id = ${place}`}`;
}
