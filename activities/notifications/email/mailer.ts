import { createTransport } from 'nodemailer';

export interface Mail {
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  date: Date;
}

/** Why a mail did not leave. `refused` is for good; `deferred` may be tried again; `unknown`: it may have arrived. */
export class MailError extends Error {
  override readonly name = 'MailError';
  constructor(
    readonly outcome: 'refused' | 'deferred' | 'unknown',
    message: string,
  ) {
    super(message);
  }
}

export interface Mailer {
  /** How many sends may be in flight at once: that many may be `unknown` after a crash. */
  readonly connections: number;
  /** Answers the server's reply. Throws MailError. */
  send(mail: Mail): Promise<string>;
  close(): void;
}

/** Raw SMTP gave little more with more connections (docs/performance), and each is a send that a crash can lose. */
const CONNECTIONS = 5;
const TIMEOUT_MS = 30_000;

/** A mailer over one SMTP server: smtp://[user:password@]host:port or smtps://. */
export function openMailer(smtpUrl: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    connections: CONNECTIONS,
    async send(mail) {
      try {
        const { response } = await transport.sendMail({
          ...mail,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return response;
      } catch (error) {
        throw asMailError(error);
      }
    },
    close: () => transport.close(),
  };
}

interface SmtpFailure {
  responseCode?: number;
  command?: string;
  code?: string;
  message?: string;
}

/** RFC 5321: 5xx is for good. A connection that broke while the message was under way leaves it unknown. */
function asMailError(error: unknown): MailError {
  const { responseCode, command, code, message } = error as SmtpFailure;
  const words = (message ?? String(error)).replaceAll(/\s+/g, ' ').slice(0, 300);
  if (responseCode !== undefined) {
    const forGood = responseCode >= 500 && command !== 'AUTH' && command !== 'CONN';
    return new MailError(forGood ? 'refused' : 'deferred', words);
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return new MailError('refused', words);
  return new MailError(command === 'DATA' ? 'unknown' : 'deferred', words);
}
