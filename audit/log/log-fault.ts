/** What is wrong with a log, by a stable name, each in both languages. */
const words = {
  'position-missing': {
    zh: '这个位置上没有记录：日志的序号必须连续',
    en: 'nothing stands at this position: the positions of a log are consecutive',
  },
  'entry-missing': { zh: '记录被删除', en: 'the entry is gone' },
  'entry-altered': {
    zh: '记录内容与其摘要不符',
    en: 'what the entry says is not what its digest was made of',
  },
  'columns-altered': {
    zh: '记录的列与其正文不符',
    en: 'the columns of the entry do not say what its body says',
  },
  'chain-broken': {
    zh: '摘要链在此断开：记录被替换、调换或删除',
    en: 'the chain of digests breaks here: an entry was replaced, moved or taken out',
  },
  'entry-unplaced': {
    zh: '记录不在日志的次序之中：序号被删除，或未经程序写入',
    en: 'the entry has no place in the log: its position was taken away, or it was put in past the engine',
  },
  'tile-altered': {
    zh: '存储的节点摘要与其记录不符',
    en: 'the stored head of these entries is not theirs',
  },
  'log-shorter': {
    zh: '日志比检查点所证明的短：被截断，或换成了更早的数据库',
    en: 'the log is shorter than the checkpoint vouches for: it was cut, or the database is an older one',
  },
  'tree-changed': {
    zh: '这些位置上的记录已不是检查点所证明的记录',
    en: 'the entries at these positions are not those that the checkpoint vouches for',
  },
  'checkpoint-unreadable': { zh: '不是签名的检查点', en: 'this is no signed checkpoint' },
  'checkpoint-altered': {
    zh: '检查点与其签名文本不符',
    en: 'the checkpoint does not say what its signed text says',
  },
  'checkpoint-false': { zh: '检查点的签名是伪造的', en: 'the signature of the checkpoint is a false one' },
  'checkpoint-unknown': {
    zh: '检查点不是由所信任的密钥签名',
    en: 'the checkpoint was not signed by a key that is trusted here',
  },
  'checkpoint-foreign': {
    zh: '检查点属于另一个日志',
    en: 'the checkpoint is of another log',
  },
  'fact-altered': {
    zh: '任务的事实与其日志记录不符',
    en: 'the fact about a duty is not the one that its entry in the log tells',
  },
  'fact-missing': {
    zh: '日志中记载的事实已不在表中',
    en: 'the log tells of a fact that is no longer in its table',
  },
  'text-altered': {
    zh: '文字内容与其摘要不符',
    en: 'the text is not the one that its digest was made of',
  },
  'text-erased': {
    zh: '文字被清除，日志中没有按规定清除的记载',
    en: 'the text was erased, and the log tells of no rule by which it was',
  },
  'verdict-altered': {
    zh: '结论与其日志记录不符',
    en: 'the verdict is not the one that its entry in the log tells',
  },
  'verdict-missing': {
    zh: '日志中记载的结论已不在表中',
    en: 'the log tells of a verdict that is no longer in its table',
  },
  'event-altered': {
    zh: '案件的事件与其日志记录不符',
    en: 'the event of a case is not the one that its entry in the log tells',
  },
  'head-changed': {
    zh: '这次查看所见的日志已不是现在的日志',
    en: 'the log is not the one that this look at a round saw',
  },
  'history-altered': {
    zh: '留存的流程历史与其日志记录不符',
    en: 'the kept history is not the one that its entry in the log tells',
  },
  'history-missing': {
    zh: '日志中记载的留存历史已不在表中',
    en: 'the log tells of a kept history that is no longer in its table',
  },
  'policy-altered': {
    zh: '制度版本与其日志记录不符',
    en: 'the version of the policy is not the one that its entry in the log tells',
  },
  'policy-missing': {
    zh: '日志中记载的制度版本已不在表中',
    en: 'the log tells of a version of the policy that is no longer in its table',
  },
  'calendar-altered': {
    zh: '工作日历版本与其日志记录不符',
    en: 'the version of the calendar is not the one that its entry in the log tells',
  },
  'calendar-missing': {
    zh: '日志中记载的工作日历版本已不在表中',
    en: 'the log tells of a version of the calendar that is no longer in its table',
  },
  'event-missing': {
    zh: '日志中记载的案件事件已不在表中',
    en: 'the log tells of an event of a case that is no longer in its table',
  },
} as const;

export type LogFaultKind = keyof typeof words;

export interface LogFault {
  /** A position, a span of positions, a checkpoint, a file or a row: `position 12`, `duty_fact 4x…`. */
  where: string;
  what: LogFaultKind;
  says: { zh: string; en: string };
}

export function logFault(where: string, what: LogFaultKind): LogFault {
  return { where, what, says: words[what] };
}

/** Thrown by who needs a whole log and found a broken one. */
export class BrokenLog extends Error {
  constructor(readonly fault: LogFault) {
    super(`${fault.where}: ${fault.says.en}`);
  }
}
