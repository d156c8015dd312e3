import { timingSafeEqual } from 'node:crypto';
import { linkIdOf, type Link } from './link';
import { partsOf } from './link-text';
import { tagOf } from './sign-link';

/** A link that one of our keys signed. */
export interface SignedLink extends Link {
  id: string;
  expired: boolean;
}

/** `malformed`: no link's text, cut off perhaps; `forged`: no key of ours signed it. */
export type NoLink = 'malformed' | 'forged';

/** The link of a text, also where it has expired, or why it is none. Asks nobody and changes nothing. */
export function readLink(keys: readonly Buffer[], text: string, now: Date): SignedLink | NoLink {
  const parts = partsOf(text);
  if (parts === null) return 'malformed';
  const { link, claim, tag } = parts;
  if (!keys.some((key) => timingSafeEqual(tagOf(key, claim), tag))) return 'forged';
  return { ...link, id: linkIdOf(link), expired: link.expiresAt <= now };
}
