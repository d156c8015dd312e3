import { isoInZone } from '../../domain/calendar/civil-time';
import { instantOfSlot, slotKey } from '../../domain/notices/slots';
import { MAIL_STATE } from '../../offices/notices/arrived';
import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { DeliveryLine } from './delivery-schemas';

export interface DeliveryFilter {
  officeId: string;
  /** As the mail ended: what lies on a page because the mail came back is among what came back. */
  state: string | undefined;
  person: string | undefined;
  unit: string | undefined;
  /** Part of a person's or a unit's name. */
  q: string | undefined;
  /** Slots from this moment on, and before that one. */
  from: Date;
  until: Date;
}

type Row = Omit<DeliveryLine, 'slotAt' | 'since' | 'person'> & {
  slot: string;
  since: Date;
  personId: string;
  personName: string;
};

/** Since when a delivery `s` is in its state: what ended without leaving has no moment but its last try's. */
const SINCE = Prisma.sql`COALESCE(
  CASE s.state WHEN 'queued' THEN s.created_at WHEN 'accepted' THEN s.sent_at WHEN 'bounced' THEN s.bounced_at END,
  (SELECT max(COALESCE(a.ended_at, a.claimed_at)) FROM delivery_attempt a WHERE a.delivery_id = s.id),
  s.created_at)`;

const LINE = Prisma.sql`
  SELECT s.id, s.slot, ${SINCE} AS since, s.channel, s.state, ${MAIL_STATE} AS "mailState", s.subject, s.attempts,
         p.id AS "personId", p.name AS "personName",
         ARRAY(SELECT DISTINCT u.name FROM notice_request r JOIN post o ON o.id = r.post_id
               JOIN unit u ON u.id = o.unit_id WHERE r.delivery_id = s.id AND r.office_id = s.office_id
               ORDER BY u.name LIMIT 4) AS units
  FROM delivery s JOIN person p ON p.id = s.person_id`;

/** Notices of an office, those of the newest wave first; by the person within a wave. Never in an order of opening. */
export async function listDeliveries(
  db: Database,
  filter: DeliveryFilter,
  { after, limit }: { after: string | undefined; limit: number },
  zone: string,
): Promise<{ items: DeliveryLine[]; next: string | null }> {
  const beyond =
    after === undefined
      ? Prisma.empty
      : Prisma.sql`AND (s.slot, s.person_id) < (SELECT slot, person_id FROM delivery
                     WHERE id = ${after} AND office_id = ${filter.officeId})`;
  const state = filter.state === undefined ? Prisma.empty : Prisma.sql`AND ${MAIL_STATE} = ${filter.state}`;
  const rows = await db.$queryRaw<Row[]>`
    ${LINE} WHERE ${whereOf(filter)} ${state} ${beyond}
    ORDER BY s.slot DESC, s.person_id DESC LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit).map((row) => lineOf(row, zone));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** One notice of an office as the list has it; null where there is none. */
export async function findDelivery(
  db: Database,
  { officeId, id }: { officeId: string; id: string },
  zone: string,
): Promise<DeliveryLine | null> {
  const [row] = await db.$queryRaw<Row[]>`${LINE} WHERE s.id = ${id} AND s.office_id = ${officeId}`;
  return row === undefined ? null : lineOf(row, zone);
}

/** How many notices of the filter are in each state, by how the mail ended, whatever state it asks for. */
export async function countDeliveries(db: Database, filter: DeliveryFilter): Promise<Record<string, number>> {
  const rows = await db.$queryRaw<{ state: string; count: number }[]>`
    SELECT ${MAIL_STATE} AS state, count(*)::int AS count FROM delivery s JOIN person p ON p.id = s.person_id
    WHERE ${whereOf(filter)} GROUP BY 1`;
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

function lineOf({ slot, since, personId, personName, ...row }: Row, zone: string): DeliveryLine {
  return {
    ...row,
    slotAt: isoInZone(instantOfSlot(slot) ?? since, zone),
    since: isoInZone(since, zone),
    person: { id: personId, name: personName },
  };
}

function whereOf({ officeId, person, unit, q, from, until }: DeliveryFilter): Prisma.Sql {
  const wanted = [
    Prisma.sql`s.office_id = ${officeId} AND s.slot >= ${slotKey(from)} AND s.slot < ${slotKey(until)}`,
    ...(person === undefined ? [] : [Prisma.sql`s.person_id = ${person}`]),
    ...(unit === undefined ? [] : [Prisma.sql`EXISTS (${ofPosts(Prisma.sql`o.unit_id = ${unit}`)})`]),
    ...(q === undefined ? [] : [named(`%${q.replace(/[\\%_]/g, '\\$&')}%`)]),
  ];
  return Prisma.join(wanted, ' AND ');
}

const named = (like: string): Prisma.Sql => {
  const unit = Prisma.sql`o.unit_id IN (SELECT id FROM unit WHERE name ILIKE ${like})`;
  return Prisma.sql`(p.name ILIKE ${like} OR EXISTS (${ofPosts(unit)}))`;
};

const ofPosts = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT FROM notice_request r JOIN post o ON o.id = r.post_id
  WHERE r.delivery_id = s.id AND r.office_id = s.office_id AND ${condition}`;
