import { civilDateOf, instantAt } from '../calendar/civil-time';
import { countSpan } from '../calendar/count-span';
import type { Span } from '../policy/dates';
import type { LadderEntry, Rung } from '../policy/ladder';
import type { CaseIncident } from './case-event';
import type { Considered } from './considered';
import { reckonedOnce } from './consider-known-days';
import { ripeAt } from './consider-ripeness';
import { bySource, type Grounds } from './consider-sources';

/** The grounds by which an entry is entered, one for each source; null where it is not. */
export function enteredBy(entry: LadderEntry, free: Grounds, considered: Considered): CaseIncident[] | null {
  const { incidents: kinds, atLeast = 1, within, overdueWorkdays, after } = entry;
  const ofKind = free.filter(({ kind }) => kinds.includes(kind));
  if (ofKind.length < atLeast) return null;
  const relapseSince = after === undefined ? -Infinity : markedSince(after, considered);
  const since = Math.max(relapseSince, within === undefined ? -Infinity : windowStart(within, considered));
  const now = considered.now.getTime();
  const counted = bySource(
    ofKind.filter(
      (incident) =>
        Date.parse(incident.happenedAt) >= since &&
        (overdueWorkdays === undefined || (ripeAt(incident, overdueWorkdays, considered) ?? Infinity) <= now),
    ),
  );
  return counted.length >= atLeast ? counted : null;
}

/**
 * Since when the subject bears a mark of a rung that has not expired; Infinity where it bears none. What came before
 * the mark is what it was for, no relapse.
 */
function markedSince(rung: Rung, { marks, now }: Considered): number {
  const borne = marks.filter(
    ({ rung: of, from, until }) =>
      of === rung && Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(until),
  );
  return Math.min(Infinity, ...borne.map(({ from }) => Date.parse(from)));
}

/** The midnight that begins the first day of a window which ends today. */
function windowStart(within: Span, { calendar, zone, now }: Considered): number {
  return reckonedOnce(calendar, `${JSON.stringify(within)} to ${now.getTime()} in ${zone}`, () => {
    const first = countSpan(calendar, civilDateOf(now, zone), 'before', within);
    return instantAt(first, '00:00', zone).getTime();
  });
}
