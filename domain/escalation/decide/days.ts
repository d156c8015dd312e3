import { isCivilDate } from '../../calendar/civil-date';
import { civilDateOf } from '../../calendar/civil-time';
import type { CommandRefusal } from '../case-command';
import type { CaseContext } from '../case-context';
import { refuse } from '../refuse';

/** The civil day that somebody wrote down, `YYYY-MM-DD` or an instant; null for what is neither. */
function dayOf(written: string, zone: string): string | null {
  if (isCivilDate(written)) return written;
  return Number.isNaN(Date.parse(written)) ? null : civilDateOf(written, zone);
}

/** A day on which something is said to have happened: not before an instant's day, and not to come. */
export function happenedBetween(
  written: string,
  from: string,
  { now, zone }: CaseContext,
): CommandRefusal | null {
  const day = dayOf(written, zone);
  const [first, last] = [civilDateOf(from, zone), civilDateOf(now, zone)];
  if (day !== null && first <= day && day <= last) return null;
  return refuse(
    'window-not-over',
    `日期应在 ${first} 至 ${last} 之间，填的是 ${written}`,
    `expected a day from ${first} to ${last}, found ${written}`,
  );
}
