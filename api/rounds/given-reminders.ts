import { BY_HAND } from '../../offices/rounds/remind-round';
import type { Database } from '../../prisma/client';
import { toldSql, type Told } from './told';

/** A reminder that the office gave by hand. */
export interface GivenReminder {
  reminderId: string;
  at: Date;
  reason: string | null;
  told: Told;
}

/** The reminders that were given by hand in a round, in order. */
export async function givenReminders(db: Database, roundId: string): Promise<GivenReminder[]> {
  const rows = await db.$queryRaw<({ reminderId: string; at: Date; reason: string | null } & Told)[]>`
    SELECT split_part(q.cause, ':', 2) AS "reminderId", min(q.requested_at) AS at, min(t.body) AS reason, ${toldSql}
    FROM duty d JOIN notice_request q ON q.duty_id = d.id AND starts_with(q.cause, ${BY_HAND})
    LEFT JOIN delivery y ON y.id = q.delivery_id LEFT JOIN text_body t ON t.id = q.reason_id
    WHERE d.round_id = ${roundId} GROUP BY split_part(q.cause, ':', 2) ORDER BY at`;
  return rows.map(({ reminderId, at, reason, ...told }) => ({ reminderId, at, reason, told }));
}
