import { isoInZone } from '../../domain/calendar/civil-time';
import type { Ladder } from '../../domain/policy/ladder';
import type { Rung } from '../../domain/policy/rungs';
import type { Database } from '../../prisma/client';
import type { Prisma } from '../../prisma/generated/client';
import type { z } from 'zod';
import type { marks as marksSchema } from '../routes/case-schemas';
import { namesOf } from './names';
import { rungTitle } from '../../domain/policy/ladder-words';

export type MarkLine = z.infer<typeof marksSchema>[number];

/** Marks, the newest first. One that has expired or was lifted is shown as that, and counts for nothing. */
export async function markLines(
  db: Database,
  where: Prisma.CaseMarkWhereInput,
  ladder: Ladder | undefined,
  { zone, now }: { zone: string; now: Date },
): Promise<MarkLine[]> {
  const rows = await db.caseMark.findMany({ where, orderBy: [{ from: 'desc' }, { id: 'asc' }] });
  const names = await namesOf(
    db,
    rows.flatMap(({ personId }) => personId ?? []),
    [],
  );
  return rows.map(({ caseId, step, rung, from, until, personId, liftedAt }) => {
    const expired = until <= now;
    return {
      ...{ caseId, step, rung: rung as Rung, rungTitle: rungTitle(ladder, rung as Rung) },
      ...{ from: isoInZone(from, zone), until: isoInZone(until, zone) },
      person: personId === null ? null : names.person(personId),
      liftedAt: liftedAt === null ? null : isoInZone(liftedAt, zone),
      expired,
      counts: !expired && liftedAt === null,
    };
  });
}
