import type { Tx } from './client';
import { Prisma } from './generated/client';
import { newId } from './ids';

export interface NewVerdict {
  dutyId: string;
  verdict: string;
  reason: string;
  /** The post of the person who decided; null where the rule did. */
  decidedBy: string | null;
}

/**
 * Adds verdicts; a duty's earlier one is superseded, never changed. `entryId` is the log entry of the decision.
 * Also sets the duty's current verdict. `status`: what its status becomes, where the decision says that too; it may
 * speak of `duty` and `new.verdict`.
 */
export async function appendVerdicts(
  tx: Tx,
  verdicts: NewVerdict[],
  decidedAt: Date,
  entryId: string,
  status?: Prisma.Sql,
): Promise<void> {
  if (verdicts.length === 0) return;
  const column = <K extends keyof NewVerdict>(key: K): NewVerdict[K][] =>
    verdicts.map((verdict) => verdict[key]);
  await tx.$executeRaw`
    INSERT INTO duty_verdict (id, duty_id, verdict, reason, decided_by, decided_at, supersedes_id, entry_id)
    SELECT new.id, new.duty, new.verdict, new.reason, new.by, ${decidedAt},
           (SELECT v.id FROM duty_verdict v WHERE v.duty_id = new.duty ORDER BY v.decided_at DESC, v.id DESC LIMIT 1),
           ${entryId}
    FROM unnest(${verdicts.map(() => newId())}::text[], ${column('dutyId')}::text[], ${column('verdict')}::text[],
                ${column('reason')}::text[], ${column('decidedBy')}::text[]) AS new (id, duty, verdict, reason, by)`;
  await tx.$executeRaw`
    UPDATE duty SET verdict = new.verdict ${status === undefined ? Prisma.empty : Prisma.sql`, status = ${status}`}
    FROM unnest(${column('dutyId')}::text[], ${column('verdict')}::text[]) AS new (duty, verdict)
    WHERE duty.id = new.duty`;
}
