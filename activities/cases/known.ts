import type { CaseEvent, CaseEventKind, Subject } from '../../domain/escalation/case-event';
import type { Tx } from '../../prisma/client';
import type { CaseFile } from '../../prisma/generated/client';
import { storedEvents } from '../../offices/cases/stored-case';
import { subjectKey } from '../../offices/cases/subject';

/** Which case a workflow carries, and what it has heard of it. */
export interface Known {
  officeId: string;
  subject: Subject;
  /** Null before it has heard of any. */
  caseId: string | null;
  /** Events that it has heard. */
  version: number;
}

/** What a workflow has not heard yet: of its case, or of the one that is open now, then from its first event on. */
export interface News {
  /** Null: there is no case of the subject. */
  caseId: string | null;
  events: CaseEvent[];
  /** There are more than one answer should hold: ask again. */
  more: boolean;
}

/** What one command, incident or date brought about. */
export type NewsOf = News & { happened: CaseEventKind[] };

/** Fewer than make a payload of 128 KiB. */
const AT_ONCE = 150;

/** The open case of a subject, locked until the transaction ends; null where none is open. */
export async function lockOpenCase(tx: Tx, { officeId, subject }: Known): Promise<CaseFile | null> {
  await tx.$queryRaw`
    SELECT id FROM case_file WHERE office_id = ${officeId} AND open_subject = ${subjectKey(subject)} FOR UPDATE`;
  return tx.caseFile.findUnique({
    where: { officeId_openSubject: { officeId, openSubject: subjectKey(subject) } },
  });
}

export async function newsOf(tx: Tx, known: Known, openId: string | null): Promise<News> {
  const caseId = openId ?? known.caseId;
  if (caseId === null) return { caseId: null, events: [], more: false };
  const stored = await storedEvents(tx, caseId, caseId === known.caseId ? known.version : 0);
  const events = stored.slice(0, AT_ONCE).map(({ seq: _seq, key: _key, ...event }) => event as CaseEvent);
  return { caseId, events, more: stored.length > AT_ONCE };
}
