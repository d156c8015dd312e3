import { isWork } from './case-matter';
import type { NoticeInput } from './notice-content';

/** Why it came, whom to ask, and what the office does by itself. `units`: those whose duties it tells of. */
export function footerLines(input: NoticeInput, units: Set<string>): string[] {
  const { officeName, officeContact, items, matters } = input;
  const what = items.length > 0 && matters.length === 0 ? '到期提示' : '通知';
  const decided = matters.length > 0 ? '处理建议由规则提出，由人决定；系统不作处理决定。' : '';
  return [
    `为什么收到：${reasons(input, units).join('，')}。每人每批只有这一封。`,
    `日期不对、事不归您、有难处，请找${officeName}${officeContact === null ? '' : ` ${officeContact}`}。`,
    `这是${officeName}按制度自动发出的${what}。${decided}`,
  ];
}

function reasons({ person: { post }, items, matters }: NoticeInput, units: Set<string>): string[] {
  const elsewhere = [...units].filter((unit) => unit !== post?.unitName);
  const lead = items.length === 1 ? '这项由您牵头' : `这 ${items.length} 项由您牵头`;
  const work = matters.filter((matter) => isWork(matter) || matter.kind === 'lapsed');
  return [
    ...(post === null ? [] : [`您是${post.unitName}${post.title}`]),
    ...(post !== null && elsewhere.length > 0 ? [`也在${elsewhere.join('、')}任职`] : []),
    ...(items.length === 0 ? [] : [lead]),
    ...(work.length < matters.length
      ? [`案件的告知和决定要送到${post === null ? '本人' : '当事的单位和人'}`]
      : []),
    ...(work.length > 0 ? ['案件按制度由您决定或经办'] : []),
  ];
}
