import type MimeNode from 'nodemailer/lib/mime-node';
import { encode as quotedPrintable, wrap as wrapQuotedPrintable } from 'nodemailer/lib/qp';

/**
 * A message that nodemailer has compiled, as the bytes that its `build` gives, without a stream for each part: those
 * cost more than all else about a mail. `content` that is not text or bytes throws.
 */
export function wholeMessage(message: MimeNode): Buffer {
  const parts: string[] = [];
  write(message, parts);
  return Buffer.from(parts.join(''), 'latin1');
}

/** All of it is ASCII: what is not has been encoded, or is taken byte by byte. */
function write(node: MimeNode, parts: string[]): void {
  // First: building the headers settles boundary and encoding.
  parts.push(node.buildHeaders(), '\r\n\r\n');
  if (node.content !== undefined) parts.push(encoded(node, node.content));
  if (!node.multipart) return;
  for (const [nth, child] of node.childNodes.entries()) {
    parts.push(`${nth > 0 ? '\r\n' : ''}--${String(node.boundary)}\r\n`);
    write(child, parts);
  }
  parts.push(`\r\n--${String(node.boundary)}--\r\n`);
}

function encoded(node: MimeNode, content: NonNullable<MimeNode['content']>): string {
  if (typeof content !== 'string' && !Buffer.isBuffer(content))
    throw new TypeError('wholeMessage: expected a part of text or bytes, got a stream');
  const encoding = node.getTransferEncoding();
  if (encoding === 'quoted-printable') return wrapQuotedPrintable(quotedPrintable(content));
  if (encoding === 'base64') return inLines(Buffer.from(content).toString('base64'));
  return Buffer.from(content).toString('latin1');
}

/** As nodemailer breaks base64 into lines, without its regular expression: half the time of a long text. */
function inLines(base64: string): string {
  let lines = '';
  let at = 0;
  for (; at + LINE < base64.length; at += LINE) lines += `${base64.slice(at, at + LINE)}\r\n`;
  return lines + base64.slice(at);
}

/** Characters (RFC 2045). */
const LINE = 76;
