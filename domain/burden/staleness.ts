import { workdaysBetween } from '../calendar/workdays';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import { findingOf, type Finding } from './finding';
import type { NamedLimit } from './named-limit';

/** Something open that people should be moving: a problem, a finding, a listed matter. */
export interface OpenMatter {
  /** What it is, as limits name it. */
  of: string;
  /** Its opaque id. */
  item: string;
  /** The civil day of its last change. */
  changedOn: CivilDate;
}

/**
 * What nobody has touched for the limit's working days (MECHANISMS F03: found problems may not be shelved). The day of
 * the last change is not counted, `today` is. The one that has waited longest comes first.
 */
export function staleFindings(
  limit: NamedLimit<'staleness'>,
  matters: readonly OpenMatter[],
  today: CivilDate,
  calendar: WorkingCalendar,
): Finding[] {
  return matters
    .filter(({ of }) => of === limit.of)
    .map((matter) => ({ ...matter, days: workdaysBetween(calendar, matter.changedOn, today) }))
    .filter(({ days }) => days >= limit.workdaysWithoutChange)
    .sort((a, b) => b.days - a.days || (a.item < b.item ? -1 : 1))
    .map(({ item, changedOn, days }) =>
      findingOf(limit, {
        message: {
          zh: `自 ${changedOn} 起 ${days} 个工作日没有变化，应在 ${limit.workdaysWithoutChange} 个工作日内有进展`,
          en: `unchanged since ${changedOn}, ${days} working days, expected a change within ${limit.workdaysWithoutChange}`,
        },
        subject: { item },
        measured: days,
        allowed: limit.workdaysWithoutChange,
      }),
    );
}
