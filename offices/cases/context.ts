import type { CaseContext, Mark, SubjectKind } from '../../domain/escalation/case-context';
import type { Subject } from '../../domain/escalation/case-event';
import type { Ladder } from '../../domain/policy/ladder';
import type { Rung } from '../../domain/policy/rungs';
import type { UnitKind } from '../../domain/policy/schema';
import type { Tx } from '../../prisma/client';
import type { OfficeRules } from '../rules';
import { subjectKey } from './subject';

/** Earlier cases of many subjects, as a ladder asks for them: read in three queries, however many. */
export interface Past {
  marksOf(subject: Subject): Mark[];
  /** Sources that proposals rested on, by rung. */
  usedOf(subject: Subject): Map<Rung, Set<string>>;
}

/** What is decided with in a case now, by the ladder of the policy version that it was opened under. */
export async function caseContext(
  tx: Tx,
  of: { subject: Subject; officeId: string; caseId: string | null; openedAt: Date },
  { policy, calendar }: Pick<OfficeRules, 'policy' | 'calendar'>,
  ladder: Ladder,
  now: Date,
): Promise<CaseContext> {
  const kinds = await subjectKinds(tx, [of.subject]);
  const past = await pastOf(tx, of.officeId, [of.subject], of.caseId);
  const downtimes = await tx.engineDowntime.findMany({
    where: { until: { gt: of.openedAt } },
    orderBy: { from: 'asc' },
  });
  return {
    ladder,
    calendar,
    zone: policy.office.timeZone,
    endOfDay: policy.office.notices.until,
    subject: kinds(of.subject),
    marks: past.marksOf(of.subject),
    used: past.usedOf(of.subject),
    downtimes: downtimes.map(({ from, until }) => ({ from, until })),
    now,
  };
}

/** For whom a rung exists: the unit's kind, and that of the post whose holder could be named. */
export async function subjectKinds(
  tx: Tx,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => SubjectKind> {
  const unitIds = [...new Set(subjects.map(({ unitId }) => unitId))];
  const units = await tx.unit.findMany({ where: { id: { in: unitIds } }, select: { id: true, kind: true } });
  const kindOf = new Map(units.map(({ id, kind }) => [id, kind as UnitKind]));
  const postIds = subjects.flatMap((subject) => (subject.kind === 'person' ? [subject.postId] : []));
  const posts = await tx.$queryRaw<{ unitId: string | null; postId: string; kind: string }[]>`
    SELECT NULL AS "unitId", id AS "postId", kind FROM post WHERE id = ANY(${postIds})
    UNION ALL
    (SELECT DISTINCT ON (d.unit_id) d.unit_id, p.id, p.kind
     FROM duty d JOIN post p ON p.id = d.post_id WHERE d.unit_id = ANY(${unitIds})
     ORDER BY d.unit_id, d.opened_at DESC, d.id)`;
  const ofUnit = new Map(posts.map(({ unitId, kind }) => [unitId, kind]));
  const ofPost = new Map(posts.map(({ postId, kind }) => [postId, kind]));
  return (subject) => {
    const unitKind = kindOf.get(subject.unitId);
    if (unitKind === undefined) throw new Error(`unit ${subject.unitId}: expected a row, found none`);
    const postKind = subject.kind === 'person' ? ofPost.get(subject.postId) : ofUnit.get(subject.unitId);
    return { unitKind, postKind: postKind ?? null };
  };
}

/** Without the case `exceptId`: its own marks and proposals are in its state. */
export async function pastOf(
  tx: Tx,
  officeId: string,
  subjects: readonly Subject[],
  exceptId: string | null,
): Promise<Past> {
  const files = await tx.caseFile.findMany({
    where: {
      officeId,
      subject: { in: subjects.map(subjectKey) },
      ...(exceptId === null ? {} : { id: { not: exceptId } }),
    },
    select: { id: true, subject: true },
  });
  const caseIds = files.map(({ id }) => id);
  const marks = await tx.caseMark.findMany({
    where: { caseId: { in: caseIds }, liftedAt: null },
    orderBy: { from: 'asc' },
  });
  const used = await usedIn(tx, caseIds);
  const casesOf = (subject: Subject): Set<string> =>
    new Set(files.filter((file) => file.subject === subjectKey(subject)).map(({ id }) => id));
  return {
    marksOf(subject) {
      const ids = casesOf(subject);
      return marks
        .filter(({ caseId }) => ids.has(caseId))
        .map(({ rung, from, until, personId }) => ({
          rung: rung as Rung,
          from: from.toISOString(),
          until: until.toISOString(),
          personId,
        }));
    },
    usedOf(subject) {
      const ids = casesOf(subject);
      const byRung = new Map<Rung, Set<string>>();
      for (const { caseId, rung, source } of used) {
        if (!ids.has(caseId)) continue;
        byRung.set(rung, (byRung.get(rung) ?? new Set()).add(source));
      }
      return byRung;
    },
  };
}

/** Each proposal names incidents; what it used up is their sources, kept beside them where they joined. */
async function usedIn(
  tx: Tx,
  caseIds: readonly string[],
): Promise<{ caseId: string; rung: Rung; source: string }[]> {
  if (caseIds.length === 0) return [];
  return tx.$queryRaw`
    SELECT DISTINCT p.case_id AS "caseId", p.body ->> 'rung' AS rung, j.body #>> '{incident,sourceId}' AS source
    FROM case_event p
    JOIN case_event j ON j.case_id = p.case_id AND j.kind = 'incident-joined'
      AND p.body -> 'incidentIds' ? (j.body #>> '{incident,incidentId}')
    WHERE p.kind = 'proposed' AND p.case_id = ANY(${[...caseIds]})`;
}
