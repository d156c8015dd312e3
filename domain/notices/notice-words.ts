import type { NoticeBlock } from './block';
import { isWord, isWork, workKinds, type CaseMatter, type WorkMatter } from './case-matter';
import { dutyBlock } from './duty-block';
import { formOfAddress } from './form-of-address';
import { footerLines } from './footer-words';
import type { NoticeInput } from './notice-content';
import { ownMatterBlock } from './own-matter-block';
import { allSums, opening, openSum, soonestFirst } from './subject';
import { byUrgency, deadlineOf, soonestMatterFirst } from './urgency';
import { workBlock } from './work-matter-block';

/** Every sentence of a notice in its order. HTML and plain text only set it, so neither can say less than the other. */
export interface NoticeWords {
  /** Greets by name and post and says the sum. */
  heading: string;
  remark: string;
  blocks: NoticeBlock[];
  upcoming: string[];
  changes: string[];
  footer: string[];
}

export function noticeWords(input: NoticeInput): NoticeWords {
  const { person, items, matters } = input;
  const units = new Set(items.map((item) => item.unitName));
  const [sum, ...more] = sums(input, units);
  return {
    heading: `${formOfAddress(person.name, person.post?.title ?? '')}，您好：${sum}`,
    remark: [...more, remark(input)].join(''),
    blocks: blocks(input, units),
    upcoming: items.length + matters.length > 0 ? [] : upcoming(input),
    changes: input.changes.map((change) => change.what),
    footer: footerLines(input, units),
  };
}

/** What the greeting says, a sentence a kind; whose duties they are is said, for a person may answer for several units. */
function sums(input: NoticeInput, units: Set<string>): [string, ...string[]] {
  const duties = input.items.length > 0 ? openSum(input) : null;
  const whose = units.size === 1 ? `${[...units][0]}有` : `您负责的 ${units.size} 个单位共有`;
  const [first, ...rest] = allSums(input).map(({ phrase }) =>
    phrase === duties ? `${whose} ${phrase}` : `有 ${phrase}`,
  );
  if (first === undefined) return ['目前没有待报事项。'];
  return [`${first}。`, ...rest.map((phrase) => `另${phrase}。`)];
}

function remark({ items, matters }: NoticeInput): string {
  if (items.length + matters.length === 0) return '这次不用您做什么，谢谢您的工作。';
  const hard = isHard(items, matters);
  const calm = matters.length === 0 && !hard;
  return [
    ...caseRemark(matters),
    ...dutyRemark(items),
    ...(hard ? [HARDSHIP] : []),
    ...(calm ? ['没有逾期，谢谢。'] : []),
  ].join('');
}

const HARDSHIP = '有难处告诉我们，一起想办法。';

function caseRemark(matters: CaseMatter[]): string[] {
  const kinds = new Set(matters.map(({ kind }) => kind));
  if (kinds.has('facts')) return ['现在还没有作出任何决定，先请您看清楚、说清楚。'];
  if (kinds.has('decision')) return ['理由、期限和您可以做的写在下面。'];
  return kinds.has('to-decide') ? ['规则只提出建议，由您决定。'] : [];
}

function dutyRemark(items: NoticeInput['items']): string[] {
  const returned = items.filter((item) => item.returned).length;
  return [
    ...(returned > 0 ? [`其中 ${returned} 项请补充后再报。`] : []),
    ...(items.some((item) => item.overdue) ? ['逾期的请照常报；'] : []),
  ];
}

function isHard(items: NoticeInput['items'], matters: CaseMatter[]): boolean {
  return (
    items.some((item) => item.overdue) ||
    matters.some(({ kind }) => kind === 'hearing-reminder' || kind === 'rectify-reminder')
  );
}

/** One's own matters first; then duties and what is to be decided, by their dates; last what asks for nothing. */
function blocks(input: NoticeInput, units: Set<string>): NoticeBlock[] {
  const { items, matters, now } = input;
  const own = matters.filter((matter) => !isWork(matter) && !isWord(matter));
  const duties = byUrgency(items, now).map((item) => ({
    block: dutyBlock(item, input, units.size > 1),
    due: Date.parse(deadlineOf(item, now)),
  }));
  const work = workGroups(matters).map((group) => ({
    block: workBlock(group, input),
    due: group[0]?.until == null ? Infinity : Date.parse(group[0].until),
  }));
  const byDate = [...work, ...duties].sort(
    (a, b) => Number(b.block.tone === 'overdue') - Number(a.block.tone === 'overdue') || a.due - b.due,
  );
  return [
    ...soonestMatterFirst(own).map((matter) => ownMatterBlock(matter, input)),
    ...byDate.map(({ block }) => block),
    ...soonestMatterFirst(matters.filter(isWord)).map((matter) => ownMatterBlock(matter, input)),
  ];
}

/** By kind, so that a decider of many proposals has one block; each with the most urgent first. */
function workGroups(matters: CaseMatter[]): WorkMatter[][] {
  const work = soonestMatterFirst(matters.filter(isWork));
  return workKinds
    .map((kind) => work.filter((matter) => matter.kind === kind))
    .filter((group) => group.length > 0);
}

function upcoming(input: NoticeInput): string[] {
  return soonestFirst(input.nextOpenings).map((next) => `${next.cadenceTitle}：${opening(next, input)}`);
}
