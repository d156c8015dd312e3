import type { MoveCause } from '../notice-content';
import type { DutyWords } from './duty-words';
import { zhFrame } from './zh-frame';

const CAUSES: Record<MoveCause, string> = {
  calendar: '因放假调休安排已定',
  occasion: '因所依据的事项日期已定',
};

export const zhDuty: DutyWords = {
  occasions: {
    opening: '新的一轮',
    reminder: '到期提示',
    due: '到期提示',
    late: '到期提示',
    returned: '退回补充',
    moved: '日期有变',
    extended: '准予延期',
    'extension-declined': '延期未准',
  },
  title: (unitName, cadence, period) => `${unitName === null ? '' : `${unitName}：`}${cadence} ${period}`,
  when: (deadline, workdaysLeft, isNewDate) =>
    `${isNewDate ? '新的日期：' : ''}${deadline}${workdaysLeft > 0 ? `，还有 ${workdaysLeft} 个工作日` : ''}`,
  overdue: (deadline, workdays) => `已逾期${workdays > 0 ? ` ${workdays} 个工作日` : ''}，应在 ${deadline}报`,
  ask: (what) => `请报：${zhFrame.sentence(what)}`,
  carriedOver: (mark) => `${mark}：上一期还没有完成，结转到这一期继续。`,
  returned: (reason) => `退回原因：${zhFrame.sentence(reason)}`,
  moved: (from, cause) => `到期时间有变：原为 ${from}，${CAUSES[cause]}，以上面的日期为准。`,
  extension: (granted, reason) =>
    granted
      ? `您申请的延期已经同意，以上面的日期为准。${reason === '' ? '' : `办公室说：${zhFrame.sentence(reason)}`}`
      : `您申请的延期没有同意，日期不变。${reason === '' ? '' : `理由：${zhFrame.sentence(reason)}`}`,
  grace: (days, wasDue, until) =>
    `${wasDue === null ? '' : `原定 ${wasDue}到期。`}开启晚了 ${days} 个工作日，不是您的原因；${until}报都不算迟。`,
  actions: { report: '报结果', complete: '补充结果' },
};
