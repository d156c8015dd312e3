import { incidentWords } from '../policy/ladder-words';
import type { Spoken } from './spoken';

/** The words of the desk for what the engine names; a name that is not here stands for itself. */
const words: Readonly<Record<string, Readonly<Record<string, Spoken>>>> = {
  checkpoint: {
    opening: { zh: '开启', en: 'opening' },
    reminder: { zh: '提前提示', en: 'reminder' },
    due: { zh: '到期', en: 'due' },
    late: { zh: '宽限到期', en: 'end of grace' },
    close: { zh: '收口', en: 'close' },
  },
  status: {
    open: { zh: '未报', en: 'not reported' },
    reported: { zh: '已报', en: 'reported' },
    verified: { zh: '已核实', en: 'verified' },
    returned: { zh: '已退回', en: 'sent back' },
    excused: { zh: '免报', en: 'excused' },
    closed: { zh: '已收口', en: 'closed' },
  },
  verdict: {
    'on-time': { zh: '按时', en: 'on time' },
    late: { zh: '迟报', en: 'late' },
    excused: { zh: '免报', en: 'excused' },
    missed: { zh: '未报', en: 'missed' },
    false: { zh: '不实', en: 'false' },
    'not-applicable': { zh: '不适用', en: 'not applicable' },
  },
  reason: {
    received: { zh: '以收到的时间为准', en: 'by the time of receipt' },
    'not-received': { zh: '到收口没有收到', en: 'nothing was received by the close' },
    'not-received-again': {
      zh: '退回后到新的期限没有再收到',
      en: 'sent back, and nothing came by the new date',
    },
    paused: { zh: '到期时正在暂停', en: 'it fell due in a pause' },
    excused: { zh: '有人准予免报', en: 'somebody excused it' },
    'found-false': { zh: '有人核查后认定不实', en: 'somebody checked it and found it false' },
  },
  notice: {
    opening: { zh: '开启通知', en: 'a notice of the opening' },
    reminder: { zh: '到期前提示', en: 'a reminder' },
    due: { zh: '到期提示', en: 'a due-date notice' },
    late: { zh: '逾期提示', en: 'a notice that it is late' },
    returned: { zh: '退回通知', en: 'a notice of the return' },
    'next-opening': { zh: '下一轮预告', en: 'word of the next opening' },
    moved: { zh: '日期变动通知', en: 'a notice that the date moved' },
    facts: { zh: '拟处理事实告知', en: 'a notice of proposed facts' },
    'hearing-reminder': { zh: '说明期限提示', en: 'word that a reply is still possible' },
    decision: { zh: '决定', en: 'a decision' },
    'appeal-result': { zh: '申诉结果', en: 'the result of an appeal' },
    'rectify-reminder': { zh: '整改到期提示', en: 'a due-date notice of a rectification' },
    'to-decide': { zh: '待决定的通知', en: 'word of what is to be decided' },
    'to-decide-appeal': { zh: '待复核的通知', en: 'word of an appeal to be decided' },
    'to-serve': { zh: '当面送达的通知', en: 'word of what is to be served by hand' },
    'to-act': { zh: '待办理的通知', en: 'word of what is to be carried out' },
    'to-record': { zh: '待登记的通知', en: 'word of what is to be recorded' },
    'to-check': { zh: '待核对的通知', en: 'word of what is to be checked' },
    'to-verify': { zh: '待核实的通知', en: 'word of what is to be verified' },
    'to-look-back': { zh: '回头看的通知', en: 'word of a look-back' },
    'passed-up': { zh: '接办的通知', en: 'word that the one before was silent' },
    'case-closed': { zh: '办结的通知', en: 'word that the case is closed' },
    lapsed: { zh: '到期未决的通知', en: 'word that nobody decided' },
  },
  fact: {
    outcome: { zh: '报来结果', en: 'outcome reported' },
    accepted: { zh: '核实通过', en: 'outcome accepted' },
    returned: { zh: '退回重报', en: 'outcome sent back' },
    excused: { zh: '准予免报', en: 'excused' },
    'found-false': { zh: '认定不实', en: 'found to be false' },
  },
  incident: incidentWords,
  dropped: {
    'post-vacant': { zh: '没有人任这个职务', en: 'nobody holds the post' },
    answered: { zh: '发出前已经答复', en: 'it was answered before' },
    'covered-by-case': {
      zh: '这项正由案件处理，提示先停',
      en: 'a case speaks of this duty, so its reminders stand back',
    },
  },
  delivery: {
    queued: { zh: '待发', en: 'to be sent' },
    sending: { zh: '正在发', en: 'being sent' },
    accepted: { zh: '邮件服务器收下了', en: 'accepted by the mail server' },
    deferred: { zh: '暂时发不出，稍后再试', en: 'not now, to be tried again' },
    refused: { zh: '被拒收', en: 'refused for good' },
    bounced: { zh: '被退回', en: 'returned by the mail system' },
    unknown: { zh: '不知道到没到', en: 'nobody can know whether it arrived' },
    failed: { zh: '没能发出去，不再试了', en: 'could not be sent, and given up' },
    dropped: { zh: '不用发了', en: 'nothing was left to say' },
  },
};

export type WordOf =
  'checkpoint' | 'status' | 'verdict' | 'reason' | 'notice' | 'fact' | 'incident' | 'dropped' | 'delivery';

export function wordOf(kind: WordOf, name: string): Spoken {
  return words[kind]?.[name] ?? { zh: name, en: name };
}
