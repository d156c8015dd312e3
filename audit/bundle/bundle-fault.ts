/** What is wrong with a bundle, by a stable name, each in both languages. */
const words = {
  'not-a-bundle': { zh: '文件不是这种格式的审计包', en: 'this is no bundle of the form that is known here' },
  'release-unknown': {
    zh: '历史由另一版本写成，请用该版本核验',
    en: 'its histories were written by another release: fetch that one to verify it',
  },
  'checkpoint-unreadable': { zh: '不是签名的检查点', en: 'this is no signed checkpoint' },
  'checkpoint-untrusted': {
    zh: '检查点不是由所信任的密钥签名，或签名是伪造的',
    en: 'the checkpoint was not signed by a key that is trusted here, or the signature is a false one',
  },
  'checkpoint-differs': {
    zh: '与外部保存的检查点不一致：日志已被改写',
    en: 'it is not the head that the other checkpoint vouches for: the log was rewritten',
  },
  'checkpoint-older': {
    zh: '检查点早于导出本身：换成了更早的检查点',
    en: 'the checkpoint is older than the export itself: another was put in its place',
  },
  'entry-altered': {
    zh: '记录内容与清单中的摘要不符',
    en: 'the entry is not the one that the manifest lists',
  },
  'entry-missing': { zh: '清单所列的记录不在包内', en: 'an entry that the manifest lists is not there' },
  'entry-moved': {
    zh: '记录的次序与清单不符',
    en: 'the entry stands in another place than the manifest lists',
  },
  'entry-added': { zh: '包内有清单以外的记录', en: 'there is an entry that the manifest does not list' },
  'entry-unproved': {
    zh: '无法证明记录在检查点所证明的日志中的这个位置',
    en: 'it is not proved that the entry stands at this position of the log that the checkpoint vouches for',
  },
  'manifest-altered': {
    zh: '清单不是日志中记载的那一份',
    en: 'the manifest is not the one that its entry in the log tells of',
  },
  'history-altered': {
    zh: '历史与清单中的摘要不符',
    en: 'the history is not the one that the manifest lists',
  },
  'history-missing': { zh: '清单所列的历史不在包内', en: 'a history that the manifest lists is not there' },
  'history-added': { zh: '包内有清单以外的历史', en: 'there is a history that the manifest does not list' },
  'replay-differs': {
    zh: '按原程序重放，历史的走向不同',
    en: 'replayed by the code, the history goes another way',
  },
  'look-differs': {
    zh: '历史中这次查看的结果与日志记录不符',
    en: 'what this look found by the history is not what its entry in the log tells',
  },
  'ground-missing': {
    zh: '缺少重算所需的制度文本、日历、名单或案件依据',
    en: 'the policy, calendar, roster or ground of a case that this was computed from is not there',
  },
  'ground-altered': {
    zh: '制度文本、日历、名单或案件依据不是当时的那一份：摘要不符',
    en: 'the policy, calendar, roster or ground of a case is not the one of the time: its digest is another',
  },
  'dates-differ': {
    zh: '按当时的制度和日历重算，日期不同',
    en: 'computed again from the policy and calendar of the time, its dates are others',
  },
  'verdict-differs': {
    zh: '按当时所知的事实重算，结论不同',
    en: 'computed again from the facts known then, the verdict is another',
  },
  'case-differs': {
    zh: '按当时的规则和事实重新推算，案件走不到这一步',
    en: 'decided again from the rules and facts of the time, the case does not come to this',
  },
  'incident-differs': {
    zh: '按当时所知的事实重算，是否列入问题的结果不同',
    en: 'computed again from the facts known then, it is an incident where the history has none, or the other way round',
  },
} as const;

export interface BundleFault {
  /** `position 12`, `history WORKFLOW`, `checkpoint`, `manifest`, a file. */
  where: string;
  what: keyof typeof words;
  says: { zh: string; en: string };
}

export const bundleFault = (where: string, what: BundleFault['what']): BundleFault => ({
  where,
  what,
  says: words[what],
});

/** Thrown at the first fault. */
export class AlteredBundle extends Error {
  constructor(readonly fault: BundleFault) {
    super(`${fault.where}: ${fault.says.en}`);
  }
}

export const altered = (where: string, what: BundleFault['what']): AlteredBundle =>
  new AlteredBundle(bundleFault(where, what));
