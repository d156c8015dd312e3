import type { CaseMatter, CaseRequestKind } from '../../domain/notices/case-matter';
import { matterOfCase, type ToldCase } from '../../domain/notices/matter-of-case';
import { caseContext } from '../../offices/cases/context';
import { storedCase } from '../../offices/cases/stored-case';
import { rulesOfVersion } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import type { NoticeRequest } from '../../prisma/generated/client';
import { factsOfCase } from './case-facts';

interface Reader {
  personId: string;
  publicUrl: string;
  now: Date;
}

/** The more that is said, the earlier: where two requests are for one thing, the first of these gives the words. */
const TELLING: CaseRequestKind[] = ['facts', 'passed-up'];

/** What the case requests of one delivery say now, each thing once; what was answered meanwhile is left out. */
export async function caseMatters(
  db: Database,
  requests: readonly NoticeRequest[],
  reader: Reader,
): Promise<CaseMatter[]> {
  const matters = new Map<string, CaseMatter>();
  for (const caseId of new Set(requests.flatMap((request) => request.caseId ?? []))) {
    const told = await toldCase(db, caseId, reader);
    const asked = requests.filter((request) => request.caseId === caseId);
    for (const { kind, step } of asked.sort((a, b) => rank(a) - rank(b))) {
      const matter = matterOfCase({ kind: kind as CaseRequestKind, step: step ?? 1 }, told);
      // A reminder of a hearing whose notice goes out in the same mail says nothing more.
      if (kind === 'hearing-reminder' && matters.has(`${caseId} ${step} facts`)) continue;
      const key = `${caseId} ${step} ${matter?.kind}`;
      if (matter !== null && !matters.has(key)) matters.set(key, matter);
    }
  }
  return [...matters.values()];
}

function rank({ kind }: NoticeRequest): number {
  const place = TELLING.indexOf(kind as CaseRequestKind);
  return place < 0 ? TELLING.length : place;
}

async function toldCase(
  db: Database,
  caseId: string,
  { personId, publicUrl, now }: Reader,
): Promise<ToldCase> {
  const { file, state } = await storedCase(db, caseId);
  const rules = await rulesOfVersion(db, file.policyVersionId);
  const { ladder } = rules.policy;
  if (ladder === undefined)
    throw new Error(`case ${caseId}: expected a ladder in the policy that it follows`);
  const { officeId, openedAt } = file;
  const { name } = await db.unit.findUniqueOrThrow({ where: { id: file.unitId } });
  return {
    state,
    context: await caseContext(
      db,
      { subject: state.subject, officeId, caseId, openedAt },
      rules,
      ladder,
      now,
    ),
    unitName: name,
    readerId: personId,
    publicUrl,
    factsOf: await factsOfCase(db, state, rules.policy),
  };
}
