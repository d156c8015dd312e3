import type { FastifyReply, FastifyRequest } from 'fastify';
import { needsSecondFactor } from '../../domain/sign-in/second-factor';
import { isSame, standingsOf, type Standing } from '../../offices/accounts/standings';
import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { browserWords } from '../auth/browser-words';
import { openSession } from '../auth/sign-in';
import { endSessionOf } from '../auth/tokens';
import { SESSION_COOKIE } from '../auth/who-asks';
import { Problem } from '../problem';
import { knowBrowser } from './known-browser';

export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
  /** Where the engine is, for the cookies. */
  address: string;
}

/** How somebody proved who they are. */
export interface Proof {
  /** When they gave a second factor beside the password; null for who has none. */
  strongAt: Date | null;
  /** As what they acted until now, where they go on. */
  as?: Standing;
}

/**
 * Opens a session for a person who has proved who they are: as what they were, or as the first of what they are to the
 * office, and without a second factor as the first that needs none. Throws Problem 403 for whoever is nothing to it any
 * more.
 */
export async function letIn(
  tx: Tx,
  exchange: Exchange,
  of: { officeId: string; personId: string },
  { strongAt, as }: Proof,
): Promise<void> {
  const { request, reply, address } = exchange;
  const now = request.receivedAt;
  const all = await standingsOf(tx, of, now);
  const standing =
    all.find((one) => as !== undefined && isSame(one, as)) ??
    all.find(({ role }) => strongAt !== null || !needsSecondFactor(role)) ??
    all[0];
  if (standing === undefined) {
    throw new Problem(
      403,
      'no-standing',
      'you hold no post here now and no appointment runs: ask the office',
      '您现在没有岗位，也没有在任的身份，请与办公室联系',
    );
  }
  // Whoever was signed in in this browser is so no more, and the old secret is worth nothing.
  const before = request.cookies[SESSION_COOKIE];
  if (before !== undefined) await endSessionOf(tx, before, now);
  const browser = browserWords(request.headers['user-agent']);
  const session = await openSession(tx, { ...of, standing, strongAt, browser, address }, now);
  await knowBrowser(tx, exchange, of);
  const { officeId, personId } = of;
  const data = { role: standing.role, unit: standing.unitId, strong: strongAt !== null };
  await appendEntry(tx, { officeId, at: now, kind: 'session.opened', subject: personId, data });
  reply.setCookie(SESSION_COOKIE, session.secret, session.cookie);
}
