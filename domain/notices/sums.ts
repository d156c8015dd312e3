import { isPast, isWord, isWork, mattersOf, type CaseMatter } from './case-matter';
import type { NoticeInput } from './notice-content';
import { byUrgency, deadlineOf, soonestMatterFirst } from './urgency';
import type { Telling } from './words/language';
import type { Until } from './words/sum-words';

/** What is said of several things in one phrase, and of how many. Counts and dates only: it may stand in a subject. */
export interface Sum {
  count: number;
  phrase: string;
  /** Of the reader's duties, so of their units; else of the reader. */
  ofDuties: boolean;
}

/** All that is told, summed up, in the order in which it is told. */
export function allSums(input: NoticeInput, at: Telling): Sum[] {
  const { sums } = at.words;
  const { matters, changes } = input;
  const words = matters.filter(isWord).length;
  const settled = changes.filter(({ standsDown }) => standsDown).length;
  return [
    ...ownSums(matters, at),
    ...workSums(matters, at),
    ...dutySum(input, at),
    ...counted(words, sums.results),
    // With anything else it is no more than news, below.
    ...(matters.length + input.items.length > 0 ? [] : counted(settled, sums.settled)),
  ];
}

function dutySum({ items, now }: NoticeInput, at: Telling): Sum[] {
  const [first, ...rest] = byUrgency(items, now);
  if (first === undefined) return [];
  const overdue = items.filter((item) => item.overdue).length;
  const earliest = at.words.dates.shortDay(deadlineOf(first, now), at);
  const count = 1 + rest.length;
  return [{ count, phrase: at.words.sums.duties(overdue, count - overdue, earliest), ofDuties: true }];
}

/** Of the reader's own matters, the most urgent first. */
function ownSums(matters: readonly CaseMatter[], at: Telling): Sum[] {
  const { sums } = at.words;
  const hearing = mattersOf(matters, 'hearing-reminder');
  const rectify = mattersOf(matters, 'rectify-reminder');
  const [past, ahead] = [
    rectify.filter((matter) => isPast(matter, at.now)),
    rectify.filter((matter) => !isPast(matter, at.now)),
  ];
  return [
    facts(matters, at),
    counted(
      hearing.reduce((sum, { factCount }) => sum + factCount, 0),
      (count) => sums.hearing(count, earliest(hearing, at)),
    ),
    counted(mattersOf(matters, 'decision').length, sums.papers),
    counted(mattersOf(matters, 'appeal-result').length, sums.appeals),
    counted(past.length, sums.rectifyOverdue),
    counted(ahead.length, (count) => sums.rectify(count, earliest(ahead, at))),
  ].flat();
}

/** Of what the reader is asked to do in cases of others. */
function workSums(matters: readonly CaseMatter[], at: Telling): Sum[] {
  const { sums } = at.words;
  const work = matters.filter(isWork);
  const decides = work.filter(({ kind }) => kind === 'to-decide' || kind === 'to-decide-appeal');
  const does = work.filter((matter) => !decides.includes(matter));
  return [
    ...counted(decides.length, (count) => sums.decides(count, earliest(decides, at))),
    ...counted(does.length, (count) => sums.does(count, earliest(does, at))),
  ];
}

function facts(matters: readonly CaseMatter[], at: Telling): Sum[] {
  const all = mattersOf(matters, 'facts');
  const count = all.reduce((sum, matter) => sum + matter.facts.length, 0);
  const days = Math.min(...all.map(({ workdaysLeft }) => workdaysLeft));
  const over = all.some((matter) => isPast(matter, at.now)) || days < 1;
  return counted(count, (n) => at.words.sums.facts(n, over ? null : days));
}

function earliest(matters: readonly CaseMatter[], at: Telling): Until | null {
  const [first] = soonestMatterFirst(matters.filter(({ until }) => until !== null));
  if (!first?.until) return null;
  const day = at.words.dates.shortDay(first.until, at);
  return { day, more: matters.length > 1, passed: isPast(first, at.now) };
}

function counted(count: number, phrase: (count: number) => string): Sum[] {
  return count === 0 ? [] : [{ count, phrase: phrase(count), ofDuties: false }];
}
