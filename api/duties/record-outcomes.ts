import { isoInZone } from '../../domain/calendar/civil-time';
import { isOwed } from '../../domain/round/duty-state';
import { effectOfOutcome, type OutcomeEffect } from '../../domain/round/outcome-effect';
import { timeliness } from '../../domain/round/verdict';
import type { Tx } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { Actor } from '../auth/actor';
import { keyAgain, keyOf, type OnceKey } from '../idempotency';
import { Problem } from '../problem';
import { appendFacts, factRow, type FactRow } from './append-fact';
import type { OutcomeAnswer, OutcomeRequest, OutcomeResult } from './outcome';
import { groundOf, type Ground, type ReportedDuty } from './outcome-ground';

interface Recorded {
  answer: OutcomeAnswer;
  row: FactRow;
  once: OnceKey | null;
}

/**
 * Records outcomes in the order of their arrival, in the caller's transaction: facts, log entries, duties and the keys
 * that make a repeat harmless. What is refused is in the answer as a Problem, and takes nothing else with it. On time is
 * decided by each one's `receivedAt`, the server's receipt time, even where the close has looked meanwhile: then the
 * outcome supersedes what the close decided. Throws what the database throws; then nothing of all this is true.
 */
export async function recordOutcomes(tx: Tx, requests: readonly OutcomeRequest[]): Promise<OutcomeResult[]> {
  const ground = await groundOf(tx, requests);
  const recorded: Recorded[] = [];
  const results = requests.map((request): OutcomeResult => {
    try {
      const earlier = request.once && keyAgain(ground.answered.get(keyOf(request.once)), request.once);
      if (earlier !== null) return { answer: earlier as OutcomeAnswer, repeated: true };
      const { answer, row } = recordOne(ground, request);
      recorded.push({ answer, row, once: request.once });
      if (request.once !== null) ground.answered.set(keyOf(request.once), { ...request.once, answer });
      return { answer, repeated: false };
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
  });
  if (recorded.length > 0) await write(tx, ground, recorded);
  return results;
}

/** Decides one outcome by what is known; the duty in `ground` moves on, so that the next one of it sees it. */
function recordOne(
  ground: Ground,
  { actor, dutyId, outcome, receivedAt }: OutcomeRequest,
): { answer: OutcomeAnswer; row: FactRow } {
  const duty = ground.duties.get(dutyId);
  if (duty === undefined || duty.officeId !== actor.officeId) {
    throw new Problem(404, 'duty-unknown', `duty ${dutyId}: there is none with this id in your office`);
  }
  if (actor.postId === null) {
    throw new Problem(403, 'no-post', 'your token names no post: every write is made in the name of one');
  }
  if (!isOwed(duty)) {
    throw new Problem(409, 'not-owed', `duty ${dutyId} is ${duty.status}: nothing more is asked for it`);
  }
  requireInPerson(ground, actor, duty, receivedAt);
  requireUploads(duty, outcome.attachments?.length ?? 0);
  const effect = effectOf(duty, outcome.remaining ?? null);
  const superseding =
    effect.done && duty.verdict === 'missed' ? timeliness(receivedAt, duty.lateAfter) : null;
  const row = factRow(duty, duty.zone, {
    kind: 'outcome',
    at: receivedAt,
    byPostId: actor.postId,
    text: outcome.outcome,
    ...(outcome.note === undefined ? {} : { note: outcome.note }),
    attachments: outcome.attachments?.map(({ sha256 }) => `sha256:${sha256}`) ?? [],
    ...(effect.remaining === null ? {} : { remaining: effect.remaining }),
    ...(superseding === null ? {} : { verdict: { verdict: superseding, reason: 'received' } }),
  });
  duty.received = effect.received;
  duty.remaining = effect.remaining;
  duty.verdict = superseding ?? duty.verdict;
  // An outcome of several, or a count that has not reached its target: received, and the duty goes on.
  if (effect.done) [duty.status, duty.receivedAt] = ['reported', receivedAt];
  const { status, verdict } = duty;
  const answer = {
    dutyId,
    status,
    verdict,
    receivedAt: isoInZone(receivedAt, duty.zone),
    receipt: row.receipt,
  };
  return { answer, row };
}

function effectOf(duty: ReportedDuty, remaining: number | null): OutcomeEffect {
  try {
    return effectOfOutcome(duty, duty.terms, remaining);
  } catch (error) {
    if (error instanceof RangeError) throw new Problem(400, 'remaining', error.message);
    throw error;
  }
}

function requireUploads({ id, terms }: ReportedDuty, found: number): void {
  const wanted = terms.uploads ?? 0;
  if (found >= wanted) return;
  throw new Problem(400, 'uploads', `duty ${id}: expected at least ${wanted} attachments, got ${found}`);
}

/** A duty in person is reported by whoever holds the post: not by another post, not by a deputy. */
function requireInPerson({ absences }: Ground, actor: Actor, duty: ReportedDuty, now: Date): void {
  if (!duty.inPerson) return;
  const stood = absences.some(
    ({ postId, from, until }) => postId === duty.postId && from <= now && (until === null || until > now),
  );
  if (actor.postId === duty.postId && !stood) return;
  const who = stood ? 'a deputy stands in for the post now' : 'you report in the name of another post';
  throw new Problem(
    403,
    'in-person',
    `duty ${duty.id} is to be done in person by who holds its post: ${who}`,
  );
}

async function write(tx: Tx, ground: Ground, recorded: readonly Recorded[]): Promise<void> {
  const rows = recorded.map(({ row }) => row);
  const touched = [...new Set(rows.map(({ duty }) => duty.id))].flatMap((id) => ground.duties.get(id) ?? []);
  await appendFacts(tx, rows, [updatingDuties(touched), keepingKeys(recorded)]);
}

const updatingDuties = (duties: readonly ReportedDuty[]): Prisma.Sql => Prisma.sql`
  moved AS (
    UPDATE duty SET status = new.status, received = new.received, remaining = new.remaining,
      received_at = new.received_at
    FROM unnest(
      ${duties.map(({ id }) => id)}::text[], ${duties.map(({ status }) => status)}::text[],
      ${duties.map(({ received }) => received)}::int[],
      ${duties.map(({ remaining }) => remaining?.toString() ?? null)}::numeric[],
      ${duties.map(({ receivedAt }) => receivedAt)}::timestamptz[]
    ) AS new (id, status, received, remaining, received_at)
    WHERE duty.id = new.id
  )`;

function keepingKeys(recorded: readonly Recorded[]): Prisma.Sql {
  const kept = recorded.flatMap(({ answer, row, once }) =>
    once === null ? [] : { ...once, answer, at: row.fact.at },
  );
  return Prisma.sql`
    kept AS (
      INSERT INTO idempotency_key (token_id, key, body_digest, answer, written_at)
      SELECT token_id, key, body_digest, answer::jsonb, written_at FROM unnest(
        ${kept.map(({ tokenId }) => tokenId)}::text[], ${kept.map(({ key }) => key)}::text[],
        ${kept.map(({ bodyDigest }) => bodyDigest)}::text[],
        ${kept.map(({ answer }) => JSON.stringify(answer))}::text[], ${kept.map(({ at }) => at)}::timestamptz[]
      ) AS new (token_id, key, body_digest, answer, written_at)
    )`;
}
