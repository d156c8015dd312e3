import { subjectOf } from '../../offices/cases/subject';
import { caseId, lookAgainSignal } from '../../workflows/handles';
import type { Deps } from '../deps';

/** Papers whose arrival sets a window going. */
const PAPERS = ['facts', 'decision'];

/**
 * Tells the cases whose papers these deliveries carried that they went out, so that the hearing or the appeal begins
 * now. A signal that is lost costs nothing but time: the case looks by itself at its next date. Never fails the wave.
 */
export async function tellCases(
  { db, temporal, log }: Pick<Deps, 'db' | 'temporal' | 'log'>,
  deliveryIds: readonly string[],
): Promise<void> {
  if (deliveryIds.length === 0) return;
  const papers = await db.$queryRaw<{ caseId: string }[]>`
    SELECT DISTINCT case_id AS "caseId" FROM notice_request
    WHERE delivery_id = ANY(${[...deliveryIds]}::text[]) AND kind = ANY(${PAPERS}::text[]) AND case_id IS NOT NULL`;
  const files = await db.caseFile.findMany({ where: { id: { in: papers.map((one) => one.caseId) } } });
  for (const file of files) {
    try {
      await temporal.workflow.getHandle(caseId(subjectOf(file))).signal(lookAgainSignal);
    } catch (error) {
      log.warn({ err: error, case: file.id }, 'a case could not be told that its paper went out');
    }
  }
}
