import { thingOf, type Link } from './link';

/*
 * A link's text is base64url: a head of 6 bytes (version, purpose, day on which it expires, step), four ids of
 * prisma/ids.ts as they are, and a tag of 18 bytes. All parts are whole groups of base64, so no two texts say the same.
 */
const VERSION = 1;
const PURPOSES = [null, 'duty', 'case', 'wishes'] as const;
const PARTS = /^([\w-]{8})([0-9a-z]{20})([0-9a-z]{20})([0-9a-z]{20})([0-9a-z]{20})([\w-]{24})$/;
const ID = /^[0-9a-z]{20}$/;
const DAY_MS = 86_400_000;

/**
 * What is signed of a link. It expires at the end of a day (UTC), never earlier than asked: the same notice, written
 * again a minute later, has the same links. Throws RangeError for an id or a step that no text can hold.
 */
export function claimOf(link: Link): string {
  const { id, step } = thingOf(link);
  const ids = [link.officeId, link.personId, link.deliveryId, id];
  const stranger = ids.find((one) => !ID.test(one));
  if (stranger !== undefined) throw new RangeError(`link: expected ids of 20 characters, got "${stranger}"`);
  const head = Buffer.alloc(6);
  head.writeUInt8(VERSION, 0);
  head.writeUInt8(PURPOSES.indexOf(link.purpose), 1);
  head.writeUInt16BE(Math.ceil(link.expiresAt.getTime() / DAY_MS), 2);
  head.writeUInt16BE(step, 4);
  return head.toString('base64url') + ids.join('');
}

/** The parts of a text that looks like a link's; null for any other. Nothing is verified here. */
export function partsOf(text: string): { link: Link; claim: string; tag: Buffer } | null {
  const [, head64, officeId, personId, deliveryId, id, tag] = PARTS.exec(text) ?? [];
  if (head64 === undefined || tag === undefined) return null;
  const head = Buffer.from(head64, 'base64url');
  const purpose = PURPOSES[head.readUInt8(1)] ?? null;
  if (head.readUInt8(0) !== VERSION || purpose === null) return null;
  if (officeId === undefined || personId === undefined || deliveryId === undefined || id === undefined)
    return null;
  const step = head.readUInt16BE(4);
  const expiresAt = new Date(head.readUInt16BE(2) * DAY_MS);
  const subject = purpose === 'case' ? `${id}:${step}` : id;
  const link = { officeId, personId, deliveryId, purpose, subject, expiresAt };
  return { link, claim: text.slice(0, -tag.length), tag: Buffer.from(tag, 'base64url') };
}
