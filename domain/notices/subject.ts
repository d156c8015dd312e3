import { calendarDay, shortDay, weekday } from './due-words';
import { ownSums, wordSums, workSums, type Sum } from './matter-sums';
import type { NextOpening, NoticeInput } from './notice-content';
import { byUrgency, deadlineOf } from './urgency';

/** A subject says so many things; what is left is counted. */
const SAID = 3;

/** What and when, in one line. Holds counts and dates only, never a name: subjects show on locked screens. */
export function noticeSubject(input: NoticeInput): string {
  const sums = allSums(input);
  if (sums.length === 0) return `【督办】${nothingOpen(input)}`;
  const more = sums.slice(SAID).reduce((count, sum) => count + sum.count, 0);
  const said = sums.slice(0, SAID).map(({ phrase }) => phrase);
  return `【督办】${[...said, ...(more > 0 ? [`另有 ${more} 件`] : [])].join('；')}`;
}

/** All that is told, summed up, in the order in which it is told. */
export function allSums(input: NoticeInput): Sum[] {
  const { items, matters } = input;
  const duties = items.length === 0 ? [] : [{ count: items.length, phrase: openSum(input) }];
  return [...ownSums(matters, input), ...workSums(matters, input), ...duties, ...wordSums(matters)];
}

/** 3 项待报，最早周三到期; with overdue ones: 1 项逾期、2 项待报. Expects an open item. */
export function openSum(input: NoticeInput): string {
  const items = byUrgency(input.items, input.now);
  const overdue = items.filter((item) => item.overdue).length;
  const pending = items.length - overdue;
  if (overdue > 0) return [`${overdue} 项逾期`, ...(pending > 0 ? [`${pending} 项待报`] : [])].join('、');
  const earliest = items[0] ? shortDay(deadlineOf(items[0], input.now), input) : '';
  return `${pending} 项待报，${pending > 1 ? '最早' : ''}${earliest}到期`;
}

function nothingOpen(input: NoticeInput): string {
  const next = soonestFirst(input.nextOpenings)[0];
  return next ? `目前没有待报事项，下一轮${opening(next, input)}` : '目前没有待报事项';
}

/** 11月27日周五开; while its calendar is not published: 2027年1月4日周一开（暂定）. */
export function opening(next: NextOpening, input: NoticeInput): string {
  const day = `${calendarDay(next.opensAt, input)}${weekday(next.opensAt, input)}开`;
  return next.provisional ? `${day}（暂定）` : day;
}

export function soonestFirst(openings: readonly NextOpening[]): NextOpening[] {
  return [...openings].sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
}
