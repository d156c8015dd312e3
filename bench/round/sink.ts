import type { Mail, Mailer } from '../../activities/notifications/email/mailer';

/** A channel that keeps what it gets and takes no time. */
export interface Sink extends Mailer {
  kept: { to: string; subject: string; text: string }[];
}

/** Nothing of it crosses a network: no connection limits what is on its way. */
const AT_ONCE = 500;

export function openSink(): Sink {
  const kept: Sink['kept'] = [];
  return {
    ...{ kept, name: 'email', connections: AT_ONCE, domain: 'duban.invalid' },
    send({ to, subject, text }: Pick<Mail, 'to' | 'subject' | 'text'>) {
      kept.push({ to: to.address, subject, text });
      return Promise.resolve('250 kept');
    },
    close: () => undefined,
  };
}

/** What came to whom. */
export const countOf = ({ kept }: Pick<Sink, 'kept'>): { messages: number; people: number } => ({
  messages: kept.length,
  people: new Set(kept.map(({ to }) => to)).size,
});
