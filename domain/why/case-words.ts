import type { CaseEventKind } from '../escalation/case-event';
import type { Spoken } from './spoken';

/** What happened, in the words of the desk. */
export const eventWords: Readonly<Record<CaseEventKind, Spoken>> = {
  opened: { zh: '立为一件事项', en: 'the case was opened' },
  'incident-joined': { zh: '并入一项事由', en: 'an incident joined' },
  'incident-withdrawn': { zh: '一项事由不再成立', en: 'an incident was withdrawn' },
  watching: { zh: '还不到提出建议的条件，到时再看', en: 'nothing to propose yet; it is looked at again' },
  proposed: { zh: '提出处理建议', en: 'a rung was proposed' },
  withdrawn: {
    zh: '建议撤回：所依据的事由已不成立',
    en: 'the proposal was withdrawn: its grounds have gone',
  },
  'facts-served': { zh: '拟认定事实告知书送达', en: 'the notice of proposed facts arrived' },
  'service-failed': {
    zh: '没有送达，请办公室当面送',
    en: 'it did not arrive: the office is asked to serve it',
  },
  replied: { zh: '作出陈述申辩', en: 'a reply was given' },
  'reply-opened': { zh: '打开陈述申辩来看', en: 'the reply was opened' },
  'hearing-ended': { zh: '陈述申辩期满', en: 'the hearing ended' },
  'tolerance-asked': { zh: '申请容错', en: 'tolerance was asked for' },
  'tolerance-decided': { zh: '对容错申请作出决定', en: 'tolerance was decided on' },
  decided: { zh: '对建议作出决定', en: 'the proposal was decided on' },
  'deferral-over': { zh: '暂缓期满，继续决定', en: 'the deferral is over' },
  'passed-up': { zh: '无人决定，转给下一位', en: 'nobody acted: it passed to the next of the chain' },
  lapsed: { zh: '一直无人决定，不产生后果而终止', en: 'nobody decided: it ended without a consequence' },
  'decision-served': { zh: '决定送达', en: 'the decision arrived' },
  'act-done': { zh: '谈话或通报已办', en: 'the interview or circular took place' },
  'organ-decided': { zh: '登记有权组织的决定', en: 'the decision of the organ was recorded' },
  'organ-decision-checked': { zh: '由另一人核对有权组织的决定', en: 'the recorded decision was checked' },
  'rectification-reported': { zh: '报告整改', en: 'rectification was reported' },
  'rectification-returned': { zh: '整改退回再改', en: 'rectification was sent back' },
  'rectification-verified': { zh: '整改核实通过', en: 'rectification was verified' },
  'rectification-overdue': { zh: '整改逾期', en: 'rectification is overdue' },
  'looked-back': { zh: '回头看', en: 'it was looked back at' },
  appealed: { zh: '提出申诉', en: 'an appeal was made' },
  'appeal-stayed': { zh: '申诉期间停止执行', en: 'execution was stayed by the appeal' },
  'appeal-decided': { zh: '对申诉作出决定', en: 'the appeal was decided' },
  'appeal-window-over': { zh: '申诉期满', en: 'the window to appeal is over' },
  annulled: { zh: '决定被撤销，记录保留', en: 'the decision was annulled; the record stays' },
  'window-extended': { zh: '系统停机占去的时间补还', en: 'a window got back what the engine took' },
  reminded: { zh: '发出提示', en: 'a reminder was sent' },
  closed: { zh: '了结', en: 'the case was closed' },
};

/** Windows, by the name of the step that shows them. */
export const windowWords = {
  serve: { zh: '送达告知书', en: 'service of the notice' },
  hearing: { zh: '陈述申辩', en: 'the hearing' },
  tolerance: { zh: '容错审核', en: 'the tolerance review' },
  decision: { zh: '作出决定', en: 'the decision' },
  appeal: { zh: '申诉', en: 'the appeal' },
  'appeal-decision': { zh: '申诉决定', en: 'the decision on the appeal' },
  act: { zh: '谈话、通报或登记', en: 'the interview, circular or record' },
  rectification: { zh: '整改', en: 'rectification' },
  mark: { zh: '影响期', en: 'the mark' },
  verification: { zh: '核实整改', en: 'verification' },
  'look-back-day': { zh: '回头看之日', en: 'the day of the look-back' },
  'look-back': { zh: '回头看', en: 'the look-back' },
} as const satisfies Record<string, Spoken>;
export type WindowName = keyof typeof windowWords;
