import type { BundleScope } from '../../audit/bundle/scope';
import { instantAt } from '../../domain/calendar/civil-time';
import { rulesInForce } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import { UsageError } from '../../runtime/usage-error';
import { partsOfCases, partsOfRounds, workflowOfShard, type Parts, type WorkflowOfScope } from './parts';

export interface ScopeOfBundle {
  scope: BundleScope;
  workflows: WorkflowOfScope[];
}

/** Where it is asked for: an office, now. */
interface Asked {
  db: Database;
  officeId: string;
  now: Date;
}

type ScopeOf = (asked: Asked, id: string) => Promise<ScopeOfBundle>;

/** What can be written to one file, by its option. Each throws UsageError where there is nothing of that name. */
export const scopesOf: Record<BundleScope['kind'], ScopeOf> = { round, case: ofCase, unit, office, year };

/** A round with its shards and duties. */
async function round({ db, officeId }: Asked, id: string): Promise<ScopeOfBundle> {
  if ((await db.round.count({ where: { id, officeId } })) === 0) throw unknown('--round', id, 'a round');
  return together({ officeId, kind: 'round', id }, await partsOfRounds(db, [id]));
}

/** A case with its grounds and papers. */
async function ofCase({ db, officeId }: Asked, id: string): Promise<ScopeOfBundle> {
  if ((await db.caseFile.count({ where: { id, officeId } })) === 0) throw unknown('--case', id, 'a case');
  return together({ officeId, kind: 'case', id }, await partsOfCases(db, { id }));
}

/** A unit with its duties in all rounds, its incidents, its cases and those of its people. */
async function unit({ db, officeId }: Asked, id: string): Promise<ScopeOfBundle> {
  if ((await db.unit.count({ where: { id, officeId } })) === 0) throw unknown('--unit', id, 'a unit');
  // What it passed on to its successor when it ended was its own before.
  const duties = await db.$queryRaw<{ id: string; roundId: string; shardId: string }[]>`
    SELECT id, round_id AS "roundId", shard_id AS "shardId" FROM duty
    WHERE office_id = ${officeId} AND (unit_id = ${id} OR id IN (
      SELECT subject FROM log_entry WHERE kind = 'duty.passed-on' AND body::jsonb #>> '{data,fromUnit}' = ${id}))
    ORDER BY id`;
  const shards = await db.shard.findMany({
    where: { id: { in: duties.map(({ shardId }) => shardId) } },
    orderBy: { id: 'asc' },
  });
  const incidents = await db.incident.findMany({ where: { officeId, unitId: id }, orderBy: { id: 'asc' } });
  const owed: Parts = {
    subjects: [
      id,
      ...duties.flatMap((duty) => [duty.id, duty.roundId, duty.shardId]),
      ...incidents.map((incident) => incident.id),
    ],
    shardIds: shards.map((shard) => shard.id),
    workflows: shards.map(workflowOfShard),
    cases: [],
  };
  const cases = await partsOfCases(db, { officeId, unitId: id });
  return together({ officeId, kind: 'unit', id }, owed, cases);
}

/** The rounds that fall due in a civil year of the office, and the cases that were opened in it. */
async function year({ db, officeId, now }: Asked, id: string): Promise<ScopeOfBundle> {
  if (!/^(19|20|21)\d\d$/.test(id)) throw new UsageError(`--year: expected a year such as 2026, got "${id}"`);
  const { policy } = await rulesInForce(db, officeId, now);
  const [from, until] = [id, `${Number(id) + 1}`].map((one) =>
    instantAt(`${one}-01-01`, '00:00', policy.office.timeZone),
  ) as [Date, Date];
  const rounds = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM round WHERE office_id = ${officeId}
      AND left(coalesce(compiled ->> 'dueAt', compiled ->> 'periodStart'), 4) = ${id} ORDER BY id`;
  const ids = rounds.map((row) => row.id);
  const parts = [
    await partsOfRounds(db, ids),
    await partsOfCases(db, { officeId, openedAt: { gte: from, lt: until } }),
  ];
  if (parts.every(({ subjects }) => subjects.length === 0))
    throw new UsageError(`--year: ${id} has no round and no case, expected a year that has one`);
  return together({ officeId, kind: 'year', id }, ...parts);
}

/** Everything that the log tells of the office. */
async function office({ db, officeId }: Asked, id: string): Promise<ScopeOfBundle> {
  if (id !== officeId) throw new UsageError(`--office: ${id} is not here, expected ${officeId}`);
  const rounds = await db.round.findMany({
    where: { officeId },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const ids = rounds.map((row) => row.id);
  const parts = [await partsOfRounds(db, ids), await partsOfCases(db, { officeId })];
  const { scope, workflows } = together({ officeId, kind: 'office', id }, ...parts);
  return { scope: { ...scope, subjects: 'all' }, workflows };
}

function together(of: Pick<BundleScope, 'officeId' | 'kind' | 'id'>, ...parts: Parts[]): ScopeOfBundle {
  const subjects = [...new Set(parts.flatMap((part) => part.subjects))];
  const shardIds = parts.flatMap((part) => part.shardIds);
  const cases = parts.flatMap((part) => part.cases);
  const workflows = parts.flatMap((part) => part.workflows);
  return { scope: { ...of, subjects, shardIds, cases }, workflows };
}

function unknown(option: string, id: string, what: string): UsageError {
  return new UsageError(`${option}: ${id} is not here, expected the id of ${what}`);
}
