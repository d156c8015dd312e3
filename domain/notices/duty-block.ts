import { sentence, toneOf, type NoticeBlock } from './block';
import { calendarDay, deadline, plainDeadline } from './due-words';
import type { AskedBy, MoveCause, NoticeInput, NoticeItem } from './notice-content';
import { deadlineOf } from './urgency';

const OCCASIONS: Record<AskedBy, string> = {
  opening: '新的一轮',
  reminder: '到期提示',
  due: '到期提示',
  late: '到期提示',
  returned: '退回补充',
  moved: '日期有变',
};

/** One duty in words. `nameUnit`: the person answers for several units, so each block says for which. */
export function dutyBlock(item: NoticeItem, input: NoticeInput, nameUnit: boolean): NoticeBlock {
  return {
    tone: toneOf(item.overdue, item.workdaysLeft),
    when: when(item, input),
    title: `${nameUnit ? `${item.unitName}：` : ''}${item.cadenceTitle} ${item.periodLabel}`,
    occasion: item.returned ? OCCASIONS.returned : OCCASIONS[item.asked],
    lines: [
      `请报：${sentence(item.ask)}`,
      ...carried(item),
      ...returned(item),
      ...moved(item, input),
      ...grace(item, input),
    ],
    action: item.returned ? '补充结果' : '报结果',
    link: item.link,
  };
}

function when(item: NoticeItem, input: NoticeInput): string {
  if (item.overdue) return overdue(item, input);
  const left = item.workdaysLeft > 0 ? `，还有 ${item.workdaysLeft} 个工作日` : '';
  return `${item.returned ? '新的日期：' : ''}${deadline(deadlineOf(item, input.now), input)}${left}`;
}

function overdue(item: NoticeItem, input: NoticeInput): string {
  const days = item.workdaysLeft < 0 ? ` ${-item.workdaysLeft} 个工作日` : '';
  return `已逾期${days}，应在 ${deadline(item.returned?.dueAt ?? item.lateAfter, input)}报`;
}

function returned({ returned }: NoticeItem): string[] {
  return returned ? [`退回原因：${sentence(returned.reason)}`] : [];
}

const MOVE_CAUSES: Record<MoveCause, string> = {
  calendar: '因放假调休安排已定',
  occasion: '因所依据的事项日期已定',
};

function moved({ moved }: NoticeItem, input: NoticeInput): string[] {
  if (!moved) return [];
  return [
    `到期时间有变：原为 ${plainDeadline(moved.from, input)}，${MOVE_CAUSES[moved.cause]}，以上面的日期为准。`,
  ];
}

function carried({ carriedOver }: NoticeItem): string[] {
  return carriedOver ? [`${carriedOver}：上一期还没有完成，结转到这一期继续。`] : [];
}

/** A late opening is said outright, for it is the office's doing; a returned or overdue one has dates of its own. */
function grace(item: NoticeItem, input: NoticeInput): string[] {
  if (item.openedLateDays <= 0 || item.returned || item.overdue) return [];
  const passed =
    Date.parse(item.dueAt) < Date.parse(input.now) ? `原定 ${calendarDay(item.dueAt, input)}到期。` : '';
  const until = plainDeadline(item.lateAfter, input);
  return [`${passed}开启晚了 ${item.openedLateDays} 个工作日，不是您的原因；${until}报都不算迟。`];
}
