import type { SubjectKind } from '../../../api/authority/subject-unit';
import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';
import { openCase } from '../../activities/waves/case-rows';
import type { ApiBench } from '../api-bench';

/** A unit and, of each kind that an address may name, one thing of it. */
export type Place = Readonly<Record<SubjectKind, string>>;

export interface Places {
  own: Place;
  /** Of a unit right below the own one. */
  below: Place;
  /** Of a unit elsewhere in the same office. */
  other: Place;
}

/** Three units of the bench's office, each with a case, a paper, an absence and what else may be asked for. */
export async function places({ bench, office }: ApiBench): Promise<Places> {
  const { db } = bench.deps;
  const now = await bench.now();
  const duties = await db.duty.findMany({ where: { officeId: office.id }, orderBy: { ordinal: 'asc' } });
  const units = [...new Set(duties.map(({ unitId }) => unitId))];
  const version = await db.policyVersion.findFirstOrThrow({ where: { officeId: office.id } });
  const placeOf = async (unitId: string): Promise<Place> => {
    const duty = duties.find((one) => one.unitId === unitId);
    if (duty === undefined) throw new Error(`expected a duty of the unit ${unitId}`);
    const subject = { kind: 'unit' as const, unitId };
    const of = { officeId: office.id, policyVersionId: version.id };
    const caseId = await openCase(db, { ...of, subject, duties: [duty], at: now, proposes: false });
    const incident = await db.incident.findFirstOrThrow({ where: { caseId } });
    return {
      ...{ unit: unitId, post: duty.postId, duty: duty.id, case: caseId, incident: incident.id },
      document: await paper(db, office.id, caseId, now),
      absence: await absence(db, office.id, duty.postId, now),
    };
  };
  const [own, below, other] = [
    await placeOf(at(units, 0)),
    await placeOf(at(units, 1)),
    await placeOf(at(units, 2)),
  ];
  await db.unit.update({ where: { id: below.unit }, data: { parentId: own.unit } });
  return { own, below, other };
}

function at(units: string[], index: number): string {
  const unit = units[index];
  if (unit === undefined) throw new Error(`expected more than ${index} units that owe something`);
  return unit;
}

async function paper(db: Database, officeId: string, caseId: string, now: Date): Promise<string> {
  const [id, contentId] = [newId(), newId()];
  // Issued, so that whoever may read papers may read it.
  const row = { id, officeId, caseId, step: 1, kind: 'circular', state: 'issued', issuedAt: now };
  await db.caseDocument.create({ data: { ...row, contentId, draftedAt: now } });
  return id;
}

async function absence(db: Database, officeId: string, postId: string, now: Date): Promise<string> {
  const { personId: deputyId } = await db.postHolding.findFirstOrThrow({ where: { postId } });
  const row = { id: newId(), officeId, postId, deputyId, reasonId: newId() };
  const later = new Date(now.getTime() + 86_400_000);
  await db.absence.create({ data: { ...row, from: later, recordedAt: now } });
  return row.id;
}

const IS_READING = `(SELECT id FROM log_entry WHERE kind = 'trail.read')`;
/** That somebody read a trail is itself told by the log, and is all that asking may add to it. */
const OF_READING: Readonly<Record<string, string>> = {
  log_entry: `WHERE kind <> 'trail.read'`,
  log_pending: `WHERE entry_id NOT IN ${IS_READING}`,
  log_position: `WHERE entry_id NOT IN ${IS_READING}`,
};

/** A digest of every table, so that nothing can change unseen; what asking itself leaves behind is left out. */
export async function everything(db: Database): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'access_token' ORDER BY 1`;
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ digest: string }[]>(
      `SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM "${name}" t
       ${OF_READING[name] ?? ''}`,
    );
    digests[name] = row?.digest ?? '';
  }
  return digests;
}
