import type { DocumentKind } from '../../domain/documents/document-kind';
import { isFirstLongOverdue, remindsOfRectification } from '../../domain/documents/long-overdue';
import {
  papersCalledFor,
  redNotice,
  withdrawnBecause,
  type PaperAct,
} from '../../domain/documents/papers-called-for';
import { writeDocument } from '../../domain/documents/write-document';
import type { CaseEvent } from '../../domain/escalation/case-event';
import type { CaseContext } from '../../domain/escalation/case-context';
import type { CaseState, Step } from '../../domain/escalation/case-state';
import type { Rung } from '../../domain/policy/rungs';
import type { Tx } from '../../prisma/client';
import type { CaseFile } from '../../prisma/generated/client';
import { storedEvents } from '../cases/stored-case';
import { paperFacts, type PaperOf } from './paper-facts';
import { draftPaper, issuePaper } from './store-paper';
import { withdrawPaper } from './withdraw-paper';

export interface PapersOfEvents {
  officeId: string;
  file: CaseFile;
  /** After the events. */
  state: CaseState;
  /** Those that were appended just now, in this transaction. */
  events: readonly CaseEvent[];
  context: CaseContext;
  now: Date;
}

/**
 * Brings about the papers that new events of a case call for, in the transaction that appended them: a number is given
 * if and only if the event is kept. To be called once for an event, after it was stored. Answers what it issued or drafted.
 */
export async function papersOf(
  tx: Tx,
  { officeId, file, state, events, context, now }: PapersOfEvents,
): Promise<{ documentId: string; kind: DocumentKind; step: number }[]> {
  const stepAt = (step: number): Step => {
    const found = state.steps[step - 1];
    if (found === undefined) throw new Error(`case ${state.caseId}: expected a step ${step}`);
    return found;
  };
  const rungOf = (step: number): Rung => stepAt(step).rung;
  const acts = events.flatMap((event) => papersCalledFor(event, rungOf, state.steps.length));
  const reminders = events.filter(remindsOfRectification);
  if (acts.length === 0 && reminders.length === 0) return [];
  const all = await storedEvents(tx, state.caseId);
  for (const reminder of reminders)
    if (isFirstLongOverdue(reminder, all, rungOf(reminder.step), context))
      acts.push(redNotice(reminder.step));
  const paperOf: PaperOf = { file, state, events: all, context };
  const papers = [];
  for (const act of acts) {
    if (act.do === 'withdraw') {
      await withdrawAll(tx, state.caseId, act, now);
      continue;
    }
    const { kind, step } = act;
    const facts = await paperFacts(tx, paperOf, stepAt(step), now);
    const written = writeDocument(kind, { ...facts, colour: act.do === 'issue' ? act.colour : null });
    const paper = { officeId, caseId: state.caseId, step, kind, zone: context.zone, written, now };
    const store = act.do === 'issue' ? issuePaper : draftPaper;
    const { documentId } = await store(tx, { ...paper, issuer: facts.office });
    papers.push({ documentId, kind, step });
  }
  return papers;
}

async function withdrawAll(
  tx: Tx,
  caseId: string,
  { kinds, step, because }: Extract<PaperAct, { do: 'withdraw' }>,
  now: Date,
): Promise<void> {
  const standing = await tx.caseDocument.findMany({
    where: { caseId, step, kind: { in: [...kinds] }, state: { not: 'withdrawn' } },
    orderBy: [{ draftedAt: 'asc' }, { id: 'asc' }],
  });
  const reason = withdrawnBecause[because];
  for (const paper of standing) await withdrawPaper(tx, paper, { reason, because, byPostId: null, now });
}
