import { both } from '../../domain/escalation/words/telling';
import { rulesInForce } from '../../offices/rules';
import type { Reach } from '../../offices/reach';
import type { Database } from '../../prisma/client';
import { dutyNames, roundNames } from './titles';
import type { Found, TrailKind } from './trail-schemas';

type Item = Found['items'][number];
type Hit = Pick<Item, 'kind' | 'id' | 'by'> & { position?: number };

/** As many as are told; who finds more says it more exactly. */
const MOST = 50;

/**
 * What is found by a name, a code, a cadence or period, a receipt, a document's number, any opaque id, or a position of
 * the log: each with the trail that it leads to. Nothing that is out of reach.
 */
export async function searchTrails(db: Database, reach: Reach, q: string, now: Date): Promise<Found> {
  if (q === '') return { items: [], more: false };
  const hits = [
    ...(await byPosition(db, reach, q)),
    ...(await byId(db, reach, q)),
    ...(await byReceipt(db, reach, q)),
    ...(await byDocument(db, reach, q)),
    ...(await byUnit(db, reach, q)),
    ...(await byRound(db, reach, q, now)),
  ];
  const known = new Set<string>();
  const single = hits.filter(({ kind, id }) => {
    const key = `${kind} ${id}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  return { items: await named(db, single.slice(0, MOST)), more: single.length > MOST };
}

/** The trail that an opaque id belongs to, whatever it is the id of. */
async function byId(db: Database, { officeId, units }: Reach, q: string): Promise<Hit[]> {
  if (!/^[0-9a-z]{20}$/.test(q)) return [];
  const rows = await db.$queryRaw<{ kind: TrailKind; id: string; unitId: string | null }[]>`
    SELECT 'unit' AS kind, id, id AS "unitId" FROM unit WHERE office_id = ${officeId} AND id = ${q}
    UNION ALL SELECT 'case', id, unit_id FROM case_file WHERE office_id = ${officeId} AND id = ${q}
    UNION ALL SELECT 'duty', id, unit_id FROM duty WHERE office_id = ${officeId} AND id = ${q}
    UNION ALL SELECT 'round', id, NULL FROM round WHERE office_id = ${officeId} AND id = ${q}
    UNION ALL SELECT 'round', round_id, NULL FROM shard WHERE office_id = ${officeId} AND id = ${q}
    UNION ALL SELECT 'duty', d.id, d.unit_id FROM duty_fact f JOIN duty d ON d.id = f.duty_id
      WHERE d.office_id = ${officeId} AND f.id = ${q}
    UNION ALL SELECT CASE WHEN case_id IS NULL THEN 'unit' ELSE 'case' END, coalesce(case_id, unit_id), unit_id
      FROM incident WHERE office_id = ${officeId} AND id = ${q}
    UNION ALL SELECT 'case', c.id, c.unit_id FROM case_document p JOIN case_file c ON c.id = p.case_id
      WHERE c.office_id = ${officeId} AND p.id = ${q}
    UNION ALL SELECT 'unit', p.unit_id, p.unit_id FROM post p WHERE p.office_id = ${officeId} AND p.id = ${q}`;
  const own = rows.filter(({ unitId }) => units === null || (unitId !== null && units.includes(unitId)));
  if (own.length > 0) return own.map(({ kind, id }) => ({ kind, id, by: 'id' }));
  const entry = await db.logEntry.findFirst({ where: { id: q, officeId } });
  if (entry === null || entry.subject === q) return [];
  return byId(db, { officeId, units }, entry.subject);
}

async function byPosition(db: Database, reach: Reach, q: string): Promise<Hit[]> {
  if (!/^[1-9]\d{0,11}$/.test(q)) return [];
  const [entry] = await db.$queryRaw<{ subject: string }[]>`
    SELECT e.subject FROM log_position p JOIN log_entry e ON e.id = p.entry_id
    WHERE p.position = ${Number(q)} AND e.office_id = ${reach.officeId}`;
  if (entry === undefined) return [];
  const hits = await byId(db, reach, entry.subject);
  return hits.map((hit) => ({ ...hit, by: 'position', position: Number(q) }));
}

async function byReceipt(db: Database, { officeId, units }: Reach, q: string): Promise<Hit[]> {
  if (!/^\d{8}-[0-9a-z]{1,8}$/i.test(q)) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT d.id FROM duty_fact f JOIN duty d ON d.id = f.duty_id
    WHERE d.office_id = ${officeId} AND starts_with(f.receipt, ${q.toLowerCase()})
      AND (${units}::text[] IS NULL OR d.unit_id = ANY(${units}::text[])) LIMIT ${MOST + 1}`;
  return rows.map(({ id }) => ({ kind: 'duty', id, by: 'receipt' }));
}

async function byDocument(db: Database, { officeId, units }: Reach, q: string): Promise<Hit[]> {
  const [, year, number] = /(\d{4})\D{1,3}(\d{1,6})\D{0,3}$/.exec(q) ?? [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c.id FROM case_document p JOIN case_file c ON c.id = p.case_id
    WHERE p.office_id = ${officeId}
      AND (p.statutory_number = ${q} OR (p.year = ${Number(year ?? 0)} AND p.number = ${Number(number ?? 0)}))
      AND (${units}::text[] IS NULL OR c.unit_id = ANY(${units}::text[])) LIMIT ${MOST + 1}`;
  return rows.map(({ id }) => ({ kind: 'case', id, by: 'document' }));
}

/** Units by name or code, each with its cases behind it. */
async function byUnit(db: Database, { officeId, units }: Reach, q: string): Promise<Hit[]> {
  const rows = await db.unit.findMany({
    where: {
      officeId,
      ...(units === null ? {} : { id: { in: [...units] } }),
      OR: [{ name: { contains: q, mode: 'insensitive' } }, { code: { startsWith: q, mode: 'insensitive' } }],
    },
    ...{ select: { id: true }, orderBy: { code: 'asc' }, take: MOST + 1 },
  });
  const ids = rows.map(({ id }) => id);
  const cases = await db.caseFile.findMany({
    where: { unitId: { in: ids } },
    ...{ select: { id: true, unitId: true }, orderBy: { openedAt: 'desc' }, take: MOST + 1 },
  });
  return ids.flatMap((unitId): Hit[] => [
    { kind: 'unit', id: unitId, by: 'name' },
    ...cases.filter((one) => one.unitId === unitId).map(({ id }): Hit => ({ kind: 'case', id, by: 'name' })),
  ]);
}

/** Rounds concern the whole office. Each word names a cadence or a period: `周例会 2026-W10`. */
async function byRound(db: Database, { officeId, units }: Reach, q: string, now: Date): Promise<Hit[]> {
  if (units !== null) return [];
  const { policy } = await rulesInForce(db, officeId, now);
  const words = q.toLowerCase().split(/\s+/);
  const cadences = Object.entries(policy.cadences).filter(([name, { title }]) =>
    words.some((word) => [name, title.zh, title.en].some((text) => text.toLowerCase().includes(word))),
  );
  const periods = words.filter((word) => /^\d{4}/.test(word));
  if (cadences.length === 0 && periods.length === 0) return [];
  const rounds = await db.round.findMany({
    where: {
      officeId,
      ...(cadences.length === 0 ? {} : { cadence: { in: cadences.map(([name]) => name) } }),
      AND: periods.map((period) => ({ period: { startsWith: period, mode: 'insensitive' as const } })),
    },
    ...{ select: { id: true }, orderBy: [{ dueAt: 'desc' }, { id: 'asc' }], take: MOST + 1 },
  });
  return rounds.map(({ id }) => ({ kind: 'round', id, by: 'name' }));
}

async function named(db: Database, hits: readonly Hit[]): Promise<Item[]> {
  const of = (kind: TrailKind): string[] => hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
  const [units, cases, rounds] = await Promise.all([
    db.unit.findMany({ where: { id: { in: of('unit') } } }),
    db.$queryRaw<{ id: string; name: string; day: string }[]>`
      SELECT c.id, u.name, to_char(c.opened_at, 'YYYY-MM-DD') AS day FROM case_file c JOIN unit u ON u.id = c.unit_id
      WHERE c.id = ANY(${of('case')})`,
    db.round.findMany({ where: { id: { in: of('round') } } }),
  ]);
  const [round, duty] = [await roundNames(db, rounds), await dutyNames(db, of('duty'))];
  const names = {
    unit: (id: string) => both(unitName(units, id), unitName(units, id)),
    case: (id: string) => {
      const row = cases.find((one) => one.id === id);
      return both(`${row?.name ?? id}的案件（${row?.day}）`, `Case of ${row?.name ?? id} (${row?.day})`);
    },
    round,
    duty,
  };
  return hits.map(({ kind, id, by, position = null }) => ({ kind, id, by, position, name: names[kind](id) }));
}

const unitName = (units: readonly { id: string; name: string }[], id: string): string =>
  units.find((one) => one.id === id)?.name ?? id;
