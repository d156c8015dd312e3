import { ChannelError } from '../channel';

/** What nodemailer says of a mail that did not leave. */
interface SmtpFailure {
  responseCode?: number;
  command?: string;
  code?: string;
  message?: string;
}

/** Commands before any message is spoken of: what fails there is no recipient's affair. */
const GREETING = /^(?:CONN|AUTH|EHLO|HELO|LHLO|STARTTLS)/;
const MAX_WORDS = 300;

/**
 * RFC 5321: an answer of 5xx is for good, 4xx for now; so is everything before all of the message was handed over,
 * since a server must not deliver what has no final dot. Without an answer after that nobody knows. `whole`: the
 * message had been read to its end.
 */
export function asChannelError(error: unknown, whole: boolean): ChannelError {
  const { responseCode, command = '', code, message } = error as SmtpFailure;
  const words = (message ?? String(error)).replaceAll(/\s+/g, ' ').slice(0, MAX_WORDS);
  const greeting = GREETING.test(command) && !whole;
  if (responseCode !== undefined) {
    // 503 speaks of the session, not of the message.
    const forGood = responseCode >= 500 && responseCode !== 503 && !greeting;
    return new ChannelError(forGood ? 'permanent' : 'temporary', words, null, greeting);
  }
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return new ChannelError('permanent', words);
  return new ChannelError(whole ? 'unknown' : 'temporary', words, null, greeting);
}
