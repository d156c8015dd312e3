import { isoInZone } from '../../domain/calendar/civil-time';
import { rulesInForce } from '../../offices/rules';
import { Prisma } from '../../prisma/generated/client';
import type { Database } from '../../prisma/client';

/** A notice as the person got it. */
interface MyDelivery {
  id: string;
  at: string;
  channel: string;
  subject: string;
  text: string | null;
  opened: boolean;
}

type Row = Omit<MyDelivery, 'at'> & { at: Date };

/** The notices that were written to a person, by whatever channel, the newest first. Reading them changes nothing. */
export async function myDeliveries(
  db: Database,
  { officeId, personId }: { officeId: string; personId: string },
  page: { after: string | undefined; limit: number },
  now: Date,
): Promise<{ items: MyDelivery[]; next: string | null }> {
  const after =
    page.after === undefined
      ? Prisma.empty
      : Prisma.sql`AND (d.created_at, d.id) < (SELECT created_at, id FROM delivery
                     WHERE id = ${page.after} AND person_id = ${personId})`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT d.id, COALESCE(d.sent_at, d.created_at) AS at, d.channel, COALESCE(d.subject, '') AS subject,
           t.body AS text, d.opened_at IS NOT NULL AS opened
    FROM delivery d LEFT JOIN text_body t ON t.id = d.text_id
    WHERE d.office_id = ${officeId} AND d.person_id = ${personId} AND d.text_id IS NOT NULL ${after}
    ORDER BY d.created_at DESC, d.id DESC LIMIT ${page.limit + 1}`;
  const shown = rows.slice(0, page.limit);
  const { policy } = await rulesInForce(db, officeId, now);
  const zone = policy.office.timeZone;
  return {
    items: shown.map(({ at, ...row }) => ({ ...row, at: isoInZone(at, zone) })),
    next: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  };
}
