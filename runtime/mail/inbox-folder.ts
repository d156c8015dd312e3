import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { messageNames, parseMessageName, type MessageName } from './message-file';

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface InboxEntry {
  /** `<sequence>-<time>`; sorts as the messages came. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
  readonly from: MailAddress | null;
  /** The header's recipients; where it names none, those of the envelope. */
  readonly to: readonly MailAddress[];
  readonly subject: string;
}

export interface InboxMessage extends InboxEntry {
  readonly text: string;
  readonly html: string | null;
  /** With its angle brackets, as sent. */
  readonly messageId: string | null;
  /** The recipients that the SMTP dialogue named. */
  readonly envelopeTo: readonly string[];
}

/** The newest first, at most `limit`; `before` is the id of the last one of the page before. */
export async function listInbox(
  folder: string,
  page: { readonly before?: string; readonly limit: number },
): Promise<InboxEntry[]> {
  const before = page.before === undefined ? null : parseMessageName(page.before);
  const names = (await messageNames(folder)).filter((name) => !before || name.sequence < before.sequence);
  return Promise.all(
    names.slice(0, page.limit).map(async (name) => {
      const mail = await parse(folder, name);
      return entryOf(name, mail);
    }),
  );
}

/** One message; null where there is none with this id. */
export async function readInbox(folder: string, id: string): Promise<InboxMessage | null> {
  const name = parseMessageName(id);
  if (!name) return null;
  try {
    const mail = await parse(folder, name);
    return {
      ...entryOf(name, mail),
      text: mail.text ?? '',
      html: mail.html || null,
      messageId: mail.messageId ?? null,
      envelopeTo: envelopeTo(mail),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function parse(folder: string, { id }: MessageName): Promise<ParsedMail> {
  return simpleParser(await readFile(join(folder, `${id}.eml`)), {
    skipImageLinks: true,
    skipTextToHtml: true,
  });
}

function entryOf({ id, receivedAt }: MessageName, mail: ParsedMail): InboxEntry {
  const named = addresses(mail.to);
  return {
    id,
    receivedAt: receivedAt.toISOString(),
    from: addresses(mail.from)[0] ?? null,
    to: named.length > 0 ? named : envelopeTo(mail).map((address) => ({ name: '', address })),
    subject: mail.subject ?? '',
  };
}

function addresses(header: AddressObject | AddressObject[] | undefined): MailAddress[] {
  return [header ?? []]
    .flat()
    .flatMap(({ value }) => value)
    .map(({ name, address }) => ({ name, address: address ?? '' }));
}

/** Only our own headers, which stand in front of all that was sent: a sender may write such names too. */
function envelopeTo(mail: ParsedMail): string[] {
  const end = mail.headerLines.findIndex(({ key }) => key === 'x-envelope-id');
  return mail.headerLines
    .slice(0, end)
    .filter(({ key }) => key === 'x-envelope-to')
    .map(({ line }) => line.slice(line.indexOf(':') + 1).trim());
}
