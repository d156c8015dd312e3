import type { CaseMatter, CaseRequestKind } from '../../domain/notices/case-matter';
import { matterOfCase, type CaseOfMatter } from '../../domain/notices/matter-of-case';
import type { Locale } from '../../domain/notices/notice-content';
import type { Tx } from '../../prisma/client';
import { caseContext } from '../cases/context';
import { storedCase } from '../cases/stored-case';
import { rulesOfVersion } from '../rules';
import { factsOfCase } from './case-facts';
import type { Asked } from './recipient';

/** For whom, and in which language, a case is told. `pageOf`: where a step of a case is read. */
interface Reader {
  personId: string;
  locale: Locale;
  pageOf: (caseId: string, step: number) => string;
}

/** The more that is said, the earlier: where two requests are for one thing, the first of these gives the words. */
const TELLING: CaseRequestKind[] = ['facts', 'passed-up'];

/** The cases that requests ask words for, as they stand now, each read once. By their ids. */
export async function toldCases(
  db: Tx,
  requests: readonly Asked[],
  now: Date,
): Promise<Map<string, CaseOfMatter>> {
  const cases = new Map<string, CaseOfMatter>();
  for (const caseId of new Set(requests.flatMap((request) => request.caseId ?? [])))
    cases.set(caseId, await toldCase(db, caseId, now));
  return cases;
}

/** What the case requests of one notice say now, each thing once; what was answered meanwhile is left out. */
export function caseMatters(
  requests: readonly Asked[],
  cases: ReadonlyMap<string, CaseOfMatter>,
  { pageOf, ...reader }: Reader,
): CaseMatter[] {
  const matters = new Map<string, CaseMatter>();
  for (const request of [...requests].sort((a, b) => rank(a) - rank(b))) {
    const { caseId, kind } = request;
    const step = request.step ?? 1;
    const told = caseId === null ? undefined : cases.get(caseId);
    if (caseId === null || told === undefined) continue;
    // A reminder of a hearing whose notice goes out in the same mail says nothing more.
    if (kind === 'hearing-reminder' && matters.has(`${caseId} ${step} facts`)) continue;
    const link = pageOf(caseId, step);
    const matter = matterOfCase({ kind: kind as CaseRequestKind, step }, { ...told, ...reader, link });
    const key = `${caseId} ${step} ${matter?.kind}`;
    if (matter !== null && !matters.has(key)) matters.set(key, matter);
  }
  return [...matters.values()];
}

function rank({ kind }: Asked): number {
  const place = TELLING.indexOf(kind as CaseRequestKind);
  return place < 0 ? TELLING.length : place;
}

async function toldCase(db: Tx, caseId: string, now: Date): Promise<CaseOfMatter> {
  const { file, state } = await storedCase(db, caseId);
  const rules = await rulesOfVersion(db, file.policyVersionId);
  const { ladder } = rules.policy;
  if (ladder === undefined)
    throw new Error(`case ${caseId}: expected a ladder in the policy that it follows`);
  const { officeId, openedAt } = file;
  const of = { subject: state.subject, officeId, caseId, openedAt };
  const { name } = await db.unit.findUniqueOrThrow({ where: { id: file.unitId } });
  return {
    state,
    context: await caseContext(db, of, rules, ladder, now),
    unitName: name,
    factsOf: await factsOfCase(db, state, rules.policy),
  };
}
