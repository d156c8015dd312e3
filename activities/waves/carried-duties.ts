import type { AskedBy } from '../../domain/notices/notice-content';
import type { DutyStatus } from '../../domain/round/duty-state';
import type { Database } from '../../prisma/client';
import type { RoundMove } from '../rounds/round-move';

/** A duty that a delivery speaks of, still outstanding. */
export interface CarriedDuty {
  id: string;
  kind: AskedBy;
  cadence: string;
  period: string;
  unitName: string;
  status: DutyStatus;
  dueAt: Date;
  lateAfter: Date;
  openedLateDays: number;
  returnReason: string | null;
  /** The last move of the open round's due date. */
  lastMove: RoundMove | null;
  carriedFromId: string | null;
}

export async function carriedDuties(db: Database, deliveryId: string): Promise<CarriedDuty[]> {
  return db.$queryRaw<CarriedDuty[]>`
    SELECT d.id, q.kind, r.cadence, r.period, u.name AS "unitName", d.status, d.due_at AS "dueAt",
           d.late_after AS "lateAfter", r.opened_late_days AS "openedLateDays",
           r.compiled -> 'moves' -> -1 AS "lastMove", d.carried_from_id AS "carriedFromId",
           (SELECT t.body FROM duty_fact f JOIN text_body t ON t.id = f.text_id
            WHERE f.duty_id = d.id AND f.kind = 'returned' ORDER BY f.at DESC LIMIT 1) AS "returnReason"
    FROM notice_request q
    JOIN duty d ON d.id = q.duty_id
    JOIN round r ON r.id = d.round_id
    JOIN unit u ON u.id = d.unit_id
    WHERE q.delivery_id = ${deliveryId} AND d.status IN ('open', 'returned')`;
}
