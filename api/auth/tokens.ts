import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import type { Actor, Role } from './actor';

export type TokenKind = 'bearer' | 'sign-in' | 'session';

export interface NewToken {
  kind: TokenKind;
  role: Role;
  officeId: string;
  unitId?: string | null;
  postId?: string | null;
  expiresAt: Date;
}

/** 256 random bits: guessing one is out of the question, so a plain hash of it may be stored. */
const TOKEN_BYTES = 32;

/** Makes a token and keeps its hash only: it can be shown this once. */
export async function createToken(db: Database, token: NewToken, now: Date): Promise<string> {
  const secret = `duban_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const { unitId = null, postId = null, ...rest } = token;
  await db.accessToken.create({
    data: { id: newId(), hash: hashOf(secret), ...rest, unitId, postId, createdAt: now },
  });
  return secret;
}

/** Whom a token stands for; null where it is unknown, over, of another kind, or a sign-in that was used. */
export async function actorOf(
  db: Database,
  secret: string,
  kind: TokenKind,
  now: Date,
): Promise<Actor | null> {
  const token = await db.accessToken.findUnique({ where: { hash: hashOf(secret) } });
  if (token === null || token.kind !== kind || token.expiresAt <= now || token.usedAt !== null) return null;
  if (token.officeId === null) return null;
  const { id, role, officeId, unitId, postId } = token;
  return { tokenId: id, role: role as Role, officeId, unitId, postId };
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
