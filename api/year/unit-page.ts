import type { SeatClass } from '../../domain/year/owed-cadences';
import { Prisma } from '../../prisma/generated/client';
import type { Database } from '../../prisma/client';
import type { OwedYear } from './office-year';
import { classKey } from './owing-classes';
import type { Reach } from '../../offices/reach';
import { seatsSql } from './seat-classes';
import { profileId } from './unit-profiles';

export interface UnitRow {
  unitId: string;
  name: string;
  kind: string;
  profile: string;
}

interface SeatsOfUnit extends SeatClass {
  id: string;
  code: string;
  name: string;
}

/** Units by code, page by page; of one kind where one is named. */
export async function unitPage(
  db: Database,
  reach: Reach,
  { classes, today }: OwedYear,
  asked: { kind: string | undefined; after: string | undefined; limit: number },
): Promise<{ items: UnitRow[]; next: string | null }> {
  const kind = asked.kind === undefined ? Prisma.empty : Prisma.sql`AND kind = ${asked.kind}`;
  const after = asked.after === undefined ? Prisma.empty : Prisma.sql`AND code COLLATE "C" > ${asked.after}`;
  const rows = await db.$queryRaw<SeatsOfUnit[]>`
    SELECT id, code, name, kind, posts, groups FROM (${seatsSql(reach, today)}) AS seats
    WHERE true ${kind} ${after} ORDER BY code COLLATE "C" LIMIT ${asked.limit + 1}`;
  const profileOf = new Map(classes.map((each) => [each.unitId ?? classKey(each), profileId(each)]));
  const shown = rows.slice(0, asked.limit);
  return {
    items: shown.map((row) => ({
      unitId: row.id,
      name: row.name,
      kind: row.kind,
      profile: profileOf.get(row.id) ?? profileOf.get(classKey(row)) ?? '',
    })),
    next: rows.length > asked.limit ? (shown.at(-1)?.code ?? null) : null,
  };
}
