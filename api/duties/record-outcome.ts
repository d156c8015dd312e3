import { isoInZone } from '../../domain/calendar/civil-time';
import { isOwed, type DutyStatus, type Verdict } from '../../domain/round/duty-state';
import { effectOfOutcome, type OutcomeEffect } from '../../domain/round/outcome-effect';
import { timeliness } from '../../domain/round/verdict';
import type { Cadence } from '../../domain/policy/schema';
import { rulesOfVersion } from '../../offices/rules';
import type { Tx } from '../../prisma/client';
import type { Duty } from '../../prisma/generated/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';
import { appendFact } from './append-fact';
import { lockDuty } from './duty-write';

export interface Outcome {
  outcome: string;
  note?: string | undefined;
  attachments?: { name: string; sha256: string }[] | undefined;
  /** What is left, where the duty counts down. */
  remaining?: number | undefined;
}

export interface OutcomeAnswer {
  dutyId: string;
  status: DutyStatus;
  verdict: Verdict | null;
  receivedAt: string;
  receipt: string;
}

/**
 * Records what came of a duty. On time is decided by `receivedAt`, the server's receipt time, even where the close has
 * looked meanwhile: then the outcome supersedes what the close decided. One transaction: the fact and its log entry.
 */
export async function recordOutcome(
  tx: Tx,
  actor: Actor,
  dutyId: string,
  outcome: Outcome,
  receivedAt: Date,
): Promise<OutcomeAnswer> {
  const { duty, byPostId, zone } = await lockDuty(tx, actor, dutyId, receivedAt);
  if (!isOwed({ ...duty, status: duty.status as DutyStatus, verdict: duty.verdict as Verdict | null })) {
    throw new Problem(409, 'not-owed', `duty ${dutyId} is ${duty.status}: nothing more is asked for it`);
  }
  await requireInPerson(tx, actor, duty, receivedAt);
  const terms = await outcomeTerms(tx, duty.roundId);
  requireUploads(dutyId, terms.uploads ?? 0, outcome.attachments?.length ?? 0);
  const effect = effectOf(duty, terms, outcome.remaining ?? null);
  const superseding =
    effect.done && duty.verdict === 'missed' ? timeliness(receivedAt, duty.lateAfter) : null;
  const receipt = await appendFact(tx, duty, zone, {
    kind: 'outcome',
    at: receivedAt,
    byPostId,
    text: outcome.outcome,
    ...(outcome.note === undefined ? {} : { note: outcome.note }),
    attachments: outcome.attachments?.map(({ sha256 }) => `sha256:${sha256}`) ?? [],
    ...(effect.remaining === null ? {} : { remaining: effect.remaining }),
    ...(superseding === null ? {} : { verdict: { verdict: superseding, reason: 'received' } }),
  });
  const verdict = superseding ?? (duty.verdict as Verdict | null);
  const { received, remaining, done } = effect;
  // An outcome of several, or a count that has not reached its target: received, and the duty goes on.
  const status = done ? 'reported' : (duty.status as DutyStatus);
  await tx.duty.update({
    where: { id: duty.id },
    data: { received, remaining, ...(done ? { status, receivedAt } : {}) },
  });
  return { dutyId, status, verdict, receivedAt: isoInZone(receivedAt, zone), receipt };
}

/** What the round's own version of the policy asks of an outcome: a later version changes nothing for it. */
async function outcomeTerms(
  tx: Tx,
  roundId: string,
): Promise<Pick<Cadence['outcome'], 'remaining' | 'uploads'>> {
  const { cadence, policyVersionId } = await tx.round.findUniqueOrThrow({ where: { id: roundId } });
  const { policy } = await rulesOfVersion(tx, policyVersionId);
  return policy.cadences[cadence]?.outcome ?? {};
}

function effectOf(
  duty: Duty,
  terms: Parameters<typeof effectOfOutcome>[1],
  remaining: number | null,
): OutcomeEffect {
  try {
    const left = duty.remaining === null ? null : Number(duty.remaining);
    return effectOfOutcome({ ...duty, remaining: left }, terms, remaining);
  } catch (error) {
    if (error instanceof RangeError) throw new Problem(400, 'remaining', error.message);
    throw error;
  }
}

function requireUploads(dutyId: string, wanted: number, found: number): void {
  if (found >= wanted) return;
  throw new Problem(400, 'uploads', `duty ${dutyId}: expected at least ${wanted} attachments, got ${found}`);
}

/** A duty in person is reported by whoever holds the post: not by another post, not by a deputy. */
async function requireInPerson(tx: Tx, actor: Actor, duty: Duty, now: Date): Promise<void> {
  if (!duty.inPerson) return;
  const stood = await tx.absence.count({
    where: { postId: duty.postId, from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
  });
  if (actor.postId === duty.postId && stood === 0) return;
  const who = stood > 0 ? 'a deputy stands in for the post now' : 'you report in the name of another post';
  throw new Problem(
    403,
    'in-person',
    `duty ${duty.id} is to be done in person by who holds its post: ${who}`,
  );
}
