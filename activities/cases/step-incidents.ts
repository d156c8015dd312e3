import type { CaseEvent } from '../../domain/escalation/case-event';
import type { CaseState } from '../../domain/escalation/case-state';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { stepSource } from '../../offices/cases/incidents-of';

/**
 * What a case itself finds to be a ground: a rectification that is overdue, a look-back that failed. Recorded like any
 * other incident, once for each step and kind; it is handed on after the commit. Answers how many.
 */
export async function recordStepIncidents(
  tx: Tx,
  { caseId, officeId, subject }: CaseState,
  events: readonly CaseEvent[],
  now: Date,
): Promise<number> {
  const found = events.flatMap((event) => {
    if (event.kind === 'rectification-overdue') return [{ step: event.step, kind: 'unrectified' }];
    if (event.kind === 'looked-back' && !event.passed)
      return [{ step: event.step, kind: 'failed-look-back' }];
    return [];
  });
  if (found.length === 0) return 0;
  const { count } = await tx.incident.createMany({
    data: found.map(({ step, kind }) => ({
      id: newId(),
      officeId,
      unitId: subject.unitId,
      personId: subject.kind === 'person' ? subject.personId : null,
      postId: subject.kind === 'person' ? subject.postId : null,
      kind,
      recordedAt: now,
      happenedAt: now,
      requestKey: `${stepSource(caseId, step)}:${kind}`,
    })),
    skipDuplicates: true,
  });
  return count;
}
