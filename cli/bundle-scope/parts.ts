import type { CaseGround } from '../../audit/bundle/case-ground';
import type { Database } from '../../prisma/client';
import type { Prisma, Shard } from '../../prisma/generated/client';
import { caseId, roundId } from '../../workflows/handles';
import { caseGrounds } from './case-ground';

/** A workflow whose histories belong to a scope. */
export interface WorkflowOfScope {
  id: string;
  /** Runs that began later are not of it: the id of a case's workflow serves the subject's next case too. */
  begunBy: Date | null;
}

/** What a scope is made of. */
export interface Parts {
  /** What its entries happened to. */
  subjects: string[];
  shardIds: string[];
  workflows: WorkflowOfScope[];
  cases: CaseGround[];
}

/** Rounds with their shards and duties. */
export async function partsOfRounds(db: Database, ids: readonly string[]): Promise<Parts> {
  const ofRounds = { where: { roundId: { in: [...ids] } } };
  const shards = await db.shard.findMany({ ...ofRounds, orderBy: [{ roundId: 'asc' }, { shard: 'asc' }] });
  const duties = await db.duty.findMany({ ...ofRounds, select: { id: true }, orderBy: { id: 'asc' } });
  const shardIds = shards.map(({ id }) => id);
  return {
    subjects: [...ids, ...shardIds, ...duties.map(({ id }) => id)],
    shardIds,
    workflows: shards.map(workflowOfShard),
    cases: [],
  };
}

export function workflowOfShard({ officeId, cadence, period, shard }: Shard): WorkflowOfScope {
  return { id: roundId(officeId, cadence, period, shard), begunBy: null };
}

/** Cases with their grounds and papers. */
export async function partsOfCases(db: Database, where: Prisma.CaseFileWhereInput): Promise<Parts> {
  const files = await db.caseFile.findMany({ where, orderBy: { id: 'asc' } });
  const ids = files.map(({ id }) => id);
  const ofCases = { where: { caseId: { in: ids } }, select: { id: true }, orderBy: { id: 'asc' } } as const;
  const grounds = await db.incident.findMany(ofCases);
  const papers = await db.caseDocument.findMany(ofCases);
  const closed = new Map<string, Date | null>();
  for (const { unitId, personId, postId, closedAt } of files) {
    const id = caseId(
      personId === null
        ? { kind: 'unit', unitId }
        : { kind: 'person', personId, unitId, postId: postId ?? '' },
    );
    const other = closed.get(id);
    closed.set(id, other === undefined ? closedAt : later(other, closedAt));
  }
  return {
    subjects: [...ids, ...[...grounds, ...papers].map(({ id }) => id)],
    shardIds: [],
    workflows: [...closed].map(([id, begunBy]) => ({ id, begunBy })),
    cases: await caseGrounds(db, files),
  };
}

/** Null is open to this day. */
const later = (a: Date | null, b: Date | null): Date | null =>
  a === null || b === null ? null : a > b ? a : b;
