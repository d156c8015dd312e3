import { simpleParser } from 'mailparser';
import type { RecipientStatus } from '../../domain/bounces/fate';

/** More recipients than that has no mail of ours. */
const MAX_RECIPIENTS = 20;

/**
 * The recipients of a `message/delivery-status` (RFC 3464, 2.1): blocks of headers with blank lines between them, of
 * which the first speaks of the message and each further one of a recipient.
 */
export async function statusFields(content: Buffer): Promise<RecipientStatus[]> {
  const blocks = content
    .toString('utf8')
    .split(/(?:\r?\n){2,}/)
    .filter((block) => block.trim() !== '');
  const read = await Promise.all(blocks.slice(0, MAX_RECIPIENTS + 1).map(fieldsOf));
  return read.flatMap((fields) => (fields.action === null && fields.status === null ? [] : [fields]));
}

/** A block is headers like those of a mail. */
async function fieldsOf(block: string): Promise<RecipientStatus> {
  const { headers } = await simpleParser(`${block.trim()}\r\n\r\n`);
  const field = (name: string): string | null => {
    const [value] = [headers.get(name) ?? []].flat();
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const action = field('action');
  return {
    // RFC 3464 allows a comment behind it.
    action: action === null ? null : (/^[a-z]+/.exec(action.toLowerCase())?.[0] ?? null),
    status: field('status'),
    diagnostic: field('diagnostic-code'),
  };
}
