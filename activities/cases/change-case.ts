import type { CaseContext } from '../../domain/escalation/case-context';
import type { CaseEventBody, CaseEventKind } from '../../domain/escalation/case-event';
import type { CaseState } from '../../domain/escalation/case-state';
import { after } from '../../domain/escalation/settle';
import type { Tx } from '../../prisma/client';
import type { CaseFile } from '../../prisma/generated/client';
import { caseContext } from '../../offices/cases/context';
import { handIncidents } from '../../offices/cases/hand-incidents';
import { storedCase } from '../../offices/cases/stored-case';
import { subjectOf } from '../../offices/cases/subject';
import { papersOf } from '../../offices/documents/papers-of-events';
import { startNextWave } from '../../offices/next-wave';
import { rulesOfVersion } from '../../offices/rules';
import type { Deps } from '../deps';
import { askForCase } from './ask-for-case';
import { lockOpenCase, newsOf, type Known, type NewsOf } from './known';
import { keepMarks } from './marks';
import { recordStepIncidents } from './step-incidents';
import { passVacantTurns } from './turn';
import { writeEvents } from './write-events';

/** What is done once its transaction has been committed: a crash before it is mended by the housekeeper. */
interface Aftermath {
  /** Kinds of what was asked for: some may be urgent. */
  notices: string[];
  incidents: number;
}

/** What a command, an incident or a date makes of a case, as it is now and locked. */
type Change = (tx: Tx, state: CaseState, context: CaseContext) => Promise<CaseEventBody[]>;

/**
 * Changes the open case of a subject in one transaction: events, log, marks, papers, notices. What was done under this
 * key before is answered again and not done twice. Without an open case nothing is done. `notBefore`: a date that
 * Temporal says has come, whatever this machine's clock says.
 */
export async function changeCase(
  deps: Deps,
  known: Known,
  key: string,
  change: Change,
  notBefore?: string,
): Promise<NewsOf> {
  const clock = (await deps.clock.now()).getTime();
  const now = new Date(Math.max(clock, notBefore === undefined ? 0 : Date.parse(notBefore)));
  const { news, aftermath } = await deps.db.$transaction(
    async (tx) => {
      const file = await lockOpenCase(tx, known);
      const earlier = await doneBefore(tx, known, file, key);
      const nothing = { notices: [], incidents: 0 };
      if (file === null || earlier !== null) {
        const news = { ...(await newsOf(tx, known, file?.id ?? null)), happened: earlier ?? [] };
        return { news, aftermath: nothing };
      }
      const { state } = await storedCase(tx, file.id);
      const context = await contextOf(tx, file, now);
      const bodies = await change(tx, state, context);
      const { happened, ...aftermath } = await carryOut(tx, file, state, bodies, key, context);
      return { news: { ...(await newsOf(tx, known, file.id)), happened }, aftermath };
    },
    { timeout: 60_000 },
  );
  await follow(deps, known.officeId, aftermath);
  return news;
}

/** Writes events with all that follows from them, in the caller's transaction. */
export async function carryOut(
  tx: Tx,
  file: CaseFile,
  before: CaseState,
  bodies: readonly CaseEventBody[],
  key: string,
  context: CaseContext,
): Promise<Aftermath & { happened: CaseEventKind[] }> {
  const { now } = context;
  if (bodies.length === 0) return { notices: [], incidents: 0, happened: [] };
  const decided = bodies[0]?.kind === 'opened' ? before : after(before, bodies, context);
  const passed = decided.status === 'open' ? await passVacantTurns(tx, decided, context) : [];
  const { events, state } = await writeEvents(tx, before, [...bodies, ...passed], key, now);
  await keepMarks(tx, state, events, now);
  await papersOf(tx, { officeId: state.officeId, file, state, events, context, now });
  return {
    notices: await askForCase(tx, state, events, context),
    incidents: await recordStepIncidents(tx, state, events, now),
    happened: events.map(({ kind }) => kind),
  };
}

/** A wave for what was asked, and the way to a case for what became a ground. */
export async function follow(deps: Deps, officeId: string, { notices, incidents }: Aftermath): Promise<void> {
  if (notices.length > 0) await startNextWave(deps, officeId, notices);
  if (incidents > 0) await handIncidents(deps, officeId);
}

/** What is decided with in a case: its own ladder, and marks and cases beside it as they are now. */
export async function contextOf(tx: Tx, file: CaseFile, now: Date): Promise<CaseContext> {
  const rules = await rulesOfVersion(tx, file.policyVersionId);
  const { ladder } = rules.policy;
  if (ladder === undefined)
    throw new Error(`case ${file.id}: its policy ${file.policyVersionId} has no ladder`);
  const { id: caseId, officeId, openedAt } = file;
  return caseContext(tx, { subject: subjectOf(file), officeId, caseId, openedAt }, rules, ladder, now);
}

/** What happened under a key, in the open case or the one that the workflow carried; null where nothing did. */
export async function doneBefore(
  tx: Tx,
  { caseId }: Known,
  file: CaseFile | null,
  key: string,
): Promise<CaseEventKind[] | null> {
  const ids = [caseId, file?.id ?? null].filter((id) => id !== null);
  const events = await tx.caseEvent.findMany({
    where: { caseId: { in: ids }, key },
    orderBy: { seq: 'asc' },
    select: { kind: true },
  });
  return events.length === 0 ? null : events.map(({ kind }) => kind as CaseEventKind);
}
