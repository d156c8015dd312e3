import {
  simpleParser,
  type AddressObject,
  type Attachment,
  type HeaderValue,
  type ParsedMail,
} from 'mailparser';
import type { RecipientStatus } from '../../domain/bounces/fate';
import { statusFields } from './status-fields';

/** A mail to the address for bounces, as far as it is looked at. */
export interface BounceMail {
  /** A machine that answers for a person who is away (RFC 3834). A report is one of another kind. */
  autoReply: boolean;
  /** A mail system speaks: it has no sender to answer to, or one by the name of such. */
  ofMailSystem: boolean;
  /** A report of delivery, one block a recipient; null where it is none. */
  report: RecipientStatus[] | null;
  /** Of another kind than of delivery: a read receipt, a complaint. */
  otherReport: boolean;
  /** Whom it was sent to, by its headers: with variable envelope return paths, the delivery that it is of. */
  recipients: string[];
  /** Of the mail that came back, where it or its headers are in it: where it was to return to, and what it was. */
  returned: { sender: string | null; messageId: string | null };
  /** The words of a mail that is no report. */
  words: string;
}

/** Where mail servers write down for whom a mail was. */
const RECIPIENT_HEADERS = ['x-original-to', 'delivered-to', 'envelope-to', 'x-envelope-to', 'to'];
const REPORT = ['message/delivery-status', 'message/global-delivery-status'];
const RETURNED = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];
const MAIL_SYSTEM = /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon)@/i;

/** Reads a mail of any kind and charset. Throws for nothing: what is not there is null or empty. */
export async function readBounceMail(bytes: Buffer): Promise<BounceMail> {
  const mail = await simpleParser(bytes, { keepDeliveryStatus: true, skipTextToHtml: true });
  const part = (types: string[]): Attachment | undefined =>
    mail.attachments.find(({ contentType }) => types.includes(contentType.toLowerCase()));
  const status = part(REPORT);
  const report = status === undefined ? null : await statusFields(status.content);
  const original = part(RETURNED);
  const returned = original === undefined ? null : await headersOf(original.content);
  return {
    report,
    otherReport: report === null && typeOf(mail) === 'multipart/report',
    autoReply: report === null && answersForSomebody(mail),
    ofMailSystem: isOfMailSystem(mail),
    recipients: RECIPIENT_HEADERS.flatMap((name) => addressesOf(mail, name)),
    returned: {
      sender: returned === null ? null : (addressesOf(returned, 'return-path')[0] ?? null),
      messageId: returned?.messageId ?? null,
    },
    words: mail.text ?? '',
  };
}

/** Only the headers: what the mail said is no part of why it came back. */
async function headersOf(content: Buffer): Promise<ParsedMail> {
  const end = content.indexOf('\r\n\r\n');
  const short = end < 0 ? content.indexOf('\n\n') : end;
  return simpleParser(short < 0 ? content : Buffer.concat([content.subarray(0, short), BLANK]));
}

const BLANK = Buffer.from('\r\n\r\n');

function typeOf({ headers }: ParsedMail): string | null {
  const type = headers.get('content-type');
  return typeof type === 'object' && 'value' in type && typeof type.value === 'string' ? type.value : null;
}

function answersForSomebody({ headers }: ParsedMail): boolean {
  const said = (name: string): string => textOf(headers.get(name)).toLowerCase();
  return (
    said('auto-submitted').startsWith('auto-replied') ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    said('precedence') === 'auto_reply'
  );
}

function isOfMailSystem(mail: ParsedMail): boolean {
  const nobody = mail.headerLines.some(({ line }) => /^return-path:\s*<>\s*$/i.test(line));
  return nobody || addressesOf(mail, 'from').some((address) => MAIL_SYSTEM.test(address));
}

/** mailparser knows some of these headers as addresses, and the others as text. */
function addressesOf({ headers }: ParsedMail, name: string): string[] {
  const value = headers.get(name);
  return [value ?? []].flat().flatMap((one) => {
    if (typeof one === 'string') return [one.trim().replace(/^<(.*)>$/, '$1')];
    return isAddresses(one) ? one.value.flatMap(({ address }) => (address ? [address] : [])) : [];
  });
}

function isAddresses(value: unknown): value is AddressObject {
  return typeof value === 'object' && value !== null && 'value' in value && Array.isArray(value.value);
}

function textOf(value: HeaderValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
