import type { GapPlace, JudgedGap } from './gap';

/** So many of one kind in one round are told one by one for each reason; the others are counted. */
const TOLD_AT_MOST = 200;

/** All of them are judged; where there are many of one difference and one reason, the last one stands for the rest. */
export function toldGaps(gaps: readonly JudgedGap[], place: GapPlace): JudgedGap[] {
  const groups = new Map<string, JudgedGap[]>();
  for (const gap of gaps) {
    const key = `${gap.difference} ${gap.ground?.reason ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [gap]);
    else group.push(gap);
  }
  return [...groups.values()].flatMap((group) => {
    const [told, rest] = [group.slice(0, TOLD_AT_MOST), group.slice(TOLD_AT_MOST)];
    const last = rest.at(-1);
    if (last === undefined) return told;
    const count = rest.reduce((sum, one) => sum + one.count, 0);
    const says = {
      zh: `${last.says.zh}（另有 ${count} 项，不逐一列出）`,
      en: `${last.says.en} (${count} more that are not listed one by one)`,
    };
    return [...told, { ...last, place, says, expected: null, observed: null, count }];
  });
}
