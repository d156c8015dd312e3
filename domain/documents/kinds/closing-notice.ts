import type { StepEnd } from '../../escalation/case-state';
import type { WrittenDocument } from '../document-content';
import type { DocumentFacts } from '../document-facts';
import { outlined, type Part } from '../outline';
import { paperDate } from '../paper-dates';
import { addressee } from '../people-words';

const endings: Record<StepEnd, string> = {
  withdrawn: '所依据的事实已经不存在，拟处理意见已撤回，不留记录影响',
  declined: '经研究不作处理',
  tolerated: '经容错认定，不作处理',
  lapsed: '期限内未作出决定，拟处理意见自行终止，不作处理',
  annulled: '原决定已撤销，影响自始不再计算',
  passed: '整改完成，“回头看”通过，予以销号',
  'failed-look-back': '“回头看”未通过，已另行督办',
};

/** The case is over: what became of every step. Nothing is asked any more. */
export function closingNotice(facts: DocumentFacts): WrittenDocument {
  const { steps, zone } = facts;
  return {
    title: '办结告知',
    addressee: addressee(facts),
    paragraphs: outlined([
      [0, '有关督办事项已经办结，现告知如下。'],
      [1, '结果'],
      ...steps.map(({ rungTitle, end, markUntil }): Part => {
        const how = end === null ? '已办结' : endings[end];
        const mark =
          markUntil === null ? '' : `；决定的影响期至${paperDate(markUntil, zone)}止，期满自行终止`;
        return [3, `${rungTitle}：${how}${mark}。`];
      }),
      [1, '说明'],
      [0, '本案到此结束，不需再报送材料。对记录有疑问的，可以随时查阅本单位的记录并提出更正。感谢配合。'],
    ]),
  };
}
