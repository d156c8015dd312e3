import { thingOf } from '../../offices/links/link';
import { readLink, type SignedLink } from '../../offices/links/read-link';
import { readerOfLink } from '../../offices/links/reader-of-link';
import { Prisma } from '../../prisma/generated/client';
import type { Actor } from '../auth/actor';
import { personOf } from '../auth/person-of';
import { actorOf, issueToken } from '../auth/tokens';
import type { ApiDeps } from '../deps';
import { noReader } from './no-reader';
import { noLink } from './no-link';

/** What the browser that asks holds already. */
export interface Browser {
  /** Who is signed in there. */
  signedIn: Actor | null;
  /** The secret of the session that a link opened there. */
  secretOf: (linkId: string) => string | null;
}

export interface Opened {
  /** The page to go on to. */
  to: string;
  /**
   * `link`: by the link; `signed-in`: its reader is signed in there. Nothing was opened where it is `other`, for somebody
   * else is signed in there, or `sign-in`, for a link is not enough.
   */
  as: 'link' | 'signed-in' | 'other' | 'sign-in';
  /** A session that this opened. */
  session: { linkId: string; secret: string; expiresAt: Date } | null;
}

/**
 * Opens a link: for the browser that comes first, and for that one again. A browser in which somebody is signed in goes
 * on as they are. Throws Problem: malformed, forged, expired, used in another browser, not its reader's any more.
 */
export async function openLink(deps: ApiDeps, text: string, browser: Browser, now: Date): Promise<Opened> {
  const { db } = deps;
  const link = signedLink(deps, text, now);
  if (link.expired) throw noLink('expired');
  const { signedIn } = browser;
  const to = pageOf(link);
  if (signedIn !== null) {
    const reader = await personOf(db, signedIn, now).catch(() => null);
    if (reader !== link.personId) return { to, as: 'other', session: null };
    await noteOpened(deps, link, now);
    return { to, as: 'signed-in', session: null };
  }
  const reader = await readerOfLink(db, link, now);
  if (reader === 'sign-in') return { to, as: 'sign-in', session: null };
  if (typeof reader === 'string') throw noReader(reader);
  if (await openedHere(deps, link, browser, now)) return { to, as: 'link', session: null };
  const session = await bind(deps, link, now);
  await noteOpened(deps, link, now);
  return { to, as: 'link', session };
}

/** The link of a text that we signed, expired or not. Throws Problem 400 where it is none. */
export function signedLink({ linkKeys }: Pick<ApiDeps, 'linkKeys'>, text: string, now: Date): SignedLink {
  const link = readLink(linkKeys, text, now);
  if (typeof link === 'string') throw noLink(link);
  return link;
}

function pageOf(link: SignedLink): string {
  const { id, step } = thingOf(link);
  if (link.purpose === 'wishes') return '/wishes';
  return link.purpose === 'duty' ? `/duties/${id}` : `/cases/${id}#step-${step}`;
}

async function openedHere({ db }: ApiDeps, link: SignedLink, browser: Browser, now: Date): Promise<boolean> {
  const use = await db.linkUse.findUnique({ where: { id: link.id } });
  if (use === null) return false;
  const secret = browser.secretOf(link.id);
  const actor = secret === null ? null : await actorOf(db, secret, 'session', now);
  if (actor?.tokenId !== use.tokenId) throw noLink('used');
  return true;
}

/** PostgreSQL's and Prisma's name for a key that is there already. */
const UNIQUE_VIOLATION = 'P2002';

/** Of two browsers at the same moment one gets it. */
async function bind({ db }: ApiDeps, link: SignedLink, now: Date): Promise<NonNullable<Opened['session']>> {
  const { id, officeId, personId, purpose, subject, expiresAt } = link;
  const only = { personId, purpose, subject };
  try {
    return await db.$transaction(async (tx) => {
      const token = await issueToken(
        tx,
        { kind: 'session', role: 'secretary', officeId, only, expiresAt },
        now,
      );
      await tx.linkUse.create({ data: { id, officeId, ...only, tokenId: token.id, usedAt: now } });
      return { linkId: id, secret: token.secret, expiresAt };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION)
      throw noLink('used');
    throw error;
  }
}

/** Finds people who can't be reached; never evidence. */
async function noteOpened({ db }: ApiDeps, { deliveryId, personId }: SignedLink, now: Date): Promise<void> {
  await db.delivery.updateMany({
    where: { id: deliveryId, personId, openedAt: null },
    data: { openedAt: now },
  });
}
