/** An id of ours: 20 characters of Crockford base 32. */
const ID = '[0-9a-hjkmnp-tv-z]{20}';
const VERP = new RegExp(`\\+(${ID})@`, 'i');
const MESSAGE_ID = new RegExp(`^<?(${ID})@`, 'i');

/** The delivery whose bounce comes to this address: `name+<delivery>@domain`; null where it names none. */
export function deliveryOfAddress(address: string): string | null {
  return VERP.exec(address)?.[1]?.toLowerCase() ?? null;
}

/** The delivery that a Message-ID of ours is of: `<delivery@domain>`; null where it is not one of ours. */
export function deliveryOfMessageId(messageId: string): string | null {
  return MESSAGE_ID.exec(messageId)?.[1]?.toLowerCase() ?? null;
}
