import canonicalize from 'canonicalize';
import type { DecidedVerdict } from '../../domain/round/verdict';
import type { Tx } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
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
  // The one statement that moves 2,000 duties: each update of a row is one of its indexes too.
  const waiting = acceptanceNeeded ? 'reported' : '';
  const status = Prisma.sql`CASE WHEN duty.status IN ('verified', ${waiting}) THEN duty.status
    WHEN new.verdict = 'excused' THEN 'excused' ELSE 'closed' END`;
  await appendVerdicts(tx, rows, now, entryId, status);
  return digest;
}
