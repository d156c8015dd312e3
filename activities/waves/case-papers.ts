import { subjectOf } from '../../offices/cases/subject';
import { caseId, lookAgainSignal } from '../../workflows/handles';
import type { Deps } from '../deps';

/** Papers whose arrival sets a window going. */
const PAPERS = ['facts', 'decision'];

/**
 * Tells the cases whose papers a delivery carried that it went out, so that the hearing or the appeal begins now. A
 * signal that is lost costs nothing but time: the case looks by itself at its next date. Never fails the wave.
 */
export async function tellCases(
  { db, temporal, log }: Pick<Deps, 'db' | 'temporal' | 'log'>,
  deliveryId: string,
): Promise<void> {
  const papers = await db.noticeRequest.findMany({
    where: { deliveryId, kind: { in: PAPERS }, caseId: { not: null } },
    select: { caseId: true },
  });
  if (papers.length === 0) return;
  const files = await db.caseFile.findMany({
    where: { id: { in: papers.flatMap((one) => one.caseId ?? []) } },
  });
  for (const file of files) {
    try {
      await temporal.workflow.getHandle(caseId(subjectOf(file))).signal(lookAgainSignal);
    } catch (error) {
      log.warn({ err: error, case: file.id }, 'a case could not be told that its paper went out');
    }
  }
}
