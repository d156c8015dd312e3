import { nextPeriod, periodEnd, periodOf, periodStart } from '../cadence/period';
import { daysNamed, faultOfRule } from '../cadence/recurrence';
import type { CalendarPeriodKind } from './schema';

/**
 * Dates and weekdays repeat after 28 years (until 2100): what holds in these holds in all. A rule that names every day
 * of four years, a leap day among them, names every day.
 */
const sampleYears = { first: 2024, last: 2051, lastForDays: 2027 } as const;

interface Sample {
  days: readonly string[];
  fault: string | null;
}

/** Most rules of a policy are those of the last one that was checked, and a sample is long. */
const known = new Map<string, Sample>();
const knownAtMost = 200;

/**
 * The day that a rule names in each period of the sample, in order. A rule must name exactly one day in every period
 * of its cadence, else `fault` says where it does not and `days` is empty.
 */
export function namedDays(rule: string, kind: CalendarPeriodKind): Sample {
  const key = `${kind} ${rule}`;
  let sample = known.get(key);
  if (!sample) {
    sample = take(rule, kind);
    if (known.size >= knownAtMost) known.clear();
    known.set(key, sample);
  }
  return sample;
}

function take(rule: string, kind: CalendarPeriodKind): Sample {
  const syntax = faultOfRule(rule);
  if (syntax !== null) return { days: [], fault: syntax };
  let period = periodOf(kind, `${sampleYears.first}-01-01`);
  const lastYear = kind === 'day' ? sampleYears.lastForDays : sampleYears.last;
  const last = periodOf(kind, `${lastYear}-12-28`);
  const days = daysNamed(rule, periodStart(period), periodEnd(last));
  for (let index = 0; ; index += 1) {
    const end = periodEnd(period);
    const inside = days.slice(index, index + 9).filter((day) => day <= end);
    if (inside.length !== 1) {
      const found =
        inside.length === 0 ? 'no day' : `${inside.slice(0, 2).join(', ')}${inside.length > 2 ? ' …' : ''}`;
      const fault = `expected a rule that names one day in each ${kind}, "${rule}" names ${found} in ${period}`;
      return { days: [], fault };
    }
    if (period === last) return { days, fault: null };
    period = nextPeriod(kind, period);
  }
}
