import { knownAt } from '../../domain/gaps/known-in-time';
import { sendingOf, type KnownPause, type SendingRules } from '../../domain/gaps/sending-ground';
import type { Compared, JudgedGap } from '../../domain/gaps/gap';
import { gapWords } from '../../domain/gaps/gap-words';
import { toldGaps } from '../../domain/gaps/told-gaps';
import { Prisma } from '../../prisma/generated/client';
import type { Tx } from '../../prisma/client';
import type { RoundAudit } from './round-audit';

/** Requests of the same times and the same slot: a wave has few of them. */
interface Group {
  fate: 'ended' | 'gone' | 'lost' | 'waiting';
  requestedAt: Date;
  notBefore: Date;
  slot: string | null;
  requests: number;
}

/** How long a delivery may be queued before it is given up: so long it is neither sent nor lost. */
const GIVEN_UP_MS = 2 * 86_400_000;

/** Every request for a notice of a round's duties ends in a delivery, or is dropped with a reason, with its own wave. */
export async function sendingGaps(tx: Tx, audit: RoundAudit): Promise<Compared> {
  const { row, now, settled, place } = audit;
  const sent = sentOf(row.id, now);
  const groups = await tx.$queryRaw<Group[]>`
    WITH ${sent}
    SELECT fate, requested_at AS "requestedAt", not_before AS "notBefore", slot, count(*)::int AS requests
    FROM sent GROUP BY 1, 2, 3, 4 ORDER BY 2, 3, 4`;
  const pauses = await pausesOf(tx, audit);
  const heldOver = await heldOverOf(tx, audit);
  const compared: Compared = { kind: 'delivery', expected: 0, observed: 0, gaps: [] };
  for (const group of groups) {
    const { fate, requestedAt, notBefore, requests } = group;
    const { calendar } = knownAt(audit.known, requestedAt);
    const rules: SendingRules = {
      ...{ policy: audit.expected.version.policy, calendar, pauses, heldOver },
      ...{ downtimes: audit.downtimes, graceMs: settled.graceMs },
    };
    const slot = fate === 'waiting' ? null : group.slot;
    const sending = sendingOf({ requestedAt, notBefore, slot }, rules, now);
    // Queued, and the other side puts it off: it is not over yet.
    const underWay = group.slot !== null && now.getTime() - sending.expected.getTime() <= GIVEN_UP_MS;
    if (fate === 'waiting' && (!sending.late || underWay)) continue;
    compared.expected += requests;
    if (fate === 'ended') compared.observed += requests;
    if (fate === 'ended' && (!sending.late || sending.left === null)) continue;
    const expected = sending.expected.toISOString();
    if (fate === 'ended') {
      const observed = sending.left?.toISOString() ?? null;
      const base = { kind: 'delivery', difference: 'late', place, says: gapWords.lateDelivery } as const;
      compared.gaps.push({ ...base, expected, observed, count: requests, ground: sending.ground });
      continue;
    }
    const ground = fate === 'waiting' ? sending.ground : null;
    const gaps = (await requestsOf(tx, sent, group)).map(({ requestId, dutyId, unitId }): JudgedGap => ({
      ...{ kind: 'delivery', difference: 'missing', place: { ...place, unitId, dutyId, requestId } },
      ...{ says: says[fate], expected, observed: null, count: 1, ground },
    }));
    compared.gaps.push(...toldGaps(gaps, place));
  }
  return compared;
}

const says = { gone: gapWords.noDelivery, lost: gapWords.lostDelivery, waiting: gapWords.notSent };

async function requestsOf(
  tx: Tx,
  sent: Prisma.Sql,
  { fate, requestedAt, notBefore, slot }: Group,
): Promise<{ requestId: string; dutyId: string; unitId: string }[]> {
  return tx.$queryRaw`
    WITH ${sent}
    SELECT id AS "requestId", duty_id AS "dutyId", unit_id AS "unitId" FROM sent
    WHERE fate = ${fate} AND requested_at = ${requestedAt} AND not_before = ${notBefore}
      AND slot IS NOT DISTINCT FROM ${slot}
    ORDER BY id`;
}

/**
 * What became of each request: `gone`, its delivery is nowhere; `lost`, its delivery was dropped and nobody had
 * answered by then. A delivery is dropped where all that it said was answered, or settled by a close, meanwhile.
 */
function sentOf(roundId: string, now: Date): Prisma.Sql {
  return Prisma.sql`
    sent AS (
      SELECT q.id, q.duty_id, d.unit_id, q.requested_at, q.not_before, y.slot,
             CASE WHEN q.dropped IS NOT NULL THEN 'ended'
                  WHEN q.delivery_id IS NULL THEN 'waiting'
                  WHEN y.id IS NULL THEN 'gone'
                  WHEN y.state IN ('queued', 'sending') THEN 'waiting'
                  WHEN y.state = 'dropped' AND NOT answered.yet THEN 'lost'
                  ELSE 'ended' END AS fate
      FROM notice_request q JOIN duty d ON d.id = q.duty_id LEFT JOIN delivery y ON y.id = q.delivery_id
      LEFT JOIN LATERAL (
        SELECT EXISTS (SELECT 1 FROM duty_fact f WHERE f.duty_id = d.id AND f.kind IN ('outcome', 'accepted', 'excused', 'found-false') AND f.at <= e.at)
            OR EXISTS (SELECT 1 FROM duty_verdict v WHERE v.duty_id = d.id AND v.decided_at <= e.at) AS yet
        FROM (SELECT COALESCE(y.sent_at, (SELECT max(a.ended_at) FROM delivery_attempt a WHERE a.delivery_id = y.id),
                              ${now}) AS at) e) answered ON y.state = 'dropped'
      WHERE d.round_id = ${roundId})`;
}

async function pausesOf(tx: Tx, { officeId, row }: RoundAudit): Promise<KnownPause[]> {
  const pauses = await tx.pause.findMany({
    where: { officeId, OR: [{ cadence: row.cadence }, { cadence: null }] },
    select: { id: true, from: true, until: true },
    orderBy: { from: 'asc' },
  });
  return pauses.map(({ id, from, until }) => ({ from, until, proof: { table: 'pause', id } }));
}

async function heldOverOf(tx: Tx, { officeId, row }: RoundAudit): Promise<SendingRules['heldOver']> {
  const entries = await tx.logEntry.findMany({
    where: { officeId, kind: 'wave.held-over', at: { gte: row.openedAt } },
    select: { id: true, at: true },
    orderBy: { at: 'asc' },
  });
  return entries.map(({ id, at }) => ({ at, proof: { table: 'log_entry', id } }));
}
