import type { DutyPlace } from '../../domain/trail/tally';
import type { Bilingual } from '../../domain/policy/words';
import type { Database } from '../../prisma/client';
import { Problem } from '../problem';
import { dutyNames, roundNames } from './titles';
import type { TrailKind } from './trail-schemas';

/** What a trail is of, and what its entries happened to: the same as in its bundle. */
export interface TrailSubject {
  kind: TrailKind;
  id: string;
  title: Bilingual;
  /** The policy that it, or what is of it, goes by. */
  policyOf: (subject: string) => string | null;
  /** Opaque ids that entries name as what they happened to. */
  subjects: string[];
  duties: DutyPlace[];
  roundIds: string[];
  caseIds: string[];
}

type Finder = (db: Database, officeId: string, id: string) => Promise<TrailSubject | null>;

const finders: Record<TrailKind, Finder> = { case: ofCase, round: ofRound, unit: ofUnit, duty: ofDuty };

/** Throws Problem 404 where the office has nothing of this kind with this id. */
export async function trailSubject(
  db: Database,
  kind: TrailKind,
  officeId: string,
  id: string,
): Promise<TrailSubject> {
  const found = await finders[kind](db, officeId, id);
  if (found === null) throw new Problem(404, `${kind}-unknown`, `${kind} ${id}: there is none with this id`);
  return found;
}

const same = (name: string): Bilingual => ({ zh: name, en: name });

async function ofCase(db: Database, officeId: string, id: string): Promise<TrailSubject | null> {
  const file = await db.caseFile.findFirst({ where: { id, officeId } });
  if (file === null) return null;
  const unit = await db.unit.findUniqueOrThrow({ where: { id: file.unitId } });
  const person = file.personId === null ? null : await db.person.findUnique({ where: { id: file.personId } });
  const name = person === null || person.name === '' ? unit.name : `${unit.name} ${person.name}`;
  return {
    ...{ kind: 'case', id, title: { zh: `${name}的案件`, en: `Case of ${name}` } },
    policyOf: () => file.policyVersionId,
    subjects: [id, ...(await ofCases(db, [id]))],
    ...{ duties: [], roundIds: [], caseIds: [id] },
  };
}

/** The grounds and papers of cases. */
async function ofCases(db: Database, ids: readonly string[]): Promise<string[]> {
  const of = { where: { caseId: { in: [...ids] } }, select: { id: true } };
  const [grounds, papers] = await Promise.all([db.incident.findMany(of), db.caseDocument.findMany(of)]);
  return [...grounds, ...papers].map((row) => row.id);
}

const dutySelect = { id: true, shardId: true, ordinal: true, openedAt: true, roundId: true } as const;
interface DutyRow {
  id: string;
  shardId: string;
  ordinal: number;
  openedAt: Date;
  roundId: string;
}
const placeOf = ({ id, shardId, ordinal, openedAt }: DutyRow): DutyPlace => ({
  ...{ id, shardId, ordinal },
  openedAt: openedAt.toISOString(),
});

async function ofRound(db: Database, officeId: string, id: string): Promise<TrailSubject | null> {
  const round = await db.round.findFirst({ where: { id, officeId } });
  if (round === null) return null;
  const [shards, duties, names] = await Promise.all([
    db.shard.findMany({ where: { roundId: id }, select: { id: true } }),
    db.duty.findMany({ where: { roundId: id }, select: dutySelect }),
    roundNames(db, [round]),
  ]);
  return {
    ...{ kind: 'round', id, title: names(id) },
    policyOf: () => round.policyVersionId,
    subjects: [id, ...[...shards, ...duties].map((row) => row.id)],
    ...{ duties: duties.map(placeOf), roundIds: [id], caseIds: [] },
  };
}

async function ofUnit(db: Database, officeId: string, id: string): Promise<TrailSubject | null> {
  const unit = await db.unit.findFirst({ where: { id, officeId } });
  if (unit === null) return null;
  // What it passed on to its successor when it ended was its own before.
  const duties = await db.$queryRaw<DutyRow[]>`
    SELECT id, shard_id AS "shardId", ordinal, opened_at AS "openedAt", round_id AS "roundId" FROM duty
    WHERE office_id = ${officeId} AND (unit_id = ${id} OR id IN (
      SELECT subject FROM log_entry WHERE kind = 'duty.passed-on' AND body::jsonb #>> '{data,fromUnit}' = ${id}))`;
  const [files, incidents] = await Promise.all([
    db.caseFile.findMany({ where: { officeId, unitId: id } }),
    db.incident.findMany({ where: { officeId, unitId: id }, select: { id: true } }),
  ]);
  const caseIds = files.map((file) => file.id);
  const policies = new Map(files.map((file) => [file.id, file.policyVersionId]));
  const rounds = await policiesOfRounds(db, duties);
  return {
    ...{ kind: 'unit', id, title: same(unit.name) },
    policyOf: (subject) => policies.get(subject) ?? rounds.get(subject) ?? null,
    subjects: [
      ...new Set([
        id,
        ...[...duties, ...incidents].map((row) => row.id),
        ...duties.map(({ shardId }) => shardId),
        ...caseIds,
        ...(await ofCases(db, caseIds)),
      ]),
    ],
    ...{ duties: duties.map(placeOf), roundIds: [], caseIds },
  };
}

async function ofDuty(db: Database, officeId: string, id: string): Promise<TrailSubject | null> {
  const duty = await db.duty.findFirst({ where: { id, officeId } });
  if (duty === null) return null;
  const round = await db.round.findUniqueOrThrow({ where: { id: duty.roundId } });
  const names = await dutyNames(db, [id]);
  return {
    ...{ kind: 'duty', id, title: names(id) },
    policyOf: () => round.policyVersionId,
    subjects: [id, duty.shardId, duty.roundId],
    ...{ duties: [placeOf(duty)], roundIds: [duty.roundId], caseIds: [] },
  };
}

/** The policy of each duty and shard, by that of its round. */
async function policiesOfRounds(db: Database, duties: readonly DutyRow[]): Promise<Map<string, string>> {
  const rounds = await db.round.findMany({
    where: { id: { in: [...new Set(duties.map(({ roundId }) => roundId))] } },
    select: { id: true, policyVersionId: true },
  });
  const policies = new Map(rounds.map(({ id, policyVersionId }) => [id, policyVersionId]));
  return new Map(
    duties.flatMap(({ id, shardId, roundId }) => {
      const policy = policies.get(roundId) ?? '';
      return [
        [id, policy],
        [shardId, policy],
      ] as [string, string][];
    }),
  );
}
