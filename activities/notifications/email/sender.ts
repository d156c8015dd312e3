import type { MailConfig } from '../../../runtime/config/mail';

/** Who mail comes from. */
export interface MailSender extends MailConfig {
  readonly from: string;
}

/** The sender where mail stays in the embedded inbox. No server of the world takes mail from this domain. */
export const LOCAL_SENDER: MailSender = {
  from: 'duban@duban.invalid',
  bounces: null,
  replyTo: null,
  dkim: null,
};

export function senderOf(config: MailConfig): MailSender {
  return { ...config, from: config.from ?? LOCAL_SENDER.from };
}

/** The domain in which Message-IDs and List-Ids of ours are unique: that of the address in From. */
export function domainOf({ from }: MailSender): string {
  return from.slice(from.lastIndexOf('@') + 1);
}

/**
 * The envelope's sender of one delivery: its opaque id stands in the local part, so that a bounce says by its
 * recipient alone whose it is (variable envelope return path). Without an address for bounces, plain `from`.
 */
export function envelopeSender({ from, bounces }: MailSender, deliveryId: string): string {
  if (bounces === null) return from;
  const at = bounces.lastIndexOf('@');
  return `${bounces.slice(0, at)}+${deliveryId}${bounces.slice(at)}`;
}
