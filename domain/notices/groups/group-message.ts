import { periodLabel } from '../../cadence/period-label';
import type { Cadence } from '../../policy/schema';
import { dueTime, type GroupStandpoint } from './group-dates';

/**
 * How one open round stands, in numbers. Nothing here can hold a unit, a person or a case: the cadence is one of the
 * policy's names, and what is not in the policy is not told.
 */
export interface GroupCount {
  cadence: string;
  /** A period key: `2026-W48`. */
  period: string;
  /** Units that still owe an outcome. */
  outstanding: number;
  /** Units that have reported. */
  reported: number;
  /** When the first of those still owed falls due, ISO 8601 with offset; null where nothing is owed any more. */
  earliestDueAt: string | null;
}

export interface GroupInput extends GroupStandpoint {
  /** Those of the policy in force: their titles are the only words that are not ours. */
  cadences: Readonly<Record<string, Pick<Cadence, 'title'>>>;
  counts: readonly GroupCount[];
  /** The office's own board, which asks who you are. */
  link: string;
}

/** What a group is told: `text` for people, with the link at its end, and the same as numbers for programs. */
export interface GroupMessage {
  kind: 'counts' | 'test';
  text: string;
  link: string;
  counts: readonly GroupCount[];
}

/** Robots cut a text at 2,048 bytes; so many lines of such titles always fit. */
const MOST_LINES = 8;
const LONGEST_TITLE = 24;

/** Counts and a link, a line a round, the soonest due first: 周例会（第 48 周）：31 家待报，已报 27；最早周三 18:00 到期. */
export function groupMessage(input: GroupInput): GroupMessage {
  const counts = input.counts
    .filter(({ cadence }) => Object.hasOwn(input.cadences, cadence))
    .toSorted((a, b) => dueMs(a) - dueMs(b));
  const left = counts.length - MOST_LINES;
  const lines = [
    ...counts.slice(0, MOST_LINES).map((count) => line(count, input)),
    ...(left > 0 ? [input.locale === 'zh' ? `另有 ${left} 类事项。` : `And ${left} more.`] : []),
  ];
  return message('counts', [...lines, see(input)], input.link, counts);
}

/** What the button "send a test" sends: no number, nothing of anybody. */
export function testMessage({ locale, link }: Pick<GroupInput, 'locale' | 'link'>): GroupMessage {
  const says =
    locale === 'zh'
      ? '这是一条测试消息：本群将收到待报数量和链接，不点名。'
      : 'A test: this group will get numbers and a link, and nobody’s name.';
  return message('test', [says, see({ locale, link })], link, []);
}

function message(
  kind: GroupMessage['kind'],
  lines: string[],
  link: string,
  counts: readonly GroupCount[],
): GroupMessage {
  return { kind, text: lines.join('\n'), link, counts };
}

function line(count: GroupCount, input: GroupInput): string {
  const { locale, cadences } = input;
  const title = titleOf(cadences[count.cadence]?.title[locale] ?? '');
  const period = periodLabel(count.period, locale);
  return locale === 'zh'
    ? `${title}（${period}）：${zhStanding(count, input)}。`
    : `${title} (${period}): ${enStanding(count, input)}.`;
}

function zhStanding({ outstanding, reported, earliestDueAt }: GroupCount, input: GroupInput): string {
  if (earliestDueAt === null) return `已报 ${reported}，没有待报的，谢谢大家`;
  const due = dueTime(earliestDueAt, input);
  const when = isPast(earliestDueAt, input) ? `最早的已于${due}到期` : `最早${due}到期`;
  return `${outstanding} 家待报，已报 ${reported}；${when}`;
}

function enStanding({ outstanding, reported, earliestDueAt }: GroupCount, input: GroupInput): string {
  if (earliestDueAt === null) return `${reported} reported, none left, thank you`;
  const due = dueTime(earliestDueAt, input);
  const when = isPast(earliestDueAt, input) ? 'the first was due' : 'the first is due';
  return `${outstanding} to report, ${reported} reported; ${when} ${due}`;
}

const isPast = (at: string, { now }: GroupInput): boolean => Date.parse(at) <= Date.parse(now);

/** One line, and not a page. */
function titleOf(title: string): string {
  const plain = title.replaceAll(/\s+/gu, ' ').trim();
  const letters = [...plain];
  return letters.length <= LONGEST_TITLE ? plain : `${letters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}

function see({ locale, link }: Pick<GroupInput, 'locale' | 'link'>): string {
  return locale === 'zh' ? `办理和查看：${link}` : `To act or look: ${link}`;
}

function dueMs({ earliestDueAt }: GroupCount): number {
  return earliestDueAt === null ? Infinity : Date.parse(earliestDueAt);
}
