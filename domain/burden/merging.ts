import { daysBetween } from '../calendar/civil-date';
import type { CivilDate } from '../calendar/working-calendar';
import type { BurdenItem } from './burden-item';
import { classWords } from './burden-words';
import { findingOf, type Finding } from './finding';
import { bearerSubject, bearerWords, type Load } from './load';
import { countsAgainst, type NamedLimit } from './named-limit';

type Mergeable = Pick<BurdenItem, 'cadence' | 'class' | 'subject' | 'date'>;

/**
 * Parts items into groups that can be one: of one class and subject, from different cadences, the last at most
 * `withinDays` calendar days after the first. Every item is in exactly one group; most stand alone. An item whose
 * subject nobody has said is like no other. A cadence's own rounds are its rhythm: how many there may be is a cap's
 * to say.
 */
export function mergeGroups<Item extends Mergeable>(items: readonly Item[], withinDays: number): Item[][] {
  const inOrder = [...items].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const groups: Item[][] = [];
  for (const item of inOrder) {
    const group = groups.find((open) => takes(open, item, withinDays));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** What could come to a unit as one: proposed for the latest of its days, so that nobody owes anything earlier. */
export function mergingFindings(
  limit: NamedLimit<'merging'>,
  loads: readonly Load[],
  told: (date: CivilDate) => boolean,
): Finding[] {
  return loads.flatMap(({ bearer, items }) => {
    const candidates = items.filter((item) => limit.of.includes(item.class) && countsAgainst(limit, item));
    return mergeGroups(candidates, limit.withinDays)
      .filter((group) => group.length > 1 && group.some(({ date }) => told(date)))
      .map((group) => {
        const [first] = group as [BurdenItem, ...BurdenItem[]];
        const who = bearerWords(bearer);
        const what = classWords[first.class];
        const listed = group.map(({ cadence, date }) => `${cadence} ${date}`);
        const day = group.at(-1)?.date ?? first.date;
        return findingOf(limit, {
          message: {
            zh: `${who.zh}在 ${limit.withinDays} 天内有 ${group.length} 项同类同题的${what.zh}（${first.subject}：${listed.join('、')}），建议合并为一项，于 ${day} 到期`,
            en: `${who.en} has ${group.length} ${what.en} on "${first.subject}" within ${limit.withinDays} days (${listed.join(', ')}), expected one: due ${day}`,
          },
          subject: {
            ...bearerSubject(bearer),
            cadences: group.map(({ cadence }) => cadence),
            dates: group.map(({ date }) => date),
          },
          measured: group.length,
          allowed: 1,
        });
      });
  });
}

function takes(group: readonly Mergeable[], item: Mergeable, withinDays: number): boolean {
  const [first] = group;
  return (
    first !== undefined &&
    item.subject !== null &&
    first.subject === item.subject &&
    first.class === item.class &&
    daysBetween(first.date, item.date) <= withinDays &&
    !group.some(({ cadence }) => cadence === item.cadence)
  );
}
