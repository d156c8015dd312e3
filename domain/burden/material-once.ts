import { periodOf, type PeriodKey } from '../cadence/period';
import type { BurdenItem } from './burden-item';
import { eachWords, periodWords } from './burden-words';
import { findingOf, type Finding } from './finding';
import { bearerSubject, bearerWords, type Load } from './load';
import { countsAgainst, type NamedLimit } from './named-limit';

/**
 * A material that one unit is asked for more than once a period. Asking is counted by rounds: the same material from
 * several cadences, and from one cadence whose rhythm is shorter than the period, is the same fault.
 */
export function materialFindings(
  limit: NamedLimit<'material-once'>,
  loads: readonly Load[],
  judged: (period: PeriodKey) => boolean,
): Finding[] {
  return loads.flatMap(({ bearer, items }) => {
    const asks = items
      .filter((item) => countsAgainst(limit, item))
      .flatMap((item) =>
        [...new Set(item.materials)].map((material) => ({
          material,
          item,
          period: periodOf(limit.each, item.date),
        })),
      );
    return [...grouped(asks, ({ period, material }) => `${period} ${material}`).values()]
      .filter((same) => same.length > 1 && judged(same[0].period))
      .map((same) => {
        const [{ material, period }] = same;
        const [who, when] = [bearerWords(bearer), periodWords(period)];
        const listed = same.map(({ item }) => `${item.cadence} ${item.date}`);
        return findingOf(limit, {
          message: {
            zh: `${who.zh}在 ${when.zh}被要求报送同一材料“${material}” ${same.length} 次（${listed.join('、')}），同一材料${eachWords[limit.each].zh}只报一次`,
            en: `${who.en} is asked for the material "${material}" ${same.length} times in ${when.en} (${listed.join(', ')}), expected once ${eachWords[limit.each].en}`,
          },
          subject: { ...bearerSubject(bearer), cadences: cadencesOf(same), period, material },
          measured: same.length,
          allowed: 1,
        });
      });
  });
}

function cadencesOf(asks: readonly { item: BurdenItem }[]): string[] {
  return [...new Set(asks.map(({ item }) => item.cadence))];
}

function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => string): Map<string, [Each, ...Each[]]> {
  const groups = new Map<string, [Each, ...Each[]]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
