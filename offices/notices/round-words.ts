import { periodLabel } from '../../domain/cadence/period-label';
import { civilDateOf } from '../../domain/calendar/civil-time';
import { workdaysBetween } from '../../domain/calendar/workdays';
import type { Locale } from '../../domain/notices/notice-content';
import { askInWords } from '../../domain/policy/ask-words';
import type { OfficeRules } from '../rules';

/** What the duties of one round have in common in a notice. */
export interface RoundWords {
  cadenceTitle: string;
  periodLabel: string;
  ask: string;
  /** How a duty of the period before is marked. */
  carriedOver: string | null;
}

/** Answers the words of a round. Found once a round and language: a wave writes them thousands of times. */
export function roundWords({
  policy,
}: OfficeRules): (cadence: string, period: string, locale: Locale) => RoundWords {
  const known = new Map<string, RoundWords>();
  return (name, period, locale) => {
    const key = `${name} ${period} ${locale}`;
    const cadence = policy.cadences[name];
    const words = known.get(key) ?? {
      cadenceTitle: cadence?.title[locale] ?? name,
      periodLabel: periodLabel(period, locale),
      ask: cadence === undefined ? '' : askInWords(cadence.outcome)[locale],
      carriedOver: cadence?.carryOver?.mark[locale] ?? null,
    };
    known.set(key, words);
    return words;
  };
}

/** Answers the working days from `now` to an instant, as `workdaysBetween` counts them; each instant is counted once. */
export function workdaysTo({ policy, calendar }: OfficeRules, now: Date): (instant: Date) => number {
  const { timeZone } = policy.office;
  const known = new Map<number, number>();
  return (instant) => {
    const days =
      known.get(instant.getTime()) ??
      workdaysBetween(calendar, civilDateOf(now, timeZone), civilDateOf(instant, timeZone));
    known.set(instant.getTime(), days);
    return days;
  };
}
