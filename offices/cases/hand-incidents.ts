import type { Subject } from '../../domain/escalation/case-event';
import type { Tx } from '../../prisma/client';
import type { OfficeDeps } from '../deps';
import { rulesInForce } from '../rules';
import { oneRunAnOffice } from './one-run-an-office';
import { startCase } from './start-case';
import { subjectKey, subjectOf } from './subject';
import { weighIncidents } from './weigh-incidents';

/** Subjects that are weighed together, and cases that are told at once. */
const BATCH = 500;
const AT_ONCE = 8;

interface NewIncident {
  id: string;
  subject: Subject;
}

/**
 * Hands incidents that nobody has considered yet to cases: only where a case of the subject is open, or a rung is
 * entered, or will be when time has passed. Call it after the commit of what should be found; what a crash leaves is
 * handed again. Answers how many were handed on.
 */
export function handIncidents(deps: OfficeDeps, officeId: string): Promise<number> {
  return oneRun(officeId, () => handAll(deps, officeId));
}

/** The shards of a round close at the same moment, and each asks for all of the office. */
const oneRun = oneRunAnOffice<number>();

async function handAll(deps: OfficeDeps, officeId: string): Promise<number> {
  const { db, clock } = deps;
  const now = await clock.now();
  const bySubject = await newIncidents(db, officeId);
  if (bySubject.length === 0) return 0;
  const rules = await rulesInForce(db, officeId, now);
  const { ladder } = rules.policy;
  let handed = 0;
  for (let first = 0; first < bySubject.length; first += BATCH) {
    const batch = bySubject.slice(first, first + BATCH);
    const subjects = batch.map(([one]) => one.subject);
    const open = await openSubjects(db, officeId, subjects);
    const weighed =
      ladder === undefined ? [] : await weighIncidents(db, officeId, subjects, rules, ladder, now);
    const concerned = batch.filter(
      (_, place) =>
        open.has(subjectKey(subjects[place] as Subject)) || (weighed[place]?.consideration ?? null) !== null,
    );
    handed += await startCases(deps, officeId, concerned.flat());
    await db.$executeRaw`
      UPDATE incident SET considered_at = ${now} WHERE id = ANY(${batch.flat().map(({ id }) => id)})`;
  }
  return handed;
}

/** By subject, the oldest first. */
async function newIncidents(tx: Tx, officeId: string): Promise<[NewIncident, ...NewIncident[]][]> {
  const rows = await tx.incident.findMany({
    where: { officeId, consideredAt: null, withdrawnAt: null },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  const groups = new Map<string, [NewIncident, ...NewIncident[]]>();
  for (const row of rows) {
    const one = { id: row.id, subject: subjectOf(row) };
    const group = groups.get(subjectKey(one.subject));
    if (group === undefined) groups.set(subjectKey(one.subject), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

async function openSubjects(
  tx: Tx,
  officeId: string,
  subjects: readonly Subject[],
): Promise<ReadonlySet<string | null>> {
  const files = await tx.caseFile.findMany({
    where: { officeId, openSubject: { in: subjects.map(subjectKey) } },
    select: { openSubject: true },
  });
  return new Set(files.map(({ openSubject }) => openSubject));
}

async function startCases(deps: OfficeDeps, officeId: string, incidents: NewIncident[]): Promise<number> {
  const left = [...incidents];
  const hand = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift())
      await startCase(deps, officeId, one.subject, one.id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return incidents.length;
}
