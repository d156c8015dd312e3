import { isoInZone } from '../../domain/calendar/civil-time';
import { isOwed, type DutyStatus, type Verdict } from '../../domain/round/duty-state';
import { timeliness } from '../../domain/round/verdict';
import type { Tx } from '../../prisma/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';
import { appendFact } from './append-fact';
import { lockDuty, requireRole } from './duty-write';

export interface Outcome {
  outcome: string;
  note?: string | undefined;
  attachments?: { name: string; sha256: string }[] | undefined;
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
  requireRole(actor, 'secretary', 'office');
  const { duty, byPostId, zone } = await lockDuty(tx, actor, dutyId);
  if (!isOwed({ ...duty, status: duty.status as DutyStatus, verdict: duty.verdict as Verdict | null })) {
    throw new Problem(409, 'not-owed', `duty ${dutyId} is ${duty.status}: nothing more is asked for it`);
  }
  const superseding = duty.verdict === 'missed' ? timeliness(receivedAt, duty.lateAfter) : null;
  const receipt = await appendFact(tx, duty, zone, {
    kind: 'outcome',
    at: receivedAt,
    byPostId,
    text: outcome.outcome,
    ...(outcome.note === undefined ? {} : { note: outcome.note }),
    attachments: outcome.attachments?.map(({ sha256 }) => `sha256:${sha256}`) ?? [],
    ...(superseding === null ? {} : { verdict: { verdict: superseding, reason: 'received' } }),
  });
  const verdict = superseding ?? (duty.verdict as Verdict | null);
  await tx.duty.update({ where: { id: duty.id }, data: { status: 'reported', receivedAt } });
  return { dutyId, status: 'reported', verdict, receivedAt: isoInZone(receivedAt, zone), receipt };
}
