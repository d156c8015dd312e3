import type { z } from 'zod';
import { instantAt } from '../../domain/calendar/civil-time';
import { enterIncident } from '../../offices/cases/enter-incident';
import { handIncidents } from '../../offices/cases/hand-incidents';
import { inReach, type Reach } from '../../offices/reach';
import { rulesInForce } from '../../offices/rules';
import { newId } from '../../prisma/ids';
import { digestOf } from '../../prisma/log/digest';
import { answerRefusals } from '../answer-refusals';
import type { Asking } from '../auth/actor';
import type { ApiDeps } from '../deps';
import { writeOnce, type Written } from '../idempotency';
import { Problem } from '../problem';
import type { incidentAnswer, incidentBody } from '../routes/incident-schemas';

interface Entered {
  body: z.infer<typeof incidentBody>;
  key: string | undefined;
  now: Date;
}

/** Enters what a person found, and hands it to the case that it joins or begins. It proposes nothing by itself. */
export async function enterIncidentOf(
  deps: ApiDeps,
  actor: Asking,
  { body, key, now }: Entered,
): Promise<Written<z.infer<typeof incidentAnswer>>> {
  const { officeId, postId: byPostId, tokenId } = actor;
  if (byPostId === null)
    throw new Problem(
      403,
      'no-post',
      'your token names no post: what is entered is entered in the name of one',
    );
  const against = await whom(deps, actor.reach, body);
  const { timeZone, notices } = (await rulesInForce(deps.db, officeId, now)).policy.office;
  const end = instantAt(body.happenedOn, notices.until, timeZone);
  const requestKey = key === undefined ? newId() : digestOf(`${tokenId}:${key}`);
  const { answer, repeated } = await answerRefusals(() =>
    writeOnce(deps.db, tokenId, key, { incident: body }, now, async (tx) =>
      enterIncident(
        tx,
        {
          ...{ officeId, kind: body.kind, evidence: body.evidence, byPostId, requestKey },
          ...against,
          // Of today it is known since now; of an earlier day, that it was by the day's end.
          happenedAt: end > now && instantAt(body.happenedOn, '00:00', timeZone) <= now ? now : end,
        },
        now,
      ),
    ),
  );
  await handIncidents(deps, officeId);
  const row = await deps.db.incident.findUnique({
    where: { id: answer.incidentId },
    select: { caseId: true },
  });
  return { answer: { incidentId: answer.incidentId, caseId: row?.caseId ?? null }, repeated };
}

/** A person is named by the post that they hold. Throws Problem 404 where the unit is out of reach. */
async function whom(
  { db }: ApiDeps,
  reach: Reach,
  body: Entered['body'],
): Promise<{ unitId: string; postId: string | null }> {
  if (body.against === 'unit') {
    if (inReach(reach, body.unitId)) return { unitId: body.unitId, postId: null };
    throw new Problem(404, 'unit-unknown', `unit ${body.unitId}: there is none with this id in your reach`);
  }
  const { officeId } = reach;
  const post = await db.post.findFirst({ where: { id: body.postId, officeId, closedAt: null } });
  if (post === null || !inReach(reach, post.unitId))
    throw new Problem(404, 'post-unknown', `post ${body.postId}: there is none with this id in your office`);
  return { unitId: post.unitId, postId: post.id };
}
