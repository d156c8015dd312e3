import { tellCases } from '../../offices/cases/tell-cases';
import { withdrawIncident } from '../../offices/cases/withdraw-incident';
import { storeText } from '../../prisma/texts';
import { answerRefusals } from '../answer-refusals';
import type { Actor } from '../auth/actor';
import type { ApiDeps } from '../deps';
import { writeOnce } from '../idempotency';
import { Problem } from '../problem';

interface Withdrawn {
  incidentId: string;
  reason: string;
  key: string | undefined;
  now: Date;
}

/** Takes back what was entered in error: its record stays, and its case is told that the ground has gone. */
export async function withdrawIncidentOf(
  deps: ApiDeps,
  actor: Actor,
  { incidentId, reason, key, now }: Withdrawn,
): Promise<{ incidentId: string; withdrawn: true }> {
  const { officeId, postId: byPostId, tokenId } = actor;
  if (byPostId === null)
    throw new Problem(403, 'no-post', 'your token names no post: every write is made in the name of one');
  const { answer } = await answerRefusals(() =>
    writeOnce(deps.db, tokenId, key, { incidentId, reason }, now, async (tx) => {
      const { digest } = await storeText(tx, reason, now);
      return withdrawIncident(tx, { officeId, incidentId, reasonDigest: digest, byPostId }, now);
    }),
  );
  if (answer.caseId !== null) await tellCases(deps, [answer.caseId]);
  return { incidentId, withdrawn: true };
}
