import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import DKIM from 'nodemailer/lib/dkim';
import type { Channel } from '../channel';
import { asChannelError } from './mail-failure';
import { domainOf, envelopeSender, LOCAL_SENDER, type MailSender } from './sender';
import { wholeMessage } from './whole-message';
import { tlsOf } from '../../../runtime/mail/tls';

/** One notice on its way to one mailbox. */
export interface Mail {
  deliveryId: string;
  /** Whose list of notices this is, for List-Id. */
  officeId: string;
  from: { name: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Stays the same however often it is tried. */
  messageId: string;
  date: Date;
  /** An iCalendar object to publish (RFC 6047), where the person asked for it. */
  calendar: string | null;
}

/** Mail over one SMTP server. */
export interface Mailer extends Channel<Mail> {
  readonly name: 'email';
  /** How many sends may be in flight at once: that many may be `unknown` after a crash. */
  readonly connections: number;
  /** Of Message-IDs. */
  readonly domain: string;
  close(): void;
}

/** Each connection more is one more send that a crash can leave unknown. */
export const CONNECTIONS = 10;

interface Waits {
  /** For a connection and its greeting. */
  connectMs: number;
  /** RFC 5321, 4.5.3.2.6: a server may take ten minutes to answer the final dot. To give up earlier is to send twice. */
  answerMs: number;
}
const WAITS: Waits = { connectMs: 30_000, answerMs: 600_000 };

/**
 * A mailer over one SMTP server: smtp://[user:password@]host:port or smtps://, with TLS wherever the server is not on
 * this very machine (see tlsOf).
 */
export function openMailer(
  smtpUrl: string,
  sender: MailSender = LOCAL_SENDER,
  { connectMs, answerMs }: Waits = WAITS,
): Mailer {
  const { dkim, replyTo } = sender;
  const domain = domainOf(sender);
  const transport = createTransport({
    url: smtpUrl,
    ...tlsOf(smtpUrl),
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
    // A message of which nothing was sent yet may go over another connection; else the ledger decides.
    maxRequeues: 1,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: answerMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const signer =
    dkim === null
      ? null
      : new DKIM({ domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.privateKey });
  /** Message-IDs of sends whose message has been read to its end: the final dot may be out. */
  const whole = new Set<string>();
  transport.use('stream', ({ data, message }, done) => {
    const bytes = wholeMessage(message);
    message.createReadStream = () => {
      const stream = signer === null ? Readable.from(bytes) : signer.sign(bytes);
      return stream.once('end', () => whole.add(String(data.messageId)));
    };
    done();
  });
  return {
    name: 'email',
    connections: CONNECTIONS,
    domain,
    async send({ deliveryId, officeId, from, to, calendar, ...mail }) {
      try {
        const { response } = await transport.sendMail({
          ...mail,
          from: { name: from.name, address: sender.from },
          to,
          envelope: { from: envelopeSender(sender, deliveryId), to: to.address },
          headers: { 'Auto-Submitted': 'auto-generated', 'List-Id': `<${officeId}.${domain}>` },
          ...(replyTo === null ? {} : { replyTo }),
          ...(calendar === null
            ? {}
            : { icalEvent: { method: 'PUBLISH', filename: 'duban.ics', content: calendar } }),
        });
        return response;
      } catch (error) {
        throw asChannelError(error, whole.has(mail.messageId));
      } finally {
        whole.delete(mail.messageId);
      }
    },
    close: () => transport.close(),
  };
}
