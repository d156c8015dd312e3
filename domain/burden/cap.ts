import { periodOf, type PeriodKey } from '../cadence/period';
import { classWords, eachWords, periodWords } from './burden-words';
import { findingOf, type Finding } from './finding';
import { bearerSubject, bearerWords, type CountedItem, type Load } from './load';
import { countsAgainst, type NamedLimit } from './named-limit';

/**
 * At most so many a period for one bearer. The loads are those of the limit's `per` and hold the limit's class only;
 * an item counts in the period of its due day. Only periods for which `judged` answers true are counted: of
 * others not all items may be there. A round that asks for several outcomes counts as often.
 */
export function capFindings(
  limit: NamedLimit<'cap'>,
  loads: readonly Load<CountedItem>[],
  judged: (period: PeriodKey) => boolean,
): Finding[] {
  return loads.flatMap(({ bearer, items }) => {
    const counted = items.filter((item) => countsAgainst(limit, item));
    return [...byPeriod(limit, counted)]
      .filter(([period]) => judged(period))
      .map(([period, within]) => ({ period, within, measured: total(within) }))
      .filter(({ measured }) => measured > limit.atMost)
      .map(({ period, within, measured }) => {
        const [what, when, who] = [classWords[limit.of], periodWords(period), bearerWords(bearer)];
        const cadences = [...new Set(within.flatMap((item) => item.cadences))];
        return findingOf(limit, {
          message: {
            zh: `${who.zh}在 ${when.zh}有${what.zh} ${measured} 次（${cadences.join('、')}），上限为${eachWords[limit.each].zh} ${limit.atMost} 次`,
            en: `${who.en} has ${measured} ${what.en} in ${when.en} (${cadences.join(', ')}), expected at most ${limit.atMost} ${eachWords[limit.each].en}`,
          },
          subject: { ...bearerSubject(bearer), cadences, period },
          measured,
          allowed: limit.atMost,
        });
      });
  });
}

function byPeriod(limit: NamedLimit<'cap'>, items: readonly CountedItem[]): Map<PeriodKey, CountedItem[]> {
  const periods = new Map<PeriodKey, CountedItem[]>();
  for (const item of [...items].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    const period = periodOf(limit.each, item.date);
    periods.set(period, [...(periods.get(period) ?? []), item]);
  }
  return periods;
}

function total(items: readonly CountedItem[]): number {
  return items.reduce((sum, { times }) => sum + times, 0);
}
