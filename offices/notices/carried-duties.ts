import type { AskedBy, MoveCause } from '../../domain/notices/notice-content';
import { SETTLED } from '../../domain/notices/stand-down';
import type { DutyStatus } from '../../domain/round/duty-state';
import type { Tx } from '../../prisma/client';

/** A duty that a request speaks of, still outstanding. */
export interface CarriedDuty {
  requestId: string;
  id: string;
  kind: AskedBy;
  roundId: string;
  cadence: string;
  period: string;
  unitName: string;
  status: DutyStatus;
  dueAt: Date;
  lateAfter: Date;
  openedLateDays: number;
  returnReason: string | null;
  /** What was said to more time, where the request tells of that. */
  extensionReason: string | null;
  /** The last move of the open round's due date. */
  lastMove: { from: string; cause: MoveCause } | null;
  carriedFromId: string | null;
}

type Row = Omit<CarriedDuty, 'cadence' | 'period' | 'openedLateDays' | 'lastMove'>;
type RoundRow = { roundId: string } & Pick<CarriedDuty, 'cadence' | 'period' | 'openedLateDays' | 'lastMove'>;

/** What these requests ask for and is still owed. Two queries, however many: a round's plan is read once. */
export async function carriedDuties(db: Tx, requestIds: readonly string[]): Promise<CarriedDuty[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT q.id AS "requestId", d.id, q.kind, d.round_id AS "roundId", u.name AS "unitName", d.status,
           d.due_at AS "dueAt", d.late_after AS "lateAfter", d.carried_from_id AS "carriedFromId",
           CASE WHEN d.status = 'returned' THEN
             (SELECT t.body FROM duty_fact f JOIN text_body t ON t.id = f.text_id
              WHERE f.duty_id = d.id AND f.kind = 'returned' ORDER BY f.at DESC LIMIT 1) END AS "returnReason",
           CASE WHEN q.kind IN ('extended', 'extension-declined') THEN
             (SELECT t.body FROM duty_fact f JOIN text_body t ON t.id = f.text_id
              WHERE f.duty_id = d.id AND f.kind = q.kind ORDER BY f.at DESC LIMIT 1) END AS "extensionReason"
    FROM notice_request q
    JOIN duty d ON d.id = q.duty_id
    JOIN unit u ON u.id = d.unit_id
    WHERE q.id = ANY(${[...requestIds]}) AND q.kind <> ${SETTLED} AND d.status IN ('open', 'returned')`;
  const rounds = await db.$queryRaw<RoundRow[]>`
    SELECT id AS "roundId", cadence, period, opened_late_days AS "openedLateDays",
           compiled -> 'moves' -> -1 AS "lastMove"
    FROM round WHERE id = ANY(${[...new Set(rows.map(({ roundId }) => roundId))]})`;
  const byId = new Map(rounds.map((round) => [round.roundId, round]));
  return rows.flatMap((row) => {
    const round = byId.get(row.roundId);
    return round === undefined ? [] : [{ ...row, ...round }];
  });
}
