import { reminderBar, type ReminderBar } from '../../domain/round/hand-reminder';
import { looksAhead } from '../../domain/round/looks-ahead';
import type { Tx } from '../../prisma/client';
import type { Round } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import { openedCheckpoints } from '../plan-round';
import { Refusal } from '../refusal';
import { rulesOfVersion } from '../rules';

/** The cause of a request begins so where an office reminded a round by hand; the reminder's id follows. */
export const BY_HAND = 'by-hand:';

export interface RemindRound {
  officeId: string;
  roundId: string;
  /** In whose name; null for a token without a post. */
  byPostId: string | null;
  reason: string;
}

/** How many duties were asked for, and of which kind of notice. */
export interface Reminded {
  reminderId: string;
  asked: number;
  kinds: string[];
}

/**
 * Asks by hand for every duty of a round that is still owed; it goes with the next wave, under the same caps and hours
 * as anything else. Throws Refusal: `round-unknown`; `closed`, `nobody-owes`, `asked-today`, `asks-today`.
 */
export async function remindRound(
  tx: Tx,
  { officeId, roundId, byPostId, reason }: RemindRound,
  now: Date,
): Promise<Reminded> {
  await tx.$queryRaw`SELECT id FROM round WHERE id = ${roundId} FOR UPDATE`;
  const round = await tx.round.findUnique({ where: { id: roundId } });
  if (round === null || round.officeId !== officeId)
    throw new Refusal(
      'unknown',
      'round-unknown',
      `round ${roundId}: there is none with this id in your office`,
    );
  const bar = await reminderBarOf(tx, round, now);
  if (bar !== null) throw new Refusal('conflict', bar.because, `round ${roundId}: ${barWords(bar)}`);

  const { id: reasonId, digest } = await storeText(tx, reason, now);
  const reminderId = newId();
  const asked = await tx.$queryRaw<{ kind: string }[]>`
    INSERT INTO notice_request (id, office_id, post_id, duty_id, kind, cause, not_before, requested_at, reason_id)
    SELECT md5(id || ${reminderId}::text), ${officeId}, post_id, id,
           CASE WHEN late_after <= ${now} THEN 'late' ELSE 'reminder' END,
           ${BY_HAND + reminderId} || ':' || id, ${now}, ${now}, ${reasonId}
    FROM duty WHERE round_id = ${roundId} AND status IN ('open', 'returned')
    RETURNING kind`;
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'round.reminded',
    subject: roundId,
    data: { reminder: reminderId, byPostId, asked: asked.length, reason: digest },
  });
  return { reminderId, asked: asked.length, kinds: [...new Set(asked.map(({ kind }) => kind))] };
}

/** What stands against reminding a round by hand now; null where nothing does. */
export async function reminderBarOf(tx: Tx, round: Round, now: Date): Promise<ReminderBar | null> {
  const [outstanding, last, looks, { policy }] = await Promise.all([
    tx.duty.count({ where: { roundId: round.id, status: { in: ['open', 'returned'] } } }),
    tx.$queryRaw<{ at: Date | null }[]>`
      SELECT max(q.requested_at) AS at FROM notice_request q JOIN duty d ON d.id = q.duty_id
      WHERE d.round_id = ${round.id} AND d.status IN ('open', 'returned')`,
    tx.$queryRaw<{ kind: string; times: number }[]>`
      SELECT kind, max(times)::int AS times
      FROM (SELECT c.shard_id, c.kind, count(*) AS times FROM checkpoint c JOIN shard s ON s.id = c.shard_id
            WHERE s.round_id = ${round.id} GROUP BY c.shard_id, c.kind) AS taken
      GROUP BY kind`,
    rulesOfVersion(tx, round.policyVersionId),
  ]);
  const taken = looks.flatMap(({ kind, times }) => Array.from({ length: times }, () => kind));
  const ahead = looksAhead(openedCheckpoints(round), taken);
  const open = round.state === 'open';
  return reminderBar({ open, outstanding, askedAt: last[0]?.at ?? null, ahead }, now, policy.office.timeZone);
}

function barWords(bar: ReminderBar): string {
  if (bar.because === 'closed') return 'it is not open';
  if (bar.because === 'nobody-owes') return 'nobody owes anything';
  const at = bar.at.toISOString();
  return bar.because === 'asked-today'
    ? `its posts were asked today, at ${at}; expected a later day`
    : `its posts will be asked today by itself, at ${at}`;
}
