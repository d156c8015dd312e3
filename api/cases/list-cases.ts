import type { z } from 'zod';
import { rungs } from '../../domain/policy/rungs';
import type { Reach } from '../../offices/reach';
import { rulesInForce } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { casePage } from '../routes/case-schemas';
import { caseItems } from './case-items';
import { rungTitle } from '../../domain/policy/ladder-words';

export interface CaseFilter {
  /** `none`: nothing is proposed yet. */
  rung?: string | undefined;
  stage?: string | undefined;
  status?: string | undefined;
  unit?: string | undefined;
  /** Part of a unit's or a person's name. */
  q?: string | undefined;
}
type CasePage = z.infer<typeof casePage>;

/** Cases page by page: open ones first, whatever ends soonest at the top; with counts by rung and stage. */
export async function listCases(
  db: Database,
  reach: Reach,
  filter: CaseFilter,
  page: { after: string | undefined; limit: number },
  now: Date,
): Promise<CasePage> {
  const { rung, stage, ...wide } = filter;
  const all = conditions(reach, wide);
  const narrow = [
    ...(rung === undefined
      ? []
      : [rung === 'none' ? Prisma.sql`f.rung IS NULL` : Prisma.sql`f.rung = ${rung}`]),
    ...(stage === undefined ? [] : [Prisma.sql`f.stage = ${stage}`]),
  ];
  const key = Prisma.sql`CASE WHEN f.status = 'open' THEN '0' ELSE '1' END
    || to_char(COALESCE(f.next_at, f.opened_at) AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISS') || f.id`;
  const from = (where: Prisma.Sql[]) =>
    Prisma.sql`FROM case_file f JOIN unit u ON u.id = f.unit_id LEFT JOIN person p ON p.id = f.person_id
               WHERE ${Prisma.join(where, ' AND ')}`;
  const after = page.after === undefined ? [] : [Prisma.sql`${key} > ${page.after}`];
  const rows = await db.$queryRaw<{ id: string; key: string }[]>`
    SELECT f.id, ${key} AS key ${from([...all, ...narrow, ...after])} ORDER BY key LIMIT ${page.limit + 1}`;
  const counts = await db.$queryRaw<CasePage['counts']>`
    SELECT f.rung, f.stage, count(*)::int AS count ${from(all)} GROUP BY f.rung, f.stage ORDER BY f.rung, f.stage`;
  const shown = rows.slice(0, page.limit);
  const chosen = counts.filter(
    (one) =>
      (rung === undefined || (one.rung ?? 'none') === rung) && (stage === undefined || one.stage === stage),
  );
  const { ladder } = (await rulesInForce(db, reach.officeId, now)).policy;
  return {
    items: await caseItems(
      db,
      reach.officeId,
      shown.map(({ id }) => id),
      now,
    ),
    next: rows.length > page.limit ? (shown.at(-1)?.key ?? null) : null,
    total: chosen.reduce((sum, { count }) => sum + count, 0),
    counts,
    rungs: rungs
      .filter((one) => ladder?.rungs[one] !== undefined)
      .map((one) => ({ rung: one, title: rungTitle(ladder, one) })),
  };
}

function conditions({ officeId, units }: Reach, { status, unit, q }: CaseFilter): Prisma.Sql[] {
  const all: Prisma.Sql[] = [Prisma.sql`f.office_id = ${officeId}`];
  if (units !== null) all.push(Prisma.sql`f.unit_id = ANY(${units}::text[])`);
  if (status !== undefined) all.push(Prisma.sql`f.status = ${status}`);
  if (unit !== undefined) all.push(Prisma.sql`f.unit_id = ${unit}`);
  if (q !== undefined && q !== '') {
    all.push(Prisma.sql`(position(${q} IN u.name) > 0 OR position(${q} IN COALESCE(p.name, '')) > 0)`);
  }
  return all;
}
