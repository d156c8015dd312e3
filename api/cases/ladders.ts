import type { Ladder } from '../../domain/policy/ladder';
import { rulesOfVersion } from '../../offices/rules';
import type { Database } from '../../prisma/client';

/** The ladders of policy versions: each case keeps that of its own. */
export async function laddersOf(
  db: Database,
  policyVersionIds: string[],
): Promise<(policyVersionId: string) => Ladder | undefined> {
  const ladders = new Map<string, Ladder | undefined>();
  for (const id of new Set(policyVersionIds)) {
    ladders.set(id, (await rulesOfVersion(db, id)).policy.ladder);
  }
  return (id) => ladders.get(id);
}
