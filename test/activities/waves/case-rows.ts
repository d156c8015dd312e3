import type { CaseEventBody, CaseIncident, Subject } from '../../../domain/escalation/case-event';
import { stateOf } from '../../../domain/escalation/evolve';
import type { Database } from '../../../prisma/client';
import type { CaseFile, Duty } from '../../../prisma/generated/client';
import { newId } from '../../../prisma/ids';
import { subjectKey } from '../../../offices/cases/subject';
import { SAMPLE_POLICY } from '../../setup/test-office';

/** A policy with a ladder, in force since long ago; returns the version's id. */
export async function loadedPolicy(db: Database, officeId: string): Promise<string> {
  const since = new Date('2026-01-01T00:00:00+08:00');
  const row = { id: newId(), officeId, version: 1, digest: 'sha256:test', source: SAMPLE_POLICY };
  return (await db.policyVersion.create({ data: { ...row, inForceFrom: since, loadedAt: since } })).id;
}

/** The round of a duty, which tests of units do without. */
export async function roundOf(
  db: Database,
  duty: Duty,
  policyVersionId: string,
  period: string,
): Promise<void> {
  const { officeId, roundId: id, dueAt, lateAfter, openedAt } = duty;
  const row = { id, officeId, cadence: 'monthly-list', period, policyVersionId, state: 'open', compiled: {} };
  await db.round.create({ data: { ...row, dueAt, lateAfter, provisional: false, plannedAt: openedAt } });
}

interface NewCase {
  officeId: string;
  policyVersionId: string;
  subject: Subject;
  duties: Duty[];
  at: Date;
  /** Named beside the unit. */
  personId?: string | null;
  /** Something is proposed; else the case only watches. */
  proposes?: boolean;
}

/** An open case on overdue duties, as the case's own activities write it. */
export async function openCase(db: Database, given: NewCase): Promise<string> {
  const { officeId, policyVersionId, subject, duties, at, personId = null, proposes = true } = given;
  const caseId = newId();
  const incidents = duties.map((duty): CaseIncident => ({
    incidentId: newId(),
    kind: 'overdue',
    happenedAt: duty.lateAfter.toISOString(),
    sourceId: duty.id,
    unitReached: true,
    personId,
    lateAfter: duty.lateAfter.toISOString(),
  }));
  const person = subject.kind === 'person' ? subject : { personId: null, postId: null };
  await db.incident.createMany({
    data: incidents.map(({ incidentId, kind, sourceId }) => ({
      ...{ id: incidentId, officeId, kind, dutyId: sourceId, unitId: subject.unitId, caseId },
      ...{ recordedAt: at, consideredAt: at },
    })),
  });
  await db.caseFile.create({
    data: {
      ...{ id: caseId, officeId, policyVersionId, subject: subjectKey(subject), unitId: subject.unitId },
      ...{ openSubject: subjectKey(subject), personId: person.personId, postId: person.postId },
      ...{ status: 'open', version: 0, openedAt: at },
    },
  });
  await happened(db, caseId, at, [
    { kind: 'opened', caseId, officeId, policyVersionId, subject },
    ...incidents.map((incident): CaseEventBody => ({ kind: 'incident-joined', incident })),
    proposes
      ? proposal(
          incidents.map(({ incidentId }) => incidentId),
          1,
          personId,
        )
      : { kind: 'watching', ripensAt: '2026-12-31T18:00:00+08:00' },
  ]);
  return caseId;
}

export const proposal = (incidentIds: string[], version: number, personId: string | null): CaseEventBody => ({
  ...{ kind: 'proposed', step: 1, rung: 'criticism', version, entry: 3, incidentIds, personId },
  serveUntil: '2026-12-10T18:00:00+08:00',
});

/** Stores what happened in a case, and what it makes of its file. Throws where it could not have happened. */
export async function happened(
  db: Database,
  caseId: string,
  at: Date,
  bodies: CaseEventBody[],
): Promise<CaseFile> {
  const stored = await db.caseEvent.findMany({ where: { caseId }, orderBy: { seq: 'asc' } });
  const rows = bodies.map((body, index) => ({
    ...{ id: newId(), caseId, seq: stored.length + index + 1, key: newId(), kind: body.kind },
    ...{ body: body as object, at, entryId: newId() },
  }));
  await db.caseEvent.createMany({ data: rows });
  const state = stateOf(
    [...stored, ...rows].map((row) => ({
      ...(row.body as unknown as CaseEventBody),
      at: row.at.toISOString(),
    })),
  );
  const closed = state.status === 'closed';
  return db.caseFile.update({
    where: { id: caseId },
    data: { status: state.status, ...(closed ? { openSubject: null, closedAt: at } : {}) },
  });
}

/** What a step of a case asks for. */
export async function caseAsks(
  db: Database,
  request: { officeId: string; postId: string; caseId: string; kind: string; personId?: string },
  at: Date,
): Promise<string> {
  const row = { id: newId(), step: 1, cause: newId(), notBefore: at, requestedAt: at };
  return (await db.noticeRequest.create({ data: { ...row, ...request } })).id;
}
