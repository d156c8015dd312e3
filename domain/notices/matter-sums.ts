import { isPast, isWord, isWork, mattersOf, type CaseMatter } from './case-matter';
import { shortDay, type Standpoint } from './due-words';
import { soonestMatterFirst } from './urgency';

/** What is said of several things in one phrase, and of how many. Counts and dates only: it may stand in a subject. */
export interface Sum {
  count: number;
  phrase: string;
}

/** Of the reader's own matters, the most urgent first. */
export function ownSums(matters: readonly CaseMatter[], at: Standpoint): Sum[] {
  return [
    facts(matters, at),
    reminders(matters, at),
    counted(mattersOf(matters, 'decision').length, (n) => `${n} 份文书请您查收`),
    counted(mattersOf(matters, 'appeal-result').length, (n) => `${n} 件申诉有了结果`),
    rectifications(matters, at),
  ].flat();
}

/** Of what the reader is asked to do in cases of others. */
export function workSums(matters: readonly CaseMatter[], at: Standpoint): Sum[] {
  const work = matters.filter(isWork);
  const decides = work.filter(({ kind }) => kind === 'to-decide' || kind === 'to-decide-appeal');
  const does = work.filter((matter) => !decides.includes(matter));
  return [...dated(decides, '项待您决定', at), ...dated(does, '项待您办理', at)];
}

/** Of what asks for nothing. */
export function wordSums(matters: readonly CaseMatter[]): Sum[] {
  return counted(matters.filter(isWord).length, (n) => `${n} 件案件有了结果`);
}

function facts(matters: readonly CaseMatter[], at: Standpoint): Sum[] {
  const all = mattersOf(matters, 'facts');
  const count = all.reduce((sum, matter) => sum + matter.facts.length, 0);
  const days = Math.min(...all.map(({ workdaysLeft }) => workdaysLeft));
  const heard =
    all.some((matter) => isPast(matter, at.now)) || days < 1 ? '仍可说明' : `${days} 个工作日内可说明`;
  return counted(count, (n) => `${n} 项事实待您核对，${heard}`);
}

function reminders(matters: readonly CaseMatter[], at: Standpoint): Sum[] {
  const all = mattersOf(matters, 'hearing-reminder');
  const count = all.reduce((sum, { factCount }) => sum + factCount, 0);
  return counted(count, (n) => `${n} 项事实还可说明${earliest(all, at, '，', '截止')}`);
}

function rectifications(matters: readonly CaseMatter[], at: Standpoint): Sum[] {
  const all = mattersOf(matters, 'rectify-reminder');
  const past = all.filter((matter) => isPast(matter, at.now));
  const ahead = all.filter((matter) => !past.includes(matter));
  return [
    ...counted(past.length, (n) => `${n} 项整改逾期`),
    ...counted(ahead.length, (n) => `${n} 项整改待报${earliest(ahead, at, '，', '到期')}`),
  ];
}

/** 3 项待您决定，最早周三; of one alone: 1 项待您决定，周三前. */
function dated(matters: readonly CaseMatter[], what: string, at: Standpoint): Sum[] {
  return counted(matters.length, (n) => `${n} ${what}${earliest(matters, at, '，', n > 1 ? '' : '前')}`);
}

function earliest(matters: readonly CaseMatter[], at: Standpoint, before: string, behind: string): string {
  const [first] = soonestMatterFirst(matters.filter(({ until }) => until !== null));
  if (!first?.until) return '';
  if (isPast(first, at.now)) return `${before}有的已到期`;
  return `${before}${matters.length > 1 ? '最早' : ''}${shortDay(first.until, at)}${behind}`;
}

function counted(count: number, phrase: (count: number) => string): Sum[] {
  return count === 0 ? [] : [{ count, phrase: phrase(count) }];
}
