import type { CaseEvent } from '../../domain/escalation/case-event';
import type { CaseState } from '../../domain/escalation/case-state';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';

/**
 * Keeps the marks of a case as its events have made them: one begins with the service of a confirmed decision, gets
 * lighter with an appeal, and is lifted where the step's mark has gone, or its decision came back. What was is in the
 * events.
 */
export async function keepMarks(
  tx: Tx,
  state: CaseState,
  events: readonly CaseEvent[],
  now: Date,
): Promise<void> {
  const touched = new Set(events.flatMap((event) => ('step' in event ? [event.step] : [])));
  const { caseId, officeId, subject } = state;
  for (const step of state.steps.filter((one) => touched.has(one.step) && one.decision !== null)) {
    const { rung, served, markUntil, proposal } = step;
    const where = { caseId_step: { caseId, step: step.step } };
    if (markUntil === null || served === null) {
      await tx.caseMark.updateMany({
        where: { caseId, step: step.step, liftedAt: null },
        data: { liftedAt: now },
      });
      continue;
    }
    const [from, until] = [new Date(served.at), new Date(markUntil)];
    await tx.caseMark.upsert({
      where,
      update: { rung, from, until, liftedAt: null },
      create: {
        id: newId(),
        officeId,
        caseId,
        step: step.step,
        unitId: subject.unitId,
        personId: subject.kind === 'person' ? subject.personId : proposal.personId,
        rung,
        ...{ from, until },
      },
    });
  }
}
