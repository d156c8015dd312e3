import type { CaseEvent } from '../../domain/escalation/case-event';
import type { CaseState } from '../../domain/escalation/case-state';
import { stateOf } from '../../domain/escalation/evolve';
import type { Database } from '../../prisma/client';
import type { CaseFile } from '../../prisma/generated/client';
import { caseId } from '../../workflows/handles';
import { storedEvents } from '../cases/stored-case';
import { subjectOf } from '../cases/subject';
import { PATIENCE_MS } from './compare-cases';
import { figuresOf } from './figures';
import type { Seen, SeenCase } from './seen';

/** Open cases with the fold of their events, and those that ended a moment ago. */
export async function readCases(db: Database, now: Date): Promise<Pick<Seen, 'cases' | 'endedLately'>> {
  const files = await db.caseFile.findMany({ where: { status: 'open' }, orderBy: { id: 'asc' } });
  const ended = await db.caseFile.findMany({
    where: { status: 'closed', closedAt: { gte: new Date(now.getTime() - PATIENCE_MS) } },
  });
  const cases: SeenCase[] = [];
  for (const file of files) cases.push(await readCase(db, file));
  return { cases, endedLately: ended.map((file) => caseId(subjectOf(file))) };
}

/** The row and the events as of one moment: a command between two reads would look like a difference. */
async function readCase(db: Database, { id }: CaseFile): Promise<SeenCase> {
  return db.$transaction(
    async (tx) => {
      const file = await tx.caseFile.findUniqueOrThrow({ where: { id } });
      const { version, status, nextAt, officeId } = file;
      const subject = subjectOf(file);
      const events = await storedEvents(tx, id);
      const changedAt = new Date(events.at(-1)?.at ?? file.openedAt);
      const row = { id, workflowId: caseId(subject), version, status, nextAt };
      const seen = { ...row, input: { officeId, subject }, changedAt };
      const { state, fault } = folded(events);
      if (state === null) return { ...seen, folded: null, fault, missing: [] };
      const asked = [...new Set(state.steps.flatMap(({ proposal }) => proposal.incidentIds))];
      const there = await tx.incident.findMany({ where: { id: { in: asked } }, select: { id: true } });
      const found = new Set(there.map((incident) => incident.id));
      return {
        ...seen,
        folded: figuresOf(state),
        fault: null,
        missing: asked.filter((one) => !found.has(one)),
      };
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

function folded(events: readonly CaseEvent[]): { state: CaseState | null; fault: string | null } {
  try {
    return { state: stateOf(events), fault: null };
  } catch (error) {
    return { state: null, fault: (error as Error).message };
  }
}
