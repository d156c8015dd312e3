import type { NoticeStep } from './notice-step';
import { engine } from './source';
import { spokenMoment } from './spoken';

/** That a mail was given back after it had been taken. */
export interface MailReturned {
  at: Date;
  /** RFC 3463: 5.1.1. */
  status: string;
  position: number | null;
}

export function bounceStep({ at, status, position }: MailReturned, iso: (at: Date) => string): NoticeStep {
  const when = spokenMoment(iso(at));
  return {
    what: 'bounced',
    says: {
      zh: `${when.zh}，邮件被对方的邮件系统退回（${status}）：当作没有送到`,
      en: `on ${when.en} the mail was returned (${status}): it counts as not arrived`,
    },
    source: engine('delivery.bounced', { position, at: iso(at) }),
    at: iso(at),
    status,
  };
}
