import { Prisma } from '../../prisma/generated/client';
import { openDatabase } from '../../prisma/client';
import type { EscalationReport } from '../../runtime/doctor/escalation';
import { isFresh, lastAudit } from './stored-audit';

/** Of a database that no engine of this release has started on yet. */
const NO_TABLE = 'P2021';

/** The last look of the auditor in a database; null where there is none, or no table for it yet. */
export async function escalationReport(databaseUrl: string, now: Date): Promise<EscalationReport | null> {
  const db = openDatabase(databaseUrl);
  try {
    const audit = await lastAudit(db);
    if (audit === null) return null;
    const { at, ok, cases, rounds, findings } = audit;
    return {
      at,
      ok,
      fresh: isFresh(audit, now),
      cases,
      rounds,
      findings: findings.map(({ says }) => says.en),
    };
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === NO_TABLE) return null;
    throw error;
  } finally {
    await db.$disconnect();
  }
}
