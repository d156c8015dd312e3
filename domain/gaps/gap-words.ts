import type { Spoken } from '../why/spoken';
import type { GapDifference, GapKind, GapReason } from './gap';

const dates = {
  dueAt: { zh: '期限', en: 'the due date' },
  lateAfter: { zh: '算逾期的时刻', en: 'the moment from which it is late' },
  closesAt: { zh: '收口', en: 'the close' },
} as const;

const states: Record<string, Spoken> = {
  planned: { zh: '已排定，没有开启', en: 'it is planned and never opened' },
  skipped: { zh: '记为这一期不办', en: 'it is recorded as skipped' },
  gap: { zh: '记为系统空档', en: 'it is recorded as a gap of the engine' },
};

/** What a difference says, in both languages of the desk. */
export const gapWords = {
  notOpened: (state: string | null): Spoken =>
    states[state ?? ''] ?? { zh: '该开的一轮没有记录', en: 'there is no round' },
  openedLate: { zh: '开启晚了', en: 'it opened late' },
  openedEarly: { zh: '没到时候就开启了', en: 'it opened before its time' },
  notExpected: { zh: '多出一轮', en: 'a round that no rule expects' },
  otherPolicy: { zh: '依的是另一版制度', en: 'it follows another version of the policy' },
  otherDate: (date: keyof typeof dates): Spoken => ({
    zh: `${dates[date].zh}与重算的不同`,
    en: `${dates[date].en} is not the one computed again`,
  }),
  noLook: { zh: '该看的一次没有看', en: 'a look was not taken' },
  moreLook: { zh: '多看了一次', en: 'a look more than expected' },
  otherLook: { zh: '看的时刻改了', en: 'the look has another moment' },
  lateLook: { zh: '看得晚了', en: 'the look was taken late' },
  noDuty: { zh: '该有的任务没有', en: 'a unit that owes has no duty' },
  moreDuty: { zh: '多出一项任务', en: 'a duty of a unit that does not owe' },
  otherDutyDate: { zh: '任务的日期与本轮不同', en: 'the duty has other dates than its round' },
  noShard: { zh: '任务的分片没有记录', en: 'the shard of the duties is not there' },
  noVerdict: { zh: '收口后没有评定', en: 'there is no verdict after the close' },
  otherVerdict: {
    zh: '任务上的评定与评定记录不同',
    en: 'the verdict of the duty is not that of its records',
  },
  lostVerdict: { zh: '评定记录缺了一条', en: 'a verdict that was superseded is not there' },
  noNotice: { zh: '该提示的没有申请', en: 'no notice was asked for' },
  moreNotice: { zh: '不欠了还申请提示', en: 'a notice was asked for that nobody owed any more' },
  noDelivery: { zh: '通知的发送记录没有了', en: 'the delivery of the notice is not there' },
  lostDelivery: {
    zh: '通知被丢弃，事情还没有办',
    en: 'the notice was dropped while the duty was still owed',
  },
  notSent: { zh: '通知没有发出', en: 'the notice has not left' },
  lateDelivery: { zh: '通知晚了一批以上', en: 'the notice went with a later wave' },
} as const;

/** Names for lists, in both languages. */
export const gapKindWords: Record<GapKind, Spoken> = {
  round: { zh: '轮次', en: 'rounds' },
  checkpoint: { zh: '查看', en: 'looks' },
  duty: { zh: '任务', en: 'duties' },
  verdict: { zh: '评定', en: 'verdicts' },
  notice: { zh: '提示申请', en: 'requests for notices' },
  delivery: { zh: '通知去向', en: 'ends of notices' },
};

export const gapDifferenceWords: Record<GapDifference, Spoken> = {
  missing: { zh: '缺', en: 'missing' },
  late: { zh: '晚', en: 'late' },
  extra: { zh: '多', en: 'extra' },
  different: { zh: '不同', en: 'different' },
};

export const gapReasonWords: Record<GapReason, Spoken> = {
  excused: { zh: '已免办', en: 'excused' },
  'unit-ended': { zh: '单位已撤并', en: 'the unit was closed or merged' },
  'unit-founded': { zh: '单位当时还没有', en: 'the unit was not there yet' },
  'passed-on': { zh: '已转给接续单位', en: 'passed on to the unit that goes on' },
  'roster-changed': { zh: '名册改了', en: 'the roster changed' },
  paused: { zh: '已暂停', en: 'paused' },
  'engine-down': { zh: '系统停机', en: 'the engine was down' },
  'policy-changed': { zh: '制度改了', en: 'the policy changed' },
  'calendar-changed': { zh: '日历改了', en: 'the calendar changed' },
  'event-recorded': { zh: '事件后来才记', en: 'an event was recorded' },
  'extra-round': { zh: '临时加的一轮', en: 'an extra round that was asked for' },
  'opened-late': { zh: '开启得晚', en: 'the round opened late' },
  returned: { zh: '退回另定了日期', en: 'returned with a date of its own' },
  extended: { zh: '准予延期，另有日期', en: 'given more time, with a date of its own' },
  'held-over': { zh: '过了发送时间，顺延', en: 'the hours closed, it goes with the next wave' },
};
