import { WorkflowNotFoundError } from '@temporalio/common';
import { caseId, lookAgainSignal } from '../../workflows/handles';
import type { OfficeDeps } from '../deps';
import { subjectOf } from './subject';

/**
 * Tells these cases, those of them that are open, to look at what is stored: a ground has gone. A word that is lost
 * loses nothing but time: a case looks by itself at each of its dates. Answers how many there were.
 */
export async function tellCases(
  { db, temporal }: Pick<OfficeDeps, 'db' | 'temporal'>,
  caseIds: readonly string[],
): Promise<number> {
  if (caseIds.length === 0) return 0;
  const files = await db.caseFile.findMany({ where: { id: { in: [...caseIds] }, status: 'open' } });
  for (const file of files) {
    await temporal.workflow
      .getHandle(caseId(subjectOf(file)))
      .signal(lookAgainSignal)
      .catch((error: unknown) => {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      });
  }
  return files.length;
}
