import type { Tx } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';

/** A send that this claimant alone may try now: committed before the message is written. */
export interface Claim {
  deliveryId: string;
  attemptId: string;
  attempt: number;
  /** Tries of it before whose end nobody knows. */
  unknowns: number;
  officeId: string;
  slot: string;
  personId: string;
  channel: string;
  messageId: string;
}

export interface Wave {
  officeId: string;
  slot: string;
}

/** Who claims, and in which domain the Message-ID of a first try is. */
export interface Claimant {
  name: string;
  domain: string;
}

/** A send that may be claimed. */
export interface QueuedSend {
  deliveryId: string;
  personId: string;
  attempts: number;
}

/** The next sends of a wave whose minute has come, least tried first, behind the one of `after`. Claims nothing. */
export async function queuedOf(
  db: Tx,
  { officeId, slot }: Wave,
  after: QueuedSend | null,
  now: Date,
  limit: number,
): Promise<QueuedSend[]> {
  const [attempts, id] = [after?.attempts ?? -1, after?.deliveryId ?? ''];
  return db.$queryRaw<QueuedSend[]>`
    SELECT id AS "deliveryId", person_id AS "personId", attempts FROM delivery
    WHERE office_id = ${officeId} AND slot = ${slot} AND state = 'queued'
      AND (not_before IS NULL OR not_before <= ${now}) AND (attempts, id) > (${attempts}, ${id})
    ORDER BY attempts, id LIMIT ${limit}`;
}

/**
 * Claims those of these sends that are still queued; what another claimant was quicker to take is left out. The
 * Message-ID is fixed by the first try, and stays.
 */
export async function claim(
  tx: Tx,
  deliveryIds: readonly string[],
  claimant: Claimant,
  now: Date,
): Promise<Claim[]> {
  if (deliveryIds.length === 0) return [];
  return tx.$queryRaw<Claim[]>`WITH ${claiming(deliveryIds, claimant, now)} SELECT * FROM claims`;
}

/** The same as parts of a WITH, of which `claims` are the rows. */
export function claiming(deliveryIds: readonly string[], { name, domain }: Claimant, now: Date): Prisma.Sql {
  return Prisma.sql`
    next AS (
      SELECT d.id, new.attempt_id FROM delivery d
      JOIN unnest(${[...deliveryIds]}::text[], ${deliveryIds.map(() => newId())}::text[]) AS new (id, attempt_id)
        ON new.id = d.id
      WHERE d.state = 'queued' AND (d.not_before IS NULL OR d.not_before <= ${now})
      FOR UPDATE OF d SKIP LOCKED
    ), claimed AS (
      UPDATE delivery d SET state = 'sending', attempts = d.attempts + 1,
        message_id = CASE WHEN d.attempts = 0 THEN '<' || d.id || '@' || ${domain} || '>' ELSE d.message_id END
      FROM next WHERE d.id = next.id
      RETURNING d.id, next.attempt_id, d.attempts, d.office_id, d.slot, d.person_id, d.channel, d.message_id
    ), noted AS (
      INSERT INTO delivery_attempt (id, delivery_id, attempt, channel, claimant, state, claimed_at)
      SELECT attempt_id, id, attempts, channel, ${name}, 'sending', ${now} FROM claimed
    ), claims AS (
      SELECT id AS "deliveryId", attempt_id AS "attemptId", attempts AS attempt, office_id AS "officeId", slot,
             person_id AS "personId", channel, message_id AS "messageId",
             (SELECT count(*)::int FROM delivery_attempt a WHERE a.delivery_id = claimed.id AND a.state = 'unknown')
               AS unknowns
      FROM claimed
    )`;
}
