import type { LadderEntry } from '../policy/ladder';
import { incidentWords } from '../policy/ladder-words';
import { spanInWords } from './paper-dates';

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
