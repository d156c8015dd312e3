import type { BusinessDayConvention } from '../policy/schema';
import { weekdayName } from './civil-date';
import { isWorkday, nextWorkday, previousWorkday } from './workdays';
import type { CivilDate, WorkingCalendar } from './working-calendar';

export interface AdjustedDay {
  date: CivilDate;
  /** Why the day moved and where to, in plain words; null where it stood. */
  shift: string | null;
}

/**
 * Moves a day that is no working day by a business-day convention (2006 ISDA Definitions, section 4.12).
 * `none` leaves every day where it is. Throws RangeError where the calendar has no working day in reach.
 */
export function adjust(
  calendar: WorkingCalendar,
  date: CivilDate,
  convention: BusinessDayConvention,
): AdjustedDay {
  if (convention === 'none' || isWorkday(calendar, date)) return { date, shift: null };
  const because = restDay(calendar, date);
  const preceding = (): CivilDate => previousWorkday(calendar, date);
  if (convention === 'preceding') return moved(because, 'preceding', preceding());
  const following = nextWorkday(calendar, date);
  if (convention === 'modified-following' && following.slice(0, 7) !== date.slice(0, 7)) {
    const beyond = `${because}; following working day ${following} lies in another month`;
    return moved(beyond, 'preceding', preceding());
  }
  return moved(because, 'following', following);
}

function moved(because: string, direction: string, date: CivilDate): AdjustedDay {
  return { date, shift: `${because}; ${direction} working day is ${date}` };
}

/** `2026-02-16 is a holiday (春节)`, `2026-05-31 is a Sunday`. */
function restDay(calendar: WorkingCalendar, date: CivilDate): string {
  const { kind, name } = calendar.day(date);
  if (kind === 'holiday') return `${date} is a holiday${name === undefined ? '' : ` (${name})`}`;
  return `${date} is a ${weekdayName(date)}`;
}
