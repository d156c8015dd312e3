import type { FastifyRequest } from 'fastify';
import type { Database } from '../../prisma/client';
import { Problem } from '../problem';
import type { Actor } from './actor';
import { linkSecrets } from './link-cookies';
import { asReader, isInReach, isSession, outOfReach, reachedBy, type Reached } from './link-reach';
import { actorOf } from './tokens';

export const SESSION_COOKIE = 'duban_session';

/**
 * Who asks: a bearer's token, who is signed in, or, where nobody is, the reader of a link that was opened in this
 * browser and reaches what is asked. Null where it is nobody. Throws Problem 403 where a link reaches something else, or
 * is its reader's no more.
 */
export async function whoAsks(request: FastifyRequest, db: Database): Promise<Actor | null> {
  const now = request.receivedAt;
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return actorOf(db, bearer, 'bearer', now);
  const readers: [Actor, NonNullable<Actor['only']>][] = [];
  for (const secret of [request.cookies[SESSION_COOKIE], ...linkSecrets(request)]) {
    const actor = secret === undefined ? null : await actorOf(db, secret, 'session', now);
    if (actor === null) continue;
    if (actor.only === undefined) return actor;
    readers.push([actor, actor.only]);
  }
  return readers.length === 0 ? null : amongReaders(readers, await reachedBy(db, request), { db, now });
}

type Readers = readonly (readonly [Actor, NonNullable<Actor['only']>])[];

/** The link that was opened last counts first. */
async function amongReaders(
  readers: Readers,
  reached: Reached,
  { db, now }: { db: Database; now: Date },
): Promise<Actor | null> {
  let refusal: Problem | null = null;
  for (const [actor, only] of [...readers].reverse()) {
    if (!isInReach(only, reached)) continue;
    if (reached.method === 'DELETE' && isSession(reached)) return actor;
    const reader = await asReader(db, actor, only, now);
    if (!(reader instanceof Problem)) return reader;
    refusal ??= reader;
  }
  const [first] = readers;
  if (first === undefined) return null;
  throw refusal ?? outOfReach(first[1]);
}

/** Who is signed in in this browser; no reader of a link is. */
export async function signedInActor(request: FastifyRequest, db: Database): Promise<Actor | null> {
  const secret = request.cookies[SESSION_COOKIE];
  const actor = secret === undefined ? null : await actorOf(db, secret, 'session', request.receivedAt);
  return actor?.only === undefined ? actor : null;
}
