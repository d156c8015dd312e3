import { dutyBlock, type DutyBlock } from './duty-block';
import { formOfAddress } from './form-of-address';
import type { NoticeInput } from './notice-content';
import { opening, openSum, soonestFirst } from './subject';
import { byUrgency } from './urgency';

/** Every sentence of a notice in its order. HTML and plain text only set it, so neither can say less than the other. */
export interface NoticeWords {
  /** Greets by name and post and says the sum. */
  heading: string;
  remark: string;
  blocks: DutyBlock[];
  upcoming: string[];
  changes: string[];
  footer: string[];
}

export function noticeWords(input: NoticeInput): NoticeWords {
  const units = new Set(input.items.map((item) => item.unitName));
  return {
    heading: `${formOfAddress(input.person.name, input.person.post)}，您好：${sum(input, units)}`,
    remark: remark(input),
    blocks: byUrgency(input.items, input.now).map((item) => dutyBlock(item, input, units.size > 1)),
    upcoming: input.items.length > 0 ? [] : upcoming(input),
    changes: input.changes.map((change) => change.what),
    footer: footer(input, units),
  };
}

function sum(input: NoticeInput, units: Set<string>): string {
  if (units.size === 0) return '目前没有待报事项。';
  const whose = units.size === 1 ? `${[...units][0]}有` : `您负责的 ${units.size} 个单位共有`;
  return `${whose} ${openSum(input)}。`;
}

function remark({ items }: NoticeInput): string {
  if (items.length === 0) return '这次不用您做什么，谢谢您的工作。';
  const returned = items.filter((item) => item.returned).length;
  const toAmend = returned > 0 ? `其中 ${returned} 项请补充后再报。` : '';
  return items.some((item) => item.overdue)
    ? `${toAmend}逾期的请照常报；有难处告诉我们，一起想办法。`
    : `${toAmend}没有逾期，谢谢。`;
}

function upcoming(input: NoticeInput): string[] {
  return soonestFirst(input.nextOpenings).map((next) => `${next.cadenceTitle}：${opening(next, input)}`);
}

function footer(input: NoticeInput, units: Set<string>): string[] {
  const { officeName, officeContact, person, items } = input;
  const elsewhere = [...units].filter((unit) => unit !== person.unitName);
  const post = `您是${person.unitName}${person.post}${elsewhere.length > 0 ? `，也在${elsewhere.join('、')}任职` : ''}`;
  const lead =
    items.length === 0 ? '' : items.length === 1 ? '，这项由您牵头' : `，这 ${items.length} 项由您牵头`;
  return [
    `为什么收到：${post}${lead}。每人每批只有这一封。`,
    `日期不对、事不归您、有难处，请找${officeName}${officeContact === null ? '' : ` ${officeContact}`}。`,
    `这是${officeName}按制度自动发出的${items.length > 0 ? '到期提示' : '通知'}。`,
  ];
}
