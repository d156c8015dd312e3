import { rulesInForce } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import type { CaseFile } from '../../prisma/generated/client';
import { caseItemOf, type CaseItem } from './case-item';
import { foldCases } from './fold-cases';
import { laddersOf } from './ladders';
import { namesOf } from './names';

/** These cases as lists show them, in this order. */
export async function caseItems(
  db: Database,
  officeId: string,
  ids: string[],
  now: Date,
): Promise<CaseItem[]> {
  const files = await db.caseFile.findMany({ where: { id: { in: ids } } });
  const states = await foldCases(db, ids);
  const units = await db.unit.findMany({
    where: { id: { in: files.map(({ unitId }) => unitId) } },
    select: { id: true, name: true },
  });
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const telling = {
    rules: await rulesInForce(db, officeId, now),
    ladderOf: await laddersOf(
      db,
      files.map(({ policyVersionId }) => policyVersionId),
    ),
    names: await namesOf(
      db,
      files.flatMap(({ personId }) => personId ?? []),
      files.flatMap(({ postId }) => postId ?? []),
    ),
    unitName: (id: string) => unitNames.get(id) ?? id,
    now,
  };
  const byId = new Map<string, CaseFile>(files.map((file) => [file.id, file]));
  return ids.flatMap((id) => {
    const [file, state] = [byId.get(id), states.get(id)];
    return file === undefined || state === undefined ? [] : [caseItemOf(file, state, telling)];
  });
}
