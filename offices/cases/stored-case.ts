import type { CaseEvent } from '../../domain/escalation/case-event';
import type { CaseState } from '../../domain/escalation/case-state';
import { evolve } from '../../domain/escalation/evolve';
import type { Tx } from '../../prisma/client';
import type { CaseFile } from '../../prisma/generated/client';

/** An event at its place in the case, from 1; `key`: of the command, incident or date that made it. */
export type StoredCaseEvent = CaseEvent & { seq: number; key: string };

export interface StoredCase {
  file: CaseFile;
  events: StoredCaseEvent[];
  /** The fold of the events. */
  state: CaseState;
}

/** A case as its stored events make it. Throws for an id that there is none of. */
export async function storedCase(tx: Tx, caseId: string): Promise<StoredCase> {
  const file = await tx.caseFile.findUniqueOrThrow({ where: { id: caseId } });
  const events = await storedEvents(tx, caseId);
  return { file, events, state: foldOf(caseId, events) };
}

/** The events of a case after a place in it, in order. */
export async function storedEvents(tx: Tx, caseId: string, after = 0): Promise<StoredCaseEvent[]> {
  const rows = await tx.caseEvent.findMany({
    where: { caseId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
  });
  return rows.map(
    ({ seq, key, at, body }) =>
      ({ ...(body as object), at: at.toISOString(), seq, key }) as unknown as StoredCaseEvent,
  );
}

function foldOf(caseId: string, events: readonly CaseEvent[]): CaseState {
  const state = events.reduce<CaseState | null>((before, event) => evolve(before, event), null);
  if (state === null) throw new Error(`case ${caseId}: expected events, found none`);
  return state;
}
