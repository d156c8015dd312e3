import { toneOf, type NoticeBlock } from './block';
import type { NoticeItem } from './notice-content';
import { deadlineOf } from './urgency';
import type { Telling } from './words/language';

/** One duty in words. `nameUnit`: the person answers for several units, so each block says for which. */
export function dutyBlock(item: NoticeItem, at: Telling, nameUnit: boolean): NoticeBlock {
  const { duty } = at.words;
  return {
    tone: toneOf(item.overdue, item.workdaysLeft),
    when: when(item, at),
    title: duty.title(nameUnit ? item.unitName : null, item.cadenceTitle, item.periodLabel),
    occasion: item.returned ? duty.occasions.returned : duty.occasions[item.asked],
    lines: [
      ...(item.ask === '' ? [] : [duty.ask(item.ask)]),
      ...(item.carriedOver ? [duty.carriedOver(item.carriedOver)] : []),
      ...(item.returned && item.returned.reason !== '' ? [duty.returned(item.returned.reason)] : []),
      ...(item.moved
        ? [duty.moved(at.words.dates.plainDeadline(item.moved.from, at), item.moved.cause)]
        : []),
      ...(item.extension ? [duty.extension(item.extension.granted, item.extension.reason)] : []),
      ...grace(item, at),
    ],
    action: item.returned ? duty.actions.complete : duty.actions.report,
    link: item.link,
  };
}

function when(item: NoticeItem, at: Telling): string {
  const { dates, duty } = at.words;
  if (item.overdue) {
    const due = dates.deadline(item.returned?.dueAt ?? item.lateAfter, at);
    return duty.overdue(due, Math.max(-item.workdaysLeft, 0));
  }
  return duty.when(dates.deadline(deadlineOf(item, at.now), at), item.workdaysLeft, Boolean(item.returned));
}

/** A late opening is said outright, for it is the office's doing; a returned or overdue one has dates of its own. */
function grace(item: NoticeItem, at: Telling): string[] {
  if (item.openedLateDays <= 0 || item.returned || item.extension || item.overdue) return [];
  const { dates, duty } = at.words;
  const wasDue = Date.parse(item.dueAt) < Date.parse(at.now) ? dates.calendarDay(item.dueAt, at) : null;
  return [duty.grace(item.openedLateDays, wasDue, dates.plainDeadline(item.lateAfter, at))];
}
