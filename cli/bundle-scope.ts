import type { BundleScope } from '../audit/bundle/export-bundle';
import type { Database } from '../prisma/client';
import { UsageError } from '../runtime/usage-error';
import { caseId, roundId } from '../workflows/handles';

export interface ScopeOfBundle {
  scope: BundleScope;
  workflowIds: string[];
  /** A workflow id serves a subject's next case too: runs begun after it closed are not this one's. */
  closedAt: Date | null;
}

/** A round with its shards and duties. Throws UsageError where it is not here. */
export async function scopeOfRound(db: Database, officeId: string, id: string): Promise<ScopeOfBundle> {
  const round = await db.round.findFirst({ where: { id, officeId } });
  if (round === null) throw new UsageError(`--round: ${id} is not here, expected the id of a round`);
  const shards = await db.shard.findMany({ where: { roundId: id }, orderBy: { shard: 'asc' } });
  const shardIds = shards.map((shard) => shard.id);
  const duties = await db.duty.findMany({ where: { shardId: { in: shardIds } }, select: { id: true } });
  const subjects = [id, ...shardIds, ...duties.map((duty) => duty.id)];
  const workflowIds = shards.map(({ cadence, period, shard }) => roundId(officeId, cadence, period, shard));
  return { scope: { officeId, kind: 'round', id, subjects }, workflowIds, closedAt: null };
}

/** A case with its grounds and papers. Throws UsageError where it is not here. */
export async function scopeOfCase(db: Database, officeId: string, id: string): Promise<ScopeOfBundle> {
  const file = await db.caseFile.findFirst({ where: { id, officeId } });
  if (file === null) throw new UsageError(`--case: ${id} is not here, expected the id of a case`);
  const of = { where: { caseId: id }, select: { id: true } };
  const [grounds, papers] = [await db.incident.findMany(of), await db.caseDocument.findMany(of)];
  const subjects = [id, ...[...grounds, ...papers].map((row) => row.id)];
  const { unitId, personId, postId } = file;
  const workflowId = caseId(
    personId === null ? { kind: 'unit', unitId } : { kind: 'person', personId, unitId, postId: postId ?? '' },
  );
  return {
    scope: { officeId, kind: 'case', id, subjects },
    workflowIds: [workflowId],
    closedAt: file.closedAt,
  };
}
