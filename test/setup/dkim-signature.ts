import { createHash, createVerify, type KeyObject } from 'node:crypto';

/** What a mail's DKIM signature says, and whether it holds. */
export interface DkimSignature {
  domain: string;
  selector: string;
  /** Names of the signed headers, in lower case. */
  headers: string[];
  bodyHolds: boolean;
  headersHold: boolean;
}

/**
 * Looks at the signature of a mail as a receiver does (RFC 6376, relaxed/relaxed and rsa-sha256 only), by another way
 * than the library that signs. Throws where there is none.
 */
export function dkimSignatureOf(raw: Buffer, publicKey: KeyObject): DkimSignature {
  const text = raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = fields.find((field) => /^dkim-signature:/i.test(field));
  if (signature === undefined) throw new Error('expected a DKIM-Signature, found none');
  const tags = new Map(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag): [string, string] => {
        const [name = '', ...value] = tag.split('=');
        return [name.trim(), value.join('=').replaceAll(/\s/g, '')];
      }),
  );
  const tag = (name: string): string => tags.get(name) ?? '';
  if (tag('a') !== 'rsa-sha256' || tag('c') !== 'relaxed/relaxed')
    throw new Error(`expected rsa-sha256 and relaxed/relaxed, found ${tag('a')} and ${tag('c')}`);
  const headers = tag('h').toLowerCase().split(':');
  const unsigned = signature.replace(/(;\s*b=)[^;]*$/, '$1');
  const named = headers.flatMap((name) => fields.findLast((field) => nameOf(field) === name) ?? []);
  const signed = [...named.map(relaxed), relaxed(unsigned)].join('\r\n');
  return {
    ...{ domain: tag('d'), selector: tag('s'), headers },
    bodyHolds: bodyHash(text.slice(end + 4)) === tag('bh'),
    headersHold: createVerify('sha256').update(signed, 'latin1').verify(publicKey, tag('b'), 'base64'),
  };
}

const nameOf = (field: string): string => field.slice(0, field.indexOf(':')).trim().toLowerCase();

/** RFC 6376, 3.4.2. */
function relaxed(field: string): string {
  const value = field.slice(field.indexOf(':') + 1).replaceAll('\r\n', '');
  return `${nameOf(field)}:${value.replaceAll(/[ \t]+/g, ' ').trim()}`;
}

/** RFC 6376, 3.4.4. */
function bodyHash(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.at(-1) === '') lines.pop();
  const canonical = lines.length === 0 ? '' : `${lines.join('\r\n')}\r\n`;
  return createHash('sha256').update(canonical, 'latin1').digest('base64');
}
