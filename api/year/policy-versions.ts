import { rulesOfVersion } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import { Problem } from '../problem';

/** The newest versions are those that people compare. */
const SHOWN = 50;

export interface PolicyVersionItem {
  id: string;
  version: number;
  inForceFrom: Date;
  /** Null for one that this release no longer reads. */
  title: { zh: string; en: string } | null;
  digest: string;
}

/** The policy versions of an office, the newest first. */
export async function policyVersions(db: Database, officeId: string): Promise<PolicyVersionItem[]> {
  const rows = await db.policyVersion.findMany({
    where: { officeId },
    select: { id: true, version: true, inForceFrom: true, digest: true },
    orderBy: { version: 'desc' },
    take: SHOWN,
  });
  const items: PolicyVersionItem[] = [];
  // One after the other: each is parsed once, and then known.
  for (const row of rows) items.push({ ...row, title: await titleOf(db, row.id) });
  return items;
}

async function titleOf(db: Database, id: string): Promise<PolicyVersionItem['title']> {
  return rulesOfVersion(db, id).then(
    ({ policy }) => policy.title,
    () => null,
  );
}

/** One version of the office. Throws Problem 404 for a number that it does not have. */
export async function policyVersion(db: Database, officeId: string, version: number) {
  const row = await db.policyVersion.findUnique({ where: { officeId_version: { officeId, version } } });
  if (row === null) {
    throw new Problem(
      404,
      'policy-unknown',
      `policy version ${version}: your office has none of this number`,
    );
  }
  return row;
}
