import { isoInZone } from '../../domain/calendar/civil-time';
import type { AskedBy, NoticeItem } from '../../domain/notices/notice-content';
import { isOverdue } from '../../domain/round/duty-state';
import type { CarriedDuty } from './carried-duties';
import type { LoadedNotice } from './load-notices';
import type { NoticePages } from './notice-pages';

/** Where several requests speak of one duty, the most pressing one gives the words. */
const PRESSING: AskedBy[] = [
  'late',
  'returned',
  'extended',
  'extension-declined',
  'moved',
  'due',
  'reminder',
  'opening',
];

/** The open duties of a notice, each once. */
export function noticeItems(loaded: LoadedNotice, pages: NoticePages, now: Date): NoticeItem[] {
  const items = new Map<string, NoticeItem>();
  const pressing = [...loaded.duties].sort((a, b) => rank(a) - rank(b));
  for (const duty of pressing) {
    if (!items.has(duty.id)) items.set(duty.id, itemOf(duty, loaded, pages, now));
  }
  return [...items.values()];
}

function rank({ kind }: CarriedDuty): number {
  const place = PRESSING.indexOf(kind);
  return place < 0 ? PRESSING.length : place;
}

function itemOf(
  duty: CarriedDuty,
  { office, locale }: LoadedNotice,
  pages: NoticePages,
  now: Date,
): NoticeItem {
  const zone = office.rules.policy.office.timeZone;
  const { carriedOver, ...words } = office.wordsOf(duty.cadence, duty.period, locale);
  const iso = (date: Date): string => isoInZone(date, zone);
  const counts = duty.dueAt > now ? duty.dueAt : duty.lateAfter;
  const item: NoticeItem = {
    dutyId: duty.id,
    ...words,
    unitName: duty.unitName,
    dueAt: iso(duty.dueAt),
    lateAfter: iso(duty.lateAfter),
    openedLateDays: duty.openedLateDays,
    workdaysLeft: office.workdaysTo(counts),
    overdue: isOverdue(duty, now),
    asked: duty.kind,
    link: pages.duty(duty.id),
  };
  if (duty.kind === 'moved' && duty.lastMove !== null) {
    item.moved = { from: duty.lastMove.from, cause: duty.lastMove.cause };
  }
  if (duty.kind === 'extended' || duty.kind === 'extension-declined')
    item.extension = { granted: duty.kind === 'extended', reason: duty.extensionReason ?? '' };
  if (duty.carriedFromId !== null && carriedOver !== null) item.carriedOver = carriedOver;
  if (duty.status === 'returned') {
    item.returned = { reason: duty.returnReason ?? '', dueAt: iso(duty.dueAt) };
  }
  return item;
}
