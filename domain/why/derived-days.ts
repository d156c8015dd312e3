import { compileRound } from '../cadence/compile-round';
import { spanOf } from '../cadence/cadence-periods';
import type { DerivedDay } from '../cadence/derived-day';
import { dueDay, inOrder, type RelatedDay } from '../cadence/due-day';
import type { Occasion } from '../cadence/occasions';
import { openingDay } from '../cadence/opening-day';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';

/** The due day and the opening of a period with the day before any shift, which a compiled round no longer has. */
export interface DerivedDays {
  due: DerivedDay;
  opens: DerivedDay;
}

/** The same days as `compileRound` finds; null where what the due day is counted from does not take place. */
export function derivedDays(
  policy: Policy,
  cadenceName: string,
  period: string,
  calendar: WorkingCalendar,
  occasions: readonly Occasion[],
): DerivedDays | null {
  const cadence = policy.cadences[cadenceName];
  if (cadence === undefined) return null;
  const [first, last] = spanOf(cadence, period);
  const span = { period, first, last, calendar, zone: policy.office.timeZone };
  const related = (other: string, date: 'opens' | 'due'): RelatedDay => {
    const round = compileRound(policy, other, period, calendar, occasions);
    const at = date === 'opens' ? round.opensAt : round.dueAt;
    return at === null ? { skipped: other } : { date: at.slice(0, 10), open: false };
  };
  const found = dueDay(cadence.due, span, { occasions, related });
  if ('skipped' in found) return null;
  const due = inOrder(found, cadence.order, span, occasions);
  return { due, opens: openingDay(cadence.opens, due, span) };
}
