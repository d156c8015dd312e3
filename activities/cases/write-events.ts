import { caseEventTexts } from './event-texts';
import type { CaseEvent, CaseEventBody } from '../../domain/escalation/case-event';
import { stages, type CaseState, type Step } from '../../domain/escalation/case-state';
import { evolve } from '../../domain/escalation/evolve';
import { nextDate } from '../../domain/escalation/next-date';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { subjectKey } from '../../offices/cases/subject';
import type { StoredCaseEvent } from '../../offices/cases/stored-case';

export interface Written {
  events: StoredCaseEvent[];
  state: CaseState;
}

/**
 * Adds events to a case under one key: each with its place, its entry in the log, and the case's row for lists. The
 * caller holds the lock of the case.
 */
export async function writeEvents(
  tx: Tx,
  before: CaseState,
  bodies: readonly CaseEventBody[],
  key: string,
  now: Date,
): Promise<Written> {
  const { caseId, officeId } = before;
  let state = before;
  const events: StoredCaseEvent[] = [];
  for (const body of bodies) {
    const event: CaseEvent = { ...body, at: now.toISOString() };
    const isFirst = event.kind === 'opened';
    state = evolve(isFirst ? null : state, event);
    const seq = state.version;
    const { kind, ...data } = body;
    const texts = await caseEventTexts(tx, body);
    const entryId = await appendEntry(tx, {
      officeId,
      at: now,
      kind: `case.${kind}`,
      subject: caseId,
      data: { seq, ...data, ...(texts === null ? {} : { texts }) },
    });
    await tx.caseEvent.create({
      data: { id: newId(), caseId, seq, key, kind, body: body as object, at: now, entryId },
    });
    events.push({ ...event, seq, key });
  }
  if (events.length > 0) await project(tx, before, state, now);
  return { events, state };
}

/** The row that lists read: what the events have made of the case. */
async function project(tx: Tx, before: CaseState, state: CaseState, now: Date): Promise<void> {
  const step = furthestOn(state);
  const nextAt = nextDate(state);
  const isOpen = state.status === 'open';
  await tx.caseFile.update({
    where: { id: state.caseId },
    data: {
      status: state.status,
      version: state.version,
      rung: step?.rung ?? null,
      stage: step?.stage ?? null,
      waitingFor: isOpen ? (step?.waiting?.for ?? (state.ripensAt === null ? null : 'ripening')) : null,
      nextAt: nextAt === null ? null : new Date(nextAt),
      openSubject: isOpen ? subjectKey(state.subject) : null,
      // A correction leaves the day on which it was closed.
      ...(isOpen || before.status === 'open' ? { closedAt: isOpen ? null : now } : {}),
    },
  });
}

/** Of those that still run, else of all: a case is where its furthest step is. */
function furthestOn({ steps }: CaseState): Step | undefined {
  const running = steps.filter(({ stage }) => stage !== 'ended');
  return (running.length > 0 ? running : steps).reduce<Step | undefined>(
    (last, step) =>
      last === undefined || stages.indexOf(step.stage) >= stages.indexOf(last.stage) ? step : last,
    undefined,
  );
}
