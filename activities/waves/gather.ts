import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import type { Deps } from '../deps';
import { COVERED, coveredByCase } from './covered-by-case';

export interface WaveOf {
  officeId: string;
  slot: string;
}

interface Ready {
  id: string;
  postId: string;
  dutyId: string | null;
  kind: string;
  personId: string | null;
}

/**
 * Takes every request that is ready, over all rounds, shards and cadences of the office, and makes one delivery a
 * person of them. A request of a post that nobody holds is dropped with that reason, and a reminder of a duty that an
 * open case speaks of stands back until the case is over. One transaction: a second try adds only what has become
 * ready since.
 */
export async function gatherWave(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  wave: WaveOf,
): Promise<{ people: number }> {
  const now = await clock.now();
  return db.$transaction(
    async (tx) => {
      const ready = await readyRequests(tx, wave.officeId, now);
      const [reached, vacant] = [
        ready.filter(({ personId }) => personId !== null),
        ready.filter(({ personId }) => personId === null),
      ];
      await drop(tx, idsOf(vacant), 'post-vacant');
      const covered = await coveredByCase(tx, wave.officeId, reached);
      await drop(tx, [...covered], COVERED);
      const given = reached.filter(({ id }) => !covered.has(id));
      const people = [...new Set(given.flatMap(({ personId }) => personId ?? []))];
      // One statement, however many people: Prisma's createMany took most of a wave of 14,000.
      await tx.$executeRaw`
        INSERT INTO delivery (id, office_id, slot, person_id, channel, state, message_id, created_at)
        SELECT id, ${wave.officeId}, ${wave.slot}, person, 'email', 'pending', '<' || id || '@duban.invalid>', ${now}
        FROM unnest(${people.map(() => newId())}::text[], ${people}::text[]) AS new (id, person)
        ON CONFLICT DO NOTHING`;
      await tx.$executeRaw`
        UPDATE notice_request r SET delivery_id = d.id, dropped = NULL
        FROM unnest(${idsOf(given)}::text[], ${given.map(({ personId }) => personId)}::text[])
             AS given (request, person)
        JOIN delivery d ON d.office_id = ${wave.officeId} AND d.slot = ${wave.slot} AND d.person_id = given.person
        WHERE r.id = given.request`;
      return { people: await tx.delivery.count({ where: { ...wave, state: 'pending' } }) };
    },
    { timeout: 60_000 },
  );
}

/**
 * Requests whose time has come, each with the person whom it is for: the one that it names, for a case follows the
 * person; else who answers for the post now, the deputy during an absence, else the holder (`answersAt` of the domain,
 * in SQL). A paused cadence's stay where they are; what a case has to tell goes out all the same, for its windows run.
 * What stood back for a case is there again once no case covers it, if it is still owed by the same post.
 */
async function readyRequests(tx: Tx, officeId: string, now: Date): Promise<Ready[]> {
  return tx.$queryRaw<Ready[]>`
    SELECT r.id, r.post_id AS "postId", r.duty_id AS "dutyId", r.kind,
           COALESCE(r.person_id, a.deputy_id, h.person_id) AS "personId"
    FROM notice_request r
    LEFT JOIN LATERAL (
      SELECT person_id, held_from FROM post_holding h
      WHERE h.post_id = r.post_id AND h.held_from <= ${now} AND (h.held_until IS NULL OR h.held_until > ${now})
      ORDER BY h.held_from DESC, h.id LIMIT 1) h ON true
    LEFT JOIN LATERAL (
      SELECT deputy_id FROM absence a
      WHERE a.post_id = r.post_id AND a.absent_from <= ${now} AND (a.absent_until IS NULL OR a.absent_until > ${now})
        AND (h.held_from IS NULL OR h.held_from <= LEAST(a.absent_from, a.recorded_at))
      ORDER BY a.absent_from DESC, a.id LIMIT 1) a ON true
    LEFT JOIN duty d ON d.id = r.duty_id
    LEFT JOIN round o ON o.id = d.round_id
    WHERE r.office_id = ${officeId} AND r.delivery_id IS NULL AND r.not_before <= ${now}
      AND (r.dropped IS NULL
        OR (r.dropped = ${COVERED} AND d.status IN ('open', 'returned') AND d.post_id = r.post_id))
      AND (r.case_id IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM pause p WHERE p.office_id = ${officeId} AND p.paused_until IS NULL
          AND (p.cadence IS NULL OR p.cadence = o.cadence)))
    ORDER BY r.requested_at, r.id
    FOR UPDATE OF r`;
}

const idsOf = (requests: Ready[]): string[] => requests.map(({ id }) => id);

async function drop(tx: Tx, ids: string[], reason: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.noticeRequest.updateMany({ where: { id: { in: ids } }, data: { dropped: reason } });
}
