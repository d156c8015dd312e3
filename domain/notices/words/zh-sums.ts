import type { SumWords, Until } from './sum-words';

/** ，最早周三到期; of one alone: ，周三到期. */
function until(at: Until | null, behind: string): string {
  if (at === null) return '';
  return at.passed ? '，有的已到期' : `，${at.more ? '最早' : ''}${at.day}${behind}`;
}

/** 3 项待您决定，最早周三; of one alone: 1 项待您决定，周三前. */
const before = (at: Until | null): string => until(at, at?.more === true ? '' : '前');

export const zhSums: SumWords = {
  subject: (phrases, more) => `【督办】${[...phrases, ...(more > 0 ? [`另有 ${more} 件`] : [])].join('；')}`,
  duties(overdue, pending, earliest) {
    if (overdue > 0) return [`${overdue} 项逾期`, ...(pending > 0 ? [`${pending} 项待报`] : [])].join('、');
    return `${pending} 项待报，${pending > 1 ? '最早' : ''}${earliest}到期`;
  },
  nothing: (next) => (next === null ? '目前没有待报事项' : `目前没有待报事项，下一轮${next}`),
  opening: (day, weekday, provisional) => `${day}${weekday}开${provisional ? '（暂定）' : ''}`,
  facts: (count, workdays) =>
    `${count} 项事实待您核对，${workdays === null ? '仍可说明' : `${workdays} 个工作日内可说明`}`,
  hearing: (count, at) => `${count} 项事实还可说明${until(at, '截止')}`,
  papers: (count) => `${count} 份文书请您查收`,
  appeals: (count) => `${count} 件申诉有了结果`,
  rectifyOverdue: (count) => `${count} 项整改逾期`,
  rectify: (count, at) => `${count} 项整改待报${until(at, '到期')}`,
  decides: (count, at) => `${count} 项待您决定${before(at)}`,
  does: (count, at) => `${count} 项待您办理${before(at)}`,
  results: (count) => `${count} 件案件有了结果`,
  settled: (count) => `${count} 项已了结，不用再报`,
};
