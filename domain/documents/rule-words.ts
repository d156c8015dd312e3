import type { IncidentKind, LadderEntry } from '../policy/ladder';
import { spanInWords } from './paper-dates';

export const incidentWords: Record<IncidentKind, { zh: string; en: string }> = {
  overdue: { zh: '逾期未报送', en: 'overdue' },
  missed: { zh: '到截止仍未报送', en: 'not reported by the close' },
  quality: { zh: '报送内容不符合要求', en: 'not of the required quality' },
  'unclosed-finding': { zh: '问题未按期销号', en: 'a finding was not closed in time' },
  'bottom-rank': { zh: '考评连续排名靠后', en: 'ranked last repeatedly' },
  'false-report': { zh: '报送内容不实', en: 'false report' },
  'failed-look-back': { zh: '“回头看”未通过', en: 'the look-back failed' },
  unrectified: { zh: '逾期未完成整改', en: 'not rectified in time' },
  'grave-consequence': { zh: '造成严重后果', en: 'grave consequence' },
};

/** The rule that a proposal rests on, as a sentence's part: 12个月内出现“到截止仍未报送”2次以上. */
export function ruleInWords(
  entry: LadderEntry,
  titleOf: (rung: NonNullable<LadderEntry['after']>) => string,
): string {
  const { within, overdueWorkdays, after, atLeast = 1 } = entry;
  const kinds = entry.incidents.map((kind) => `“${incidentWords[kind].zh}”`).join('或');
  return [
    ...(after === undefined ? [] : [`“${titleOf(after)}”影响期内，`]),
    ...(within === undefined ? [] : [`${spanInWords(within)}内`]),
    `出现${kinds}`,
    ...(atLeast === 1 ? [] : [`${atLeast}次以上`]),
    ...(overdueWorkdays === undefined ? [] : [`，且逾期满${overdueWorkdays}个工作日仍未报送`]),
  ].join('');
}
