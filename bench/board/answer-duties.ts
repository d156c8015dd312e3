import type { Database } from '../../prisma/client';

/** The same share of a hundred for a duty, whenever it is asked. */
const SHARE = `abs(hashtext(d.id)) % 100`;

/** Of a hundred duties: verified or reported in time, reported late, excused; the rest nobody answers. */
const [IN_TIME, LATE, EXCUSED] = [86, 92, 94];

/** Answers the duties of an open round as units do, with the fact and the verdict that an answer brings with it. */
export async function answerDuties(db: Database, roundId: string): Promise<void> {
  await db.$executeRawUnsafe(
    `UPDATE duty d SET
       status = CASE WHEN ${SHARE} < 60 THEN 'verified' WHEN ${SHARE} < ${LATE} THEN 'reported' ELSE 'excused' END,
       verdict = CASE WHEN ${SHARE} < ${IN_TIME} THEN 'on-time' WHEN ${SHARE} < ${LATE} THEN 'late' ELSE 'excused' END,
       received = CASE WHEN ${SHARE} < ${LATE} THEN 1 ELSE 0 END,
       received_at = CASE WHEN ${SHARE} < ${IN_TIME} THEN d.due_at - interval '3 hours'
         WHEN ${SHARE} < ${LATE} THEN d.late_after + interval '5 hours' END
     WHERE round_id = $1 AND ${SHARE} < ${EXCUSED}`,
    roundId,
  );
  await db.$executeRawUnsafe(
    `INSERT INTO duty_fact (id, duty_id, shard_id, kind, by_post_id, at, receipt, entry_id)
     SELECT md5(d.id || 'f'), d.id, d.shard_id, CASE WHEN d.status = 'excused' THEN 'excused' ELSE 'outcome' END,
       d.post_id, coalesce(d.received_at, d.opened_at), left(md5(d.id || 'f'), 8), md5(d.id || 'e')
     FROM duty d WHERE d.round_id = $1 AND d.verdict IS NOT NULL`,
    roundId,
  );
  await db.$executeRawUnsafe(
    `INSERT INTO duty_verdict (id, duty_id, verdict, reason, decided_at, entry_id)
     SELECT md5(d.id || 'v'), d.id, d.verdict, d.verdict, coalesce(d.received_at, d.opened_at), md5(d.id || 'e')
     FROM duty d WHERE d.round_id = $1 AND d.verdict IS NOT NULL`,
    roundId,
  );
}

/** The close of a round: who has not answered has missed it. */
export async function closeRound(db: Database, roundId: string): Promise<void> {
  await db.$executeRaw`
    WITH missed AS (
      UPDATE duty d SET status = 'closed', verdict = 'missed'
      WHERE d.round_id = ${roundId} AND d.verdict IS NULL RETURNING d.id, d.closes_at)
    INSERT INTO duty_verdict (id, duty_id, verdict, reason, decided_at, entry_id)
    SELECT md5(id || 'v'), id, 'missed', 'missed', closes_at, md5(id || 'e') FROM missed`;
  await db.$executeRaw`
    UPDATE shard SET last_checkpoint_at = next_checkpoint_at, next_checkpoint_at = NULL WHERE round_id = ${roundId}`;
  await db.$executeRaw`UPDATE round SET state = 'closed', closed_at = closes_at WHERE id = ${roundId}`;
}
