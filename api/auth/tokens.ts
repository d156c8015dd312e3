import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '../../domain/authority/role';
import type { LinkPurpose } from '../../offices/links/link';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import type { Actor } from './actor';
import { asPerson } from './person-session';

/** As the schema describes them. `device` lets nobody in: it only says that a browser is known. */
export type TokenKind = 'bearer' | 'sign-in' | 'session' | 'set-up' | 'invitation' | 'device';

export interface NewToken {
  kind: TokenKind;
  role: Role;
  /** Null in a key to set up the first office. */
  officeId: string | null;
  unitId?: string | null;
  postId?: string | null;
  /** Of a session that a link opens: whose it is, and what it reaches. */
  only?: Actor['only'];
  /** Of a person's own session, browser or invitation: whose. */
  personId?: string;
  /** What the browser of a session calls itself. */
  browser?: string | null;
  /** Of a person's session: when the second factor was given. */
  strongAt?: Date | null;
  expiresAt: Date;
}

/** 256 random bits: guessing one is out of the question, so a plain hash of it may be stored. */
const TOKEN_BYTES = 32;

/** Makes a token and keeps its hash only: it can be shown this once. */
export async function createToken(db: Tx, token: NewToken, now: Date): Promise<string> {
  return (await issueToken(db, token, now)).secret;
}

/** The same, with the token's id. */
export async function issueToken(
  db: Tx,
  token: NewToken,
  now: Date,
): Promise<{ id: string; secret: string }> {
  const secret = `duban_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const { unitId = null, postId = null, only, ...rest } = token;
  const id = newId();
  await db.accessToken.create({
    data: { id, hash: hashOf(secret), ...rest, unitId, postId, ...only, createdAt: now },
  });
  return { id, secret };
}

/** Whom a token stands for; null where it is unknown, over, of another kind, used, or its person is it no more. */
export async function actorOf(db: Tx, secret: string, kind: TokenKind, now: Date): Promise<Actor | null> {
  const token = await db.accessToken.findUnique({ where: { hash: hashOf(secret) } });
  if (token === null || token.kind !== kind || token.expiresAt <= now || token.usedAt !== null) return null;
  if (token.officeId === null) return null;
  const { id, role, officeId, unitId, postId, personId, purpose, subject } = token;
  const actor = { tokenId: id, role: role as Role, officeId, unitId, postId };
  if (personId === null) return actor;
  if (purpose === null || subject === null) {
    const person = { ...actor, personId };
    return kind === 'session' ? asPerson(db, person, token, now) : person;
  }
  return { ...actor, only: { personId, purpose: purpose as LinkPurpose, subject } };
}

/** Uses up a token that serves once, even if two try at the same moment. */
export async function redeemOnce(
  db: Tx,
  secret: string,
  kind: 'sign-in' | 'invitation',
  now: Date,
): Promise<Actor | null> {
  const actor = await actorOf(db, secret, kind, now);
  if (actor === null) return null;
  const { count } = await db.accessToken.updateMany({
    where: { id: actor.tokenId, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1 ? actor : null;
}

/** Ends the session of a secret, whoever's it is. */
export async function endSessionOf(db: Tx, secret: string, now: Date): Promise<void> {
  const where = { hash: hashOf(secret), kind: 'session', usedAt: null };
  await db.accessToken.updateMany({ where, data: { usedAt: now } });
}

/** As it is kept. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
