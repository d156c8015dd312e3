import type { Deps } from '../../activities/deps';
import { lastWatch } from '../../audit/log/watch';
import { auditEscalation } from '../../offices/audit/audit-escalation';
import { isFresh, lastAudit, storeAudit } from '../../offices/audit/stored-audit';
import type { Job } from './jobs';

/** Looks whether cases and rounds have dates and run, and stores what it found. Repairs nothing: people are told. */
export const escalationAudit: Job = async (deps, now) => {
  const audit = await auditEscalation(deps, now);
  await storeAudit(deps.db, audit);
  for (const { rule, subject, says } of audit.findings) {
    deps.log.error({ job: 'escalation-audit', rule, subject }, says.en);
  }
};

/**
 * Whether a watcher outside may be told that all is well: somebody looked lately and found nothing, and the log goes on
 * from what was signed last.
 */
export async function allIsWell({ db }: Pick<Deps, 'db'>, now: Date): Promise<boolean> {
  const audit = await lastAudit(db);
  if (audit === null || !audit.ok || !isFresh(audit, now)) return false;
  return ((await lastWatch(db))?.fault ?? null) === null;
}
