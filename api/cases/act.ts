import type { CaseCommand } from '../../domain/escalation/case-command';
import { actOnCase } from '../../offices/cases/act-on-case';
import { CaseRefused } from '../../offices/cases/case-refused';
import { subjectOf } from '../../offices/cases/subject';
import { rulesOfVersion } from '../../offices/rules';
import { newId } from '../../prisma/ids';
import { digestOf } from '../../prisma/log/digest';
import type { CaseAnswer } from '../../workflows/handles';
import type { Asking } from '../auth/actor';
import type { ApiDeps } from '../deps';
import { writeOnce } from '../idempotency';
import { Problem } from '../problem';
import type { ActBody } from '../routes/case-act-schemas';
import { answeredBefore } from './answered-before';
import { commandOf } from './inline-texts';
import { mayAsk } from './may-ask';
import { caseInReach } from './reach';
import { problemOf, ruleThatClosed } from './refused';
import { dropTexts } from './drop-texts';

export interface Act {
  caseId: string;
  body: ActBody;
  /** The Idempotency-Key; without one every request is a new act. */
  key: string | undefined;
  now: Date;
  /** Decided in one act with others. */
  inBulk?: boolean;
}

/**
 * Carries an act to the case's workflow, which alone decides: what was written is stored first, and the command holds
 * its ids. The same key again finds the command that was made of it, and the case answers what it answered. Throws
 * Problem with the rule as its code; the texts are removed again then.
 */
export async function actOn(deps: ApiDeps, actor: Asking, act: Act): Promise<CaseAnswer> {
  const { caseId, body, key, now, inBulk = false } = act;
  const { file } = await caseInReach(deps.db, actor.reach, caseId);
  const postId = mayAsk(actor, body.do);
  const { policy } = await rulesOfVersion(deps.db, file.policyVersionId);
  const { timeZone: zone, notices } = policy.office;
  const receipt = { officeId: file.officeId, zone, endOfDay: notices.until, now, keys: deps.groups.keys };
  const { answer: command } = await writeOnce<CaseCommand>(
    deps.db,
    actor.tokenId,
    key,
    { case: caseId, body },
    now,
    async (tx) => {
      const made = await commandOf(tx, body, receipt);
      return made.do === 'decide' ? { ...made, inBulk } : made;
    },
  );
  const caseKey = key === undefined ? newId() : digestOf(`${actor.tokenId}:${key}`);
  const request = { key: caseKey, caseId, command, postId, role: actor.role };
  const answer =
    (await ruleThatClosed(deps.db, caseId, command)) ??
    (await actOnCase(deps, file.officeId, subjectOf(file), request).catch(refusedOrThrow));
  if (!(answer instanceof Problem)) return answer;
  const earlier = await answeredBefore(deps.db, caseId, caseKey);
  if (earlier !== null) return earlier;
  await dropTexts(deps.db, command, { tokenId: actor.tokenId, key });
  // It may have been closed while this was on its way: then by the rule that closed it.
  throw (await ruleThatClosed(deps.db, caseId, command)) ?? answer;
}

/** Where it is not the case that refuses nobody knows whether it took effect: the same key will find out. */
function refusedOrThrow(error: unknown): Problem {
  if (error instanceof CaseRefused) return problemOf(error.refusal);
  throw error;
}
