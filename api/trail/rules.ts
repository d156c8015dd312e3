import { rulesOfVersion } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import type { LoggedEntry } from './entries';
import type { TrailSubject } from './subject';
import type { Trail } from './trail-schemas';

type Rule = Trail['lines'][number]['rule'];

/** Reading and keeping follow no policy. */
const OF_NO_RULE = /^(text\.read|trail\.read|bundle\.exported|history\.kept)$/;

/** The policy version that each entry went by: the one that it names, else that of what it happened to. */
export async function ruleOf(
  db: Database,
  entries: readonly LoggedEntry[],
  { policyOf }: TrailSubject,
): Promise<(entry: LoggedEntry) => Rule> {
  const versionOf = ({ kind, data, subject }: LoggedEntry): string | null => {
    if (OF_NO_RULE.test(kind)) return null;
    const named = data['policy'] ?? data['policyVersionId'];
    return typeof named === 'string' ? named : policyOf(subject);
  };
  const ids = [...new Set(entries.flatMap((entry) => versionOf(entry) ?? []))];
  const versions = await db.policyVersion.findMany({
    where: { id: { in: ids } },
    select: { id: true, version: true },
  });
  const rules = new Map<string, Rule>();
  for (const { id, version } of versions) {
    const { policy } = await rulesOfVersion(db, id);
    rules.set(id, { id, version, title: policy.title });
  }
  return (entry) => rules.get(versionOf(entry) ?? '') ?? null;
}
