import canonicalize from 'canonicalize';
import type { DecidedVerdict } from '../../domain/round/verdict';
import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { digestOf } from '../../prisma/log/digest';
import { appendVerdicts } from '../../prisma/verdicts';
import { dutyAt, type DutiesByOrdinal } from './observed-duties';

/**
 * Writes the verdicts of a close: one log entry with their digest, one row a duty. A duty with a verdict is closed,
 * unless its outcome still waits to be accepted. Returns the digest, null where there was nothing to decide.
 */
export async function recordVerdicts(
  tx: Tx,
  shard: { id: string; officeId: string },
  decided: DecidedVerdict[],
  duties: DutiesByOrdinal,
  acceptanceNeeded: boolean,
  now: Date,
): Promise<string | null> {
  if (decided.length === 0) return null;
  const digest = digestOf(canonicalize(decided.map(({ ordinal, verdict }) => [ordinal, verdict])) ?? '');
  const entryId = await appendEntry(tx, {
    officeId: shard.officeId,
    at: now,
    kind: 'verdicts.recorded',
    subject: shard.id,
    data: { verdicts: decided.map(({ ordinal, verdict }) => [ordinal, verdict]), digest },
  });
  const rows = decided.map(({ ordinal, verdict, reason }) => ({
    dutyId: dutyAt(duties, ordinal).id,
    verdict,
    reason,
    decidedBy: null,
  }));
  await appendVerdicts(tx, rows, now, entryId);
  const waiting = acceptanceNeeded ? 'reported' : '';
  await tx.$executeRaw`
    UPDATE duty SET status = CASE WHEN verdict = 'excused' THEN 'excused' ELSE 'closed' END
    WHERE id = ANY(${rows.map(({ dutyId }) => dutyId)}) AND status NOT IN ('verified', ${waiting})`;
  return digest;
}
