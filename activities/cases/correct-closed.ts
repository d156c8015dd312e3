import { decide } from '../../domain/escalation/decide';
import { askerOf } from '../../offices/cases/asker';
import { storedCase } from '../../offices/cases/stored-case';
import { subjectKey, subjectOf } from '../../offices/cases/subject';
import type { CaseFile } from '../../prisma/generated/client';
import type { CaseAnswer, CaseRequest } from '../../workflows/handles';
import type { Deps } from '../deps';
import { carryOut, contextOf, doneBefore, follow } from './change-case';
import { newsOf, type Known, type NewsOf } from './known';
import { nobody, Refused } from './refused';

/** The closed case that a correction is asked for; null: the request is for the one that is open. */
export async function closedCaseOf(
  { db }: Pick<Deps, 'db'>,
  { officeId, subject }: Known,
  { caseId, command }: CaseRequest,
): Promise<CaseFile | null> {
  if (caseId === undefined || command.do !== 'annul') return null;
  const file = await db.caseFile.findFirst({ where: { id: caseId, officeId, status: 'closed' } });
  return file !== null && subjectKey(subjectOf(file)) === subjectKey(subject) ? file : null;
}

/**
 * Annuls a wrong decision in a case that is closed, by the rules of an open one and in one transaction: the events stay,
 * the mark is lifted, the papers fall, and whom it was about hears of it. The case stays closed. The same key again
 * answers the same. Throws Refused by the rule.
 */
export async function correctClosed(
  deps: Deps,
  known: Known,
  { id }: CaseFile,
  request: CaseRequest,
): Promise<{ news: NewsOf; corrected: CaseAnswer }> {
  const now = await deps.clock.now();
  const { corrected, news, aftermath } = await deps.db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM case_file WHERE id = ${id} FOR UPDATE`;
      const file = await tx.caseFile.findUniqueOrThrow({ where: { id } });
      let happened = await doneBefore(tx, known, file, request.key);
      let aftermath: Parameters<typeof follow>[2] = { notices: [], incidents: 0 };
      if (happened === null) {
        const { state } = await storedCase(tx, id);
        const context = await contextOf(tx, file, now);
        const asker = await askerOf(tx, { officeId: state.officeId, ...request }, state.subject, now);
        if (asker === null) throw new Refused(nobody);
        const events = decide(request.command, state, asker, context);
        if ('refused' in events) throw new Refused(events);
        ({ happened, ...aftermath } = await carryOut(tx, file, state, events, request.key, context));
      }
      const { version } = await tx.caseFile.findUniqueOrThrow({ where: { id } });
      return {
        corrected: { caseId: id, version, happened, nextAt: null },
        news: { ...(await newsOf(tx, known, null)), happened: [] },
        aftermath,
      };
    },
    { timeout: 60_000 },
  );
  await follow(deps, known.officeId, aftermath);
  return { news, corrected };
}
