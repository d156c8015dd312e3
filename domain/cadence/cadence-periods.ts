import { addDays, daysBetween, yearOf } from '../calendar/civil-date';
import type { CivilDate } from '../calendar/working-calendar';
import type { Cadence } from '../policy/schema';
import {
  formatPeriod,
  nextPeriod,
  parsePeriod,
  periodEnd,
  periodOf,
  periodStart,
  previousPeriod,
  type PeriodKey,
} from './period';
import { daysNamed } from './recurrence';

type Terms = Pick<Cadence, 'period' | 'due'>;

/** The first and the last day of a period of this cadence. Throws RangeError for a period that it has not. */
export function spanOf(terms: Terms, period: PeriodKey): [first: CivilDate, last: CivilDate] {
  if (!('campaign' in terms.due)) return [periodStart(period), periodEnd(period)];
  const { days, rounds } = terms.due.campaign;
  const { year, index } = parsePeriod(period);
  const chainStart = startOfChain(terms.due.campaign.starts, year);
  if (chainStart === null || index > rounds) throw new RangeError(`the cadence has no campaign "${period}"`);
  const first = addDays(chainStart, (index - 1) * days);
  return [first, addDays(first, days - 1)];
}

/**
 * The period in which a day lies; of campaigns the one that runs then or ended last, the first where none has begun.
 * null for an event's cadence: its periods are its occasions.
 */
export function periodAt(terms: Terms, date: CivilDate): PeriodKey | null {
  if ('campaign' in terms.due) return campaignAt(terms.due.campaign, date);
  return terms.period === 'event' || terms.period === 'campaign' ? null : periodOf(terms.period, date);
}

/** The period after this one; null behind the last campaign of a chain that does not come again. */
export function periodAfter(terms: Terms, period: PeriodKey): PeriodKey | null {
  if (!('campaign' in terms.due)) {
    return terms.period === 'event' || terms.period === 'campaign' ? null : nextPeriod(terms.period, period);
  }
  const { starts, rounds } = terms.due.campaign;
  const { year, index } = parsePeriod(period);
  if (index < rounds) return campaignKey(year, index + 1);
  return 'on' in starts ? null : campaignKey(year + 1, 1);
}

/** The period before this one; null before the first campaign of a chain that does not come again. */
export function periodBefore(terms: Terms, period: PeriodKey): PeriodKey | null {
  if (!('campaign' in terms.due)) {
    return terms.period === 'event' || terms.period === 'campaign'
      ? null
      : previousPeriod(terms.period, period);
  }
  const { starts, rounds } = terms.due.campaign;
  const { year, index } = parsePeriod(period);
  if (index > 1) return campaignKey(year, index - 1);
  return 'on' in starts ? null : campaignKey(year - 1, rounds);
}

type Campaign = Extract<Cadence['due'], { campaign: unknown }>['campaign'];

function campaignAt({ starts, days, rounds }: Campaign, date: CivilDate): PeriodKey {
  const thisYear = 'on' in starts ? yearOf(starts.on) : yearOf(date);
  const begun = startOfChain(starts, thisYear);
  const isBefore = begun === null || date < begun;
  if (isBefore && 'on' in starts) return campaignKey(thisYear, 1);
  // Before this year's chain that of the year before may still run.
  const year = isBefore ? thisYear - 1 : thisYear;
  const start = isBefore ? startOfChain(starts, year) : begun;
  if (start === null) throw new RangeError(`the chain of campaigns has no first day in ${year}`);
  return campaignKey(year, Math.min(rounds, Math.floor(daysBetween(start, date) / days) + 1));
}

function startOfChain(starts: Campaign['starts'], year: number): CivilDate | null {
  if ('on' in starts) return yearOf(starts.on) === year ? starts.on : null;
  const { recurrence } = starts;
  if (typeof recurrence !== 'string') return null;
  const [named = null] = daysNamed(recurrence, `${year}-01-01`, `${year}-12-31`);
  return named;
}

function campaignKey(year: number, index: number): PeriodKey {
  return formatPeriod({ kind: 'campaign', year, index, extra: 0, date: null });
}
