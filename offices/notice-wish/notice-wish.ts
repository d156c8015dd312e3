import { personChannels, NO_WISH, type PersonChannel } from '../../domain/notices/channels';
import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';

/** How somebody wants their duty notices. They can't be switched off, so there is always a channel. */
export interface NoticeWishes {
  locale: 'zh' | 'en';
  /** In the order in which they are tried. */
  channels: PersonChannel[];
  /** `HH:MM` of the office's zone: one notice a day, not before. Null: with each wave. */
  hour: string | null;
  /** Invitations by mail for the calendar. */
  invites: boolean;
}

/** What a person wishes; without a row of their own: by mail, with each wave, in Chinese. */
export async function noticeWishOf(tx: Tx, personId: string): Promise<NoticeWishes> {
  const wish = await tx.noticeWish.findUnique({ where: { personId } });
  if (wish === null) return { locale: 'zh', channels: [...NO_WISH.channels], hour: null, invites: false };
  const { locale, channels, hour, invites } = wish;
  const known = channels.filter((one): one is PersonChannel => personChannels.some((name) => name === one));
  return { locale: locale === 'en' ? 'en' : 'zh', channels: known, hour, invites };
}

/** Writes what a person wishes from now on, with a log entry; the same again changes nothing. */
export async function changeNoticeWish(
  tx: Tx,
  { officeId, personId }: { officeId: string; personId: string },
  wish: NoticeWishes,
  now: Date,
): Promise<NoticeWishes> {
  const before = await noticeWishOf(tx, personId);
  if (sameWish(before, wish)) return before;
  const row = { ...wish, changedAt: now };
  await tx.noticeWish.upsert({
    where: { personId },
    create: { personId, officeId, ...row },
    update: row,
  });
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'notice-wish.changed',
    subject: personId,
    data: { ...wish },
  });
  return wish;
}

function sameWish(one: NoticeWishes, other: NoticeWishes): boolean {
  return (
    one.locale === other.locale &&
    one.hour === other.hour &&
    one.invites === other.invites &&
    one.channels.join() === other.channels.join()
  );
}
