import { periodLabel } from '../../domain/cadence/period-label';
import { isoInZone } from '../../domain/calendar/civil-time';
import type { Policy } from '../../domain/policy/schema';
import type { DutyStatus, Verdict } from '../../domain/round/duty-state';
import type { Reach } from '../../offices/reach';
import type { Database } from '../../prisma/client';
import { extensionAskedSql } from '../../prisma/extensions';
import { Prisma } from '../../prisma/generated/client';
import { openRounds } from '../rounds/open-rounds';
import { standingSql, unsettledStatuses, type Standing } from './standing';

export interface DutyFilter {
  dutyId?: string | undefined;
  cadence?: string | undefined;
  roundId?: string | undefined;
  unitId?: string | undefined;
  /** `extension-asked`: more time was asked for, and nobody has decided. */
  status?: Standing | 'outstanding' | 'closed' | 'extension-asked' | undefined;
  /** Part of a unit's name. */
  q?: string | undefined;
}

export interface DutyItem {
  id: string;
  cadence: string;
  cadenceTitle: { zh: string; en: string };
  period: string;
  label: { zh: string; en: string };
  unit: { id: string; name: string; kind: string };
  status: DutyStatus;
  standing: Standing;
  verdict: Verdict | null;
  overdue: boolean;
  dueAt: string;
  lateAfter: string;
  receivedAt: string | null;
}

interface Row {
  id: string;
  cadence: string;
  period: string;
  unitId: string;
  unitName: string;
  unitKind: string;
  unitCode: string;
  status: DutyStatus;
  standing: Standing;
  verdict: Verdict | null;
  dueAt: Date;
  lateAfter: Date;
  receivedAt: Date | null;
}

export interface DutyPage {
  items: DutyItem[];
  next: string | null;
  total: number;
}

/** Duties of rounds that are open, or of the round or duty that is named, most urgent first, page by page. */
export async function listDuties(
  db: Database,
  reach: Reach,
  policy: Policy,
  filter: DutyFilter,
  page: { after: string | undefined; limit: number },
  now: Date,
): Promise<DutyPage> {
  const where = conditions(reach, filter, await roundsOf(db, reach, filter), now);
  const from = Prisma.sql`FROM duty d JOIN round r ON r.id = d.round_id JOIN unit u ON u.id = d.unit_id WHERE ${where}`;
  const key = Prisma.sql`to_char(d.due_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISS') || u.code || d.id`;
  const after = page.after === undefined ? Prisma.empty : Prisma.sql`AND ${key} > ${page.after}`;
  const rows = await db.$queryRaw<(Row & { key: string })[]>`
    SELECT d.id, r.cadence, r.period, u.id AS "unitId", u.name AS "unitName", u.kind AS "unitKind", u.code AS "unitCode",
           d.status, ${standingSql(now)} AS standing, d.verdict, d.due_at AS "dueAt", d.late_after AS "lateAfter",
           d.received_at AS "receivedAt", ${key} AS key
    ${from} ${after} ORDER BY key LIMIT ${page.limit + 1}`;
  const [count] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`;
  const shown = rows.slice(0, page.limit);
  return {
    items: shown.map((row) => itemOf(row, policy, now)),
    next: rows.length > page.limit ? (shown.at(-1)?.key ?? null) : null,
    total: count?.total ?? 0,
  };
}

const outstanding: readonly Standing[] = ['open', 'returned', 'overdue'];
const isOne = (all: readonly string[], status: string | undefined): boolean =>
  status !== undefined && all.includes(status);

/** Null: whatever round it is. */
async function roundsOf(db: Database, { officeId }: Reach, filter: DutyFilter): Promise<string[] | null> {
  if (filter.dutyId !== undefined) return null;
  return filter.roundId === undefined ? openRounds(db, officeId) : [filter.roundId];
}

function conditions(
  { officeId, units }: Reach,
  filter: DutyFilter,
  rounds: readonly string[] | null,
  now: Date,
): Prisma.Sql {
  const all: Prisma.Sql[] = [Prisma.sql`d.office_id = ${officeId}`];
  if (units !== null) all.push(Prisma.sql`d.unit_id = ANY(${units}::text[])`);
  if (filter.dutyId !== undefined) all.push(Prisma.sql`d.id = ${filter.dutyId}`);
  if (rounds !== null) all.push(Prisma.sql`d.round_id = ANY(${rounds}::text[])`);
  if (filter.cadence !== undefined) all.push(Prisma.sql`r.cadence = ${filter.cadence}`);
  if (filter.unitId !== undefined) all.push(Prisma.sql`d.unit_id = ${filter.unitId}`);
  if (isOne(outstanding, filter.status) || filter.status === 'outstanding')
    all.push(Prisma.sql`d.status IN ${unsettledStatuses}`);
  if (filter.status === 'closed') all.push(Prisma.sql`d.status = 'closed'`);
  else if (filter.status === 'outstanding') {
    all.push(Prisma.sql`${standingSql(now)} = ANY(${outstanding}::text[])`);
  } else if (filter.status === 'extension-asked') {
    all.push(Prisma.sql`d.status IN ('open', 'returned') AND ${extensionAskedSql}`);
  } else if (filter.status !== undefined) all.push(Prisma.sql`${standingSql(now)} = ${filter.status}`);
  if (filter.q !== undefined && filter.q !== '') all.push(Prisma.sql`position(${filter.q} IN u.name) > 0`);
  return Prisma.join(all, ' AND ');
}

function itemOf(row: Row, policy: Policy, now: Date): DutyItem {
  const zone = policy.office.timeZone;
  const title = policy.cadences[row.cadence]?.title ?? { zh: row.cadence, en: row.cadence };
  return {
    id: row.id,
    cadence: row.cadence,
    cadenceTitle: title,
    period: row.period,
    label: { zh: periodLabel(row.period, 'zh'), en: periodLabel(row.period, 'en') },
    unit: { id: row.unitId, name: row.unitName, kind: row.unitKind },
    status: row.status,
    standing: row.standing,
    verdict: row.verdict,
    overdue: row.standing === 'overdue' && row.lateAfter < now,
    dueAt: isoInZone(row.dueAt, zone),
    lateAfter: isoInZone(row.lateAfter, zone),
    receivedAt: row.receivedAt === null ? null : isoInZone(row.receivedAt, zone),
  };
}
