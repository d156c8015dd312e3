import type { AskedCount, MeteredBearer, MeterPeriod } from '../../domain/burden/meter';
import type { Tx } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

interface Counting {
  bearer: MeteredBearer;
  id: string | null;
  periods: readonly { each: MeterPeriod['each']; since: Date }[];
  now: Date;
}

/**
 * Mails that arrived and outcomes that were asked for since the beginning of each period, by unit or person: one
 * statement, however many units. A unit's mails are those about it; a person is asked what the posts are asked that
 * they hold now.
 */
export async function askedCounts(
  tx: Tx,
  officeId: string,
  { bearer, id, periods, now }: Counting,
): Promise<AskedCount[]> {
  const only = id === null ? Prisma.empty : Prisma.sql`WHERE asked.bearer = ${id}`;
  const first = new Date(Math.min(...periods.map(({ since }) => since.getTime())));
  const [mails, duties] =
    bearer === 'unit'
      ? [mailsOfUnits(officeId, first), dutiesOfUnits(officeId, first)]
      : [mailsOfPeople(officeId, first), dutiesOfPeople(officeId, first, now)];
  return tx.$queryRaw<AskedCount[]>`
    WITH period AS (
      SELECT * FROM unnest(${periods.map(({ each }) => each)}::text[],
                           ${periods.map(({ since }) => since.toISOString())}::timestamptz[]) AS p (each, since)
    ), asked AS (
      ${mails}
      UNION ALL
      ${duties}
    )
    SELECT asked.bearer, period.each, asked.cadence, sum(asked.count)::int AS count
    FROM asked JOIN period ON asked.at >= period.since
    ${only}
    GROUP BY asked.bearer, period.each, asked.cadence`;
}

const mailsOfPeople = (officeId: string, first: Date): Prisma.Sql => Prisma.sql`
  SELECT person_id AS bearer, NULL::text AS cadence, sent_at AS at, 1 AS count FROM delivery
  WHERE office_id = ${officeId} AND state = 'accepted' AND channel = 'email' AND sent_at >= ${first}`;

const mailsOfUnits = (officeId: string, first: Date): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (s.id, COALESCE(d.unit_id, c.unit_id, p.unit_id))
         COALESCE(d.unit_id, c.unit_id, p.unit_id) AS bearer, NULL::text AS cadence, s.sent_at AS at, 1 AS count
  FROM delivery s
  JOIN notice_request q ON q.office_id = s.office_id AND q.delivery_id = s.id
  JOIN post p ON p.id = q.post_id
  LEFT JOIN duty d ON d.id = q.duty_id
  LEFT JOIN case_file c ON c.id = q.case_id
  WHERE s.office_id = ${officeId} AND s.state = 'accepted' AND s.channel = 'email' AND s.sent_at >= ${first}`;

const dutiesOfUnits = (officeId: string, first: Date): Prisma.Sql => Prisma.sql`
  SELECT d.unit_id AS bearer, r.cadence, d.opened_at AS at, d.required AS count
  FROM round r JOIN duty d ON d.round_id = r.id
  WHERE r.office_id = ${officeId} AND d.opened_at >= ${first}`;

const dutiesOfPeople = (officeId: string, first: Date, now: Date): Prisma.Sql => Prisma.sql`
  SELECT h.person_id AS bearer, r.cadence, d.opened_at AS at, d.required AS count
  FROM round r JOIN duty d ON d.round_id = r.id
  JOIN post_holding h ON h.post_id = d.post_id AND h.held_from <= ${now} AND (h.held_until IS NULL OR h.held_until > ${now})
  WHERE r.office_id = ${officeId} AND d.opened_at >= ${first}`;
