import { ChannelError } from '../channel';
import type { PostAnswer } from './post';

/** Statuses that say "not now": RFC 9110 and RFC 6585 (429), RFC 8470 (425). */
const NOT_NOW = new Set([408, 425, 429]);

/** Throws unless the status says that the message was taken. What the other side wrote is not repeated. */
export function requireTaken({ status, retryAfterMs }: PostAnswer): void {
  if (status >= 200 && status < 300) return;
  const answered = `answered HTTP ${status}`;
  if (NOT_NOW.has(status) || status >= 500) throw new ChannelError('temporary', answered, retryAfterMs);
  if (status >= 300 && status < 400) {
    throw new ChannelError('permanent', `${answered}: redirects are not followed`);
  }
  throw new ChannelError('permanent', answered);
}
