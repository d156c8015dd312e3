import type { CaseGround } from '../../audit/bundle/case-ground';
import { storedEvents } from '../../offices/cases/stored-case';
import { subjectKinds } from '../../offices/cases/context';
import { subjectOf } from '../../offices/cases/subject';
import { caseRoster } from '../../offices/why/case-roster';
import type { Database } from '../../prisma/client';
import type { CaseFile } from '../../prisma/generated/client';
import type { Rung } from '../../domain/policy/rungs';

/** What these cases were decided with beside their events, the rules and the calendar. */
export async function caseGrounds(db: Database, files: readonly CaseFile[]): Promise<CaseGround[]> {
  const grounds: CaseGround[] = [];
  for (const file of files) grounds.push(await caseGround(db, file));
  return grounds;
}

async function caseGround(db: Database, file: CaseFile): Promise<CaseGround> {
  const subject = subjectOf(file);
  const kinds = await subjectKinds(db, [subject]);
  const { unitKind, postKind } = kinds(subject);
  const others = await db.caseFile.findMany({
    where: { officeId: file.officeId, subject: file.subject, id: { not: file.id } },
    select: { id: true },
  });
  const caseIds = others.map(({ id }) => id);
  const marks = await db.caseMark.findMany({
    where: { caseId: { in: caseIds } },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
  });
  const events = await storedEvents(db, file.id);
  const people = events.flatMap((event) => ('by' in event && event.by !== null ? [event.by] : []));
  const { answered } = await caseRoster(db, people);
  return {
    caseId: file.id,
    unitKind,
    // A person's post is the one that is named; a unit's is that of the duty that it was last given.
    postKinds:
      subject.kind === 'unit'
        ? await postKindsOf(db, file.unitId)
        : [{ from: new Date(0).toISOString(), kind: postKind ?? '' }].filter(({ kind }) => kind !== ''),
    marks: marks.map(({ rung, from, until, liftedAt, personId }) => ({
      ...{ rung: rung as Rung, from: from.toISOString(), until: until.toISOString() },
      ...{ liftedAt: liftedAt?.toISOString() ?? null, personId },
    })),
    used: await usedIn(db, caseIds),
    answered: answered.map(({ from, until, ...one }) => ({
      ...{ ...one, from: from.toISOString(), until: until?.toISOString() ?? null },
    })),
  };
}

async function postKindsOf(db: Database, unitId: string): Promise<CaseGround['postKinds']> {
  const rows = await db.$queryRaw<{ from: Date; kind: string }[]>`
    SELECT DISTINCT ON (d.opened_at) d.opened_at AS "from", p.kind
    FROM duty d JOIN post p ON p.id = d.post_id WHERE d.unit_id = ${unitId} ORDER BY d.opened_at, d.id`;
  return rows
    .filter(({ kind }, index) => kind !== rows[index - 1]?.kind)
    .map(({ from, kind }) => ({ from: from.toISOString(), kind }));
}

/** Each proposal names incidents; what it used up is their sources, kept beside them where they joined. */
async function usedIn(db: Database, caseIds: readonly string[]): Promise<CaseGround['used']> {
  if (caseIds.length === 0) return [];
  const rows = await db.$queryRaw<{ rung: Rung; source: string; since: Date }[]>`
    SELECT p.body ->> 'rung' AS rung, j.body #>> '{incident,sourceId}' AS source, min(p.at) AS since
    FROM case_event p
    JOIN case_event j ON j.case_id = p.case_id AND j.kind = 'incident-joined'
      AND p.body -> 'incidentIds' ? (j.body #>> '{incident,incidentId}')
    WHERE p.kind = 'proposed' AND p.case_id = ANY(${[...caseIds]})
    GROUP BY 1, 2 ORDER BY 3, 1, 2`;
  return rows.map(({ since, ...one }) => ({ ...one, since: since.toISOString() }));
}
