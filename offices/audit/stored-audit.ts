import type { Database } from '../../prisma/client';
import type { EscalationAudit } from './audit-escalation';
import type { Finding } from './finding';

/** The one row: the last look takes the place of the one before. */
const LAST = 'last';
/** The first say enough; all of them stand in the engine's log. */
const KEPT = 100;

/** It looks every five minutes: after this long nobody has looked. */
const FRESH_MS = 15 * 60_000;

export async function storeAudit(db: Database, audit: EscalationAudit): Promise<void> {
  const { at, ok, cases, rounds } = audit;
  const row = { at, ok, cases, rounds, findings: audit.findings.slice(0, KEPT) as object[] };
  await db.escalationAudit.upsert({ where: { id: LAST }, create: { id: LAST, ...row }, update: row });
}

/** What the auditor found when it last looked; null where it never has. */
export async function lastAudit(db: Database): Promise<EscalationAudit | null> {
  const row = await db.escalationAudit.findUnique({ where: { id: LAST } });
  return row === null ? null : { ...row, findings: row.findings as unknown as Finding[] };
}

/** Somebody has looked lately. */
export function isFresh({ at }: Pick<EscalationAudit, 'at'>, now: Date): boolean {
  return now.getTime() - at.getTime() <= FRESH_MS;
}
