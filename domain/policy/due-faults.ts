import { daysBetween } from '../calendar/civil-date';
import type { Due } from './dates';
import { namedDays } from './rule-sample';
import type { PeriodKind } from './schema';
import { openQuestion } from './vague-words';
import type { Path } from './yaml-source';

export interface DueCheck {
  faults: { path: Path; message: string }[];
}

/** What is wrong with a due day beside the rule that it may have: its kind must fit the period. */
export function dueFaults(period: PeriodKind | undefined, due: Due): DueCheck {
  return { faults: [...kindFaults(period, due), ...sideFaults(due), ...campaignFaults(due)] };
}

/** The way of finding the due day that a period needs. */
const wayOf: Partial<Record<PeriodKind, 'event' | 'campaign'>> = { event: 'event', campaign: 'campaign' };

function kindFaults(period: PeriodKind | undefined, due: Due): DueCheck['faults'] {
  if (period === undefined) return [];
  const way = (['event', 'campaign', 'holiday', 'cadence', 'recurrence'] as const).find((one) => one in due);
  const wanted = wayOf[period];
  if (wanted !== undefined && way !== wanted) {
    return [{ path: ['due'], message: `expected "${wanted}" for the period "${period}", found "${way}"` }];
  }
  if (wanted === undefined && (way === 'event' || way === 'campaign')) {
    return [{ path: ['period'], message: `expected "${way}" for a due day by "${way}", found "${period}"` }];
  }
  if (way === 'holiday' && period !== 'year') {
    const message = `expected "year" for a day counted from a holiday, found "${period}"`;
    return [{ path: ['period'], message }];
  }
  return [];
}

function sideFaults(due: Due): DueCheck['faults'] {
  if ('recurrence' in due || 'campaign' in due) return [];
  const sides = [due.before, due.after].filter((side) => side !== undefined);
  if (sides.length === 1) return [];
  const found = sides.length === 0 ? 'neither' : 'both';
  return [{ path: ['due'], message: `expected either "before" or "after", found ${found}` }];
}

function campaignFaults(due: Due): DueCheck['faults'] {
  if (!('campaign' in due)) return [];
  const { starts, days, rounds } = due.campaign;
  const path = ['due', 'campaign'];
  const faults: DueCheck['faults'] = [];
  if ('recurrence' in starts) {
    const { recurrence } = starts;
    if (typeof recurrence === 'string' && !openQuestion(recurrence)) {
      const { days: starting, fault } = namedDays(recurrence, 'year');
      if (fault !== null) faults.push({ path: [...path, 'starts', 'recurrence'], message: fault });
      const room = shortestYear(starting);
      if (fault === null && days * rounds > room) {
        const message = `expected a chain of at most ${room} days, for it begins again each year, found ${rounds} times ${days} days`;
        faults.push({ path: [...path, 'rounds'], message });
      }
    }
  }
  return faults;
}

/** The fewest days from one start to the next: a rule by weekday begins a day earlier or later each year. */
function shortestYear(starts: readonly string[]): number {
  return Math.min(...starts.slice(1).map((start, index) => daysBetween(starts[index] ?? start, start)));
}
