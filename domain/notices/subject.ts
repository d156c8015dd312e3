import type { NextOpening, NoticeInput } from './notice-content';
import { allSums } from './sums';
import type { Telling } from './words/language';
import { languages } from './words/languages';

/** A subject says so many things; what is left is counted. */
const SAID = 3;

/** What and when, in one line. Holds counts and dates only, never a name: subjects show on locked screens. */
export function noticeSubject(input: NoticeInput): string {
  const at = tellingOf(input);
  const { sums } = at.words;
  const all = allSums(input, at);
  const next = soonestFirst(input.nextOpenings)[0];
  if (all.length === 0) return sums.subject([sums.nothing(next ? opening(next, at) : null)], 0);
  const more = all.slice(SAID).reduce((count, sum) => count + sum.count, 0);
  return sums.subject(
    all.slice(0, SAID).map(({ phrase }) => phrase),
    more,
  );
}

/** From where, and in which language, a notice is told. */
export function tellingOf({ now, zone, locale }: NoticeInput): Telling {
  return { now, zone, words: languages[locale] };
}

/** 11月27日周五开; while its calendar is not published: 2027年1月4日周一开（暂定）. */
export function opening(next: NextOpening, at: Telling): string {
  const { dates, sums } = at.words;
  return sums.opening(dates.calendarDay(next.opensAt, at), dates.weekday(next.opensAt, at), next.provisional);
}

export function soonestFirst(openings: readonly NextOpening[]): NextOpening[] {
  return [...openings].sort((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
}
