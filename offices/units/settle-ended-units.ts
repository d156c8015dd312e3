import { civilDateOf } from '../../domain/calendar/civil-time';
import type { Tx } from '../../prisma/client';
import { settleUnit, type Moment, type Settled } from './settle-unit';

/**
 * Settles every unit of an office whose last day has passed since: a change that was recorded ahead, or a date that
 * the roster gives. Finds nothing where all is settled, so it may be asked every minute. After the commit, where
 * something passed on, a wave should leave.
 */
export async function settleEndedUnits(tx: Tx, officeId: string, moment: Moment): Promise<Settled> {
  const { now, zone } = moment;
  const today = civilDateOf(now, zone);
  const ended = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM unit u
    WHERE u.office_id = ${officeId} AND u.valid_until < ${today}
      AND (EXISTS (
             SELECT 1 FROM duty d
             WHERE d.unit_id = u.id
               AND d.late_after >= (u.valid_until::date + 1)::timestamp AT TIME ZONE ${zone}
               AND (d.status IN ('open', 'returned')
                    OR d.status = 'closed' AND d.verdict = 'missed' AND d.received_at IS NULL))
        OR EXISTS (
             SELECT 1 FROM unit_change c
             WHERE c.unit_id = u.id AND c.kind <> 'rename' AND u.closed_at IS NULL
               AND c.effective = to_char(u.valid_until::date + 1, 'YYYY-MM-DD')
               AND NOT EXISTS (SELECT 1 FROM log_entry e
                               WHERE e.subject = u.id AND e.kind = 'unit.settled' AND e.at >= c.recorded_at)))
    ORDER BY u.code`;
  const total = { passedOn: 0, notApplicable: 0 };
  for (const { id } of ended) {
    const settled = await settleUnit(tx, id, moment);
    total.passedOn += settled.passedOn;
    total.notApplicable += settled.notApplicable;
  }
  return total;
}
