import { createHmac } from 'node:crypto';
import type { Link } from './link';
import { claimOf } from './link-text';

/** 144 bits of the tag: beyond guessing, and whole in base64. */
const TAG_BYTES = 18;

/** The signed text of a link, 112 characters that stand in an address as they are. The same link gives the same text. */
export function signLink(key: Buffer, link: Link): string {
  const claim = claimOf(link);
  return claim + tagOf(key, claim).toString('base64url');
}

export function tagOf(key: Buffer, claim: string): Buffer {
  return createHmac('sha256', key).update(claim).digest().subarray(0, TAG_BYTES);
}

/** What writes the links of notices: their whole addresses at this engine. `keys` as `linkKeys` gives them. */
export function linkSigner(keys: readonly Buffer[], publicUrl: string): (link: Link) => string {
  const [key] = keys;
  if (key === undefined) throw new RangeError('linkSigner: expected at least one key');
  return (link) => `${publicUrl}/l/${signLink(key, link)}`;
}
