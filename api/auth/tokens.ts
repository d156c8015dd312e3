import { createHash, randomBytes } from 'node:crypto';
import type { LinkPurpose } from '../../offices/links/link';
import type { Database, Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import type { Actor, Role } from './actor';

export type TokenKind = 'bearer' | 'sign-in' | 'session';

export interface NewToken {
  kind: TokenKind;
  role: Role;
  officeId: string;
  unitId?: string | null;
  postId?: string | null;
  /** Of a session that a link opens: whose it is, and what it reaches. */
  only?: Actor['only'];
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

/** Whom a token stands for; null where it is unknown, over, of another kind, or a sign-in that was used. */
export async function actorOf(db: Tx, secret: string, kind: TokenKind, now: Date): Promise<Actor | null> {
  const token = await db.accessToken.findUnique({ where: { hash: hashOf(secret) } });
  if (token === null || token.kind !== kind || token.expiresAt <= now || token.usedAt !== null) return null;
  if (token.officeId === null) return null;
  const { id, role, officeId, unitId, postId, personId, purpose, subject } = token;
  const actor = { tokenId: id, role: role as Role, officeId, unitId, postId };
  if (personId === null || purpose === null || subject === null) return actor;
  return { ...actor, only: { personId, purpose: purpose as LinkPurpose, subject } };
}

/** Uses up a sign-in token, once, even if two try at the same moment. */
export async function redeemSignIn(db: Database, secret: string, now: Date): Promise<Actor | null> {
  const actor = await actorOf(db, secret, 'sign-in', now);
  if (actor === null) return null;
  const { count } = await db.accessToken.updateMany({
    where: { id: actor.tokenId, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1 ? actor : null;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
