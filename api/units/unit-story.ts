import { isoInZone } from '../../domain/calendar/civil-time';
import type { Database } from '../../prisma/client';
import { tenuresOf, type Tenures } from './tenures';

export interface UnitStory {
  id: string;
  code: string;
  name: string;
  kind: string;
  parent: { id: string; name: string } | null;
  validFrom: string | null;
  validUntil: string | null;
  closedAt: string | null;
  groups: { name: string; from: string | null; until: string | null }[];
  posts: {
    id: string;
    kind: string;
    title: string;
    closedAt: string | null;
    /** Who held it, oldest first; `until` is exclusive, null for the one in it now. */
    holders: { person: string; from: string; until: string | null }[];
    absences: { id: string; deputy: string; from: string; until: string | null; reason: string | null }[];
  }[];
  changes: ChangeLine[];
}

/** What became of the unit, or of another of which this one is the successor. */
interface ChangeLine {
  kind: string;
  effective: string;
  recordedAt: string;
  unit: { id: string; name: string };
  successor: { id: string; name: string } | null;
  nameBefore: string | null;
  reason: string | null;
  /** In whose name, as unit and post. */
  by: string | null;
}

type Iso = (date: Date) => string;

/** One unit over time: dates, groups, who held its posts, and its changes; null where the office has none with this id. */
export async function unitStory(
  db: Database,
  officeId: string,
  unitId: string,
  zone: string,
): Promise<UnitStory | null> {
  const unit = await db.unit.findFirst({ where: { id: unitId, officeId } });
  if (unit === null) return null;
  const iso: Iso = (date) => isoInZone(date, zone);
  const parent =
    unit.parentId === null
      ? null
      : await db.unit.findUnique({ where: { id: unit.parentId }, select: { id: true, name: true } });
  const groups = await db.unitGroup.findMany({
    where: { unitId },
    select: { name: true, from: true, until: true },
    orderBy: [{ name: 'asc' }, { from: { sort: 'asc', nulls: 'first' } }],
  });
  const { id, code, name, kind, validFrom, validUntil, closedAt } = unit;
  return {
    ...{ id, code, name, kind, parent, validFrom, validUntil, groups },
    closedAt: closedAt === null ? null : iso(closedAt),
    posts: await postsOf(db, unitId, iso),
    changes: await changesOf(db, unitId, iso),
  };
}

async function postsOf(db: Database, unitId: string, iso: Iso): Promise<UnitStory['posts']> {
  const posts = await db.post.findMany({ where: { unitId }, orderBy: [{ addedAt: 'asc' }, { id: 'asc' }] });
  const tenures = await tenuresOf(
    db,
    posts.map(({ id }) => id),
  );
  const reasons = await reasonsOf(
    db,
    posts.flatMap(({ id }) => tenures.absences(id)),
  );
  return posts.map(({ id, kind, title, closedAt }) => ({
    ...{ id, kind, title },
    closedAt: closedAt === null ? null : iso(closedAt),
    holders: holdersOf(tenures, id, iso),
    absences: tenures.absences(id).map((absence) => ({
      id: absence.id,
      deputy: tenures.nameOf(absence.deputyId),
      from: iso(absence.from),
      until: absence.until === null ? null : iso(absence.until),
      reason: reasons.get(absence.reasonId) ?? null,
    })),
  }));
}

function holdersOf(tenures: Tenures, postId: string, iso: Iso): UnitStory['posts'][number]['holders'] {
  return tenures.holdings(postId).map(({ personId, from, until }) => ({
    person: tenures.nameOf(personId),
    from: iso(from),
    until: until === null ? null : iso(until),
  }));
}

async function reasonsOf(
  db: Database,
  absences: { reasonId: string }[],
): Promise<Map<string, string | null>> {
  const texts = await db.textBody.findMany({
    where: { id: { in: absences.map(({ reasonId }) => reasonId) } },
    select: { id: true, body: true },
  });
  return new Map(texts.map(({ id, body }) => [id, body]));
}

async function changesOf(db: Database, unitId: string, iso: Iso): Promise<ChangeLine[]> {
  type Row = Omit<ChangeLine, 'recordedAt' | 'unit' | 'successor'> & {
    recordedAt: Date;
    unitId: string;
    unitName: string;
    successorId: string | null;
    successorName: string | null;
  };
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.kind, c.effective, c.recorded_at AS "recordedAt", c.name_before AS "nameBefore", t.body AS reason,
           bu.name || ' ' || bp.title AS by, c.unit_id AS "unitId", u.name AS "unitName",
           c.successor_id AS "successorId", s.name AS "successorName"
    FROM unit_change c JOIN unit u ON u.id = c.unit_id LEFT JOIN unit s ON s.id = c.successor_id
         LEFT JOIN text_body t ON t.id = c.reason_id
         LEFT JOIN post bp ON bp.id = c.by_post_id LEFT JOIN unit bu ON bu.id = bp.unit_id
    WHERE c.unit_id = ${unitId} OR c.successor_id = ${unitId}
    ORDER BY c.recorded_at, s.code, c.id`;
  return rows.map(({ unitId: id, unitName, successorId, successorName, recordedAt, ...row }) => ({
    ...row,
    recordedAt: iso(recordedAt),
    unit: { id, name: unitName },
    successor: successorId === null ? null : { id: successorId, name: successorName ?? '' },
  }));
}
