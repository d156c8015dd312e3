import { announceNextOpening } from '../../offices/announce-next-opening';
import { runCadences } from '../../offices/run-cadences';
import { redeem } from '../auth/sign-in';
import { createToken } from '../auth/tokens';
import { SESSION_COOKIE } from '../auth/who-asks';
import type { ApiDeps } from '../deps';
import { Problem } from '../problem';
import type { Exchange } from './let-in';
import { checkKey, useKey } from './set-up-office';

/** The session is asked for at once. */
const AT_ONCE_MS = 60_000;

/**
 * Loads the invented office instead of one's own, and lets whoever has the printed key in as its contact. Throws
 * Problem 401 for another key, 409 where there is an office already or none may be invented here.
 */
export async function trySample(deps: ApiDeps, exchange: Exchange, key: string): Promise<void> {
  const { db, loadSample } = deps;
  const now = exchange.request.receivedAt;
  await checkKey(deps, key, now);
  if (loadSample === undefined)
    throw new Problem(
      409,
      'no-sample',
      'the sample is never loaded into a database of your own',
      '示例不会装进您自己的数据库，请设立办公室',
    );
  await useKey(deps, key, now);
  const officeId = await loadSample();
  await runCadences(deps, officeId);
  await announceNextOpening(deps, officeId);
  const contact = await db.post.findFirst({ where: { officeId, kind: 'office-contact', closedAt: null } });
  const expiresAt = new Date(now.getTime() + AT_ONCE_MS);
  const as = { kind: 'sign-in', role: 'office', officeId, postId: contact?.id ?? null, expiresAt } as const;
  const session = await redeem(deps, await createToken(db, as, now), now);
  if (session !== null) exchange.reply.setCookie(SESSION_COOKIE, session.secret, session.cookie);
}
