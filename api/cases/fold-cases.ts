import type { CaseEvent } from '../../domain/escalation/case-event';
import type { CaseState } from '../../domain/escalation/case-state';
import { stateOf } from '../../domain/escalation/evolve';
import type { Database } from '../../prisma/client';

/** The states of several cases, by id, read in one query. */
export async function foldCases(db: Database, caseIds: string[]): Promise<Map<string, CaseState>> {
  const rows = await db.caseEvent.findMany({
    where: { caseId: { in: caseIds } },
    orderBy: [{ caseId: 'asc' }, { seq: 'asc' }],
    select: { caseId: true, body: true, at: true },
  });
  const events = new Map<string, CaseEvent[]>();
  for (const { caseId, body, at } of rows) {
    const event = { ...(body as object), at: at.toISOString() } as CaseEvent;
    events.set(caseId, [...(events.get(caseId) ?? []), event]);
  }
  return new Map([...events].map(([caseId, story]) => [caseId, stateOf(story)]));
}
