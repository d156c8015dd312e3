import type { Cadence } from '../../domain/policy/schema';
import type { DutyStatus, Verdict } from '../../domain/round/duty-state';
import { policyOfVersion } from '../../offices/rules';
import type { Tx } from '../../prisma/client';
import type { Duty } from '../../prisma/generated/client';
import { keyOf, type KeptAnswer } from '../idempotency';
import type { OutcomeRequest } from './outcome';

/** A duty that an outcome is handed in for, locked, with what the rules that its round began with ask of it. */
export interface ReportedDuty extends Omit<Duty, 'status' | 'verdict' | 'remaining'> {
  status: DutyStatus;
  verdict: Verdict | null;
  remaining: number | null;
  terms: Pick<Cadence['outcome'], 'remaining' | 'uploads'>;
  /** The office's zone: what people read is in its time. */
  zone: string;
}

/** All that decides outcomes. */
export interface Ground {
  duties: Map<string, ReportedDuty>;
  /** Answers given under a key, by `keyOf`. */
  answered: Map<string, KeptAnswer>;
  /** Of the posts whose duties are to be done in person. */
  absences: { postId: string; from: Date; until: Date | null }[];
}

type LockedRow = Omit<ReportedDuty, 'terms' | 'zone'> & { cadence: string; policyVersionId: string };

/**
 * Reads what the requests stand on and locks their duties, in the order in which a look locks them: one that comes
 * meanwhile waits and sees what is written. Keys are read behind the locks: a repeat waits for the first.
 */
export async function groundOf(tx: Tx, requests: readonly OutcomeRequest[]): Promise<Ground> {
  const rows = await lockedDuties(tx, [...new Set(requests.map(({ dutyId }) => dutyId))]);
  const duties = new Map<string, ReportedDuty>();
  for (const { cadence, policyVersionId, ...duty } of rows) {
    const { cadences, office } = await policyOfVersion(tx, policyVersionId);
    duties.set(duty.id, { ...duty, terms: cadences[cadence]?.outcome ?? {}, zone: office.timeZone });
  }
  const inPerson = rows.flatMap((duty) => (duty.inPerson ? duty.postId : []));
  return {
    duties,
    answered: await answeredBefore(tx, requests),
    absences:
      inPerson.length === 0
        ? []
        : await tx.absence.findMany({
            where: { postId: { in: inPerson } },
            select: { postId: true, from: true, until: true },
          }),
  };
}

function lockedDuties(tx: Tx, ids: readonly string[]): Promise<LockedRow[]> {
  return tx.$queryRaw<LockedRow[]>`
    SELECT d.id, d.office_id AS "officeId", d.round_id AS "roundId", d.shard_id AS "shardId", d.ordinal,
      d.unit_id AS "unitId", d.post_id AS "postId", d.status, d.verdict, d.due_at AS "dueAt",
      d.late_after AS "lateAfter", d.closes_at AS "closesAt", d.received_at AS "receivedAt",
      d.opened_at AS "openedAt", d.required, d.received, d.in_person AS "inPerson",
      d.carried_from_id AS "carriedFromId", d.remaining::float8 AS remaining,
      r.cadence, r.policy_version_id AS "policyVersionId"
    FROM duty d JOIN round r ON r.id = d.round_id
    WHERE d.id = ANY(${ids}) ORDER BY d.shard_id, d.ordinal FOR UPDATE OF d`;
}

async function answeredBefore(tx: Tx, requests: readonly OutcomeRequest[]): Promise<Map<string, KeptAnswer>> {
  const once = requests.flatMap((request) => request.once ?? []);
  if (once.length === 0) return new Map();
  const kept = await tx.$queryRaw<KeptAnswer[]>`
    SELECT token_id AS "tokenId", key, body_digest AS "bodyDigest", answer
    FROM idempotency_key JOIN unnest(
      ${once.map(({ tokenId }) => tokenId)}::text[], ${once.map(({ key }) => key)}::text[]
    ) AS asked (token_id, key) USING (token_id, key)`;
  return new Map(kept.map((one) => [keyOf(one), one]));
}
